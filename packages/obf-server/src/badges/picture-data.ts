import { base64 } from '@scure/base'
import type { PictureContent } from '@openboat/issue'

/** The picture in a data URI; undefined if it holds none that a badge can have. */
export function pictureOf(dataUri: string | undefined): PictureContent | undefined {
  const [, mediaType, data] =
    /^data:(image\/png|image\/svg\+xml);base64,([A-Za-z0-9+/=\s]+)$/.exec(dataUri ?? '') ?? []
  if (mediaType === undefined || data === undefined) return undefined
  try {
    return {
      content: base64.decode(data.replace(/\s/g, '')),
      mediaType: mediaType === 'image/png' ? 'image/png' : 'image/svg+xml',
    }
  } catch {
    return undefined
  }
}

export function dataUriOf(png: Uint8Array): string {
  return `data:image/png;base64,${base64.encode(png)}`
}
