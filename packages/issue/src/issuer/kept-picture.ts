import { badDraft } from '../issue-error.ts'
import type { AchievementDefinition, PictureContent } from './achievement.ts'
import { bitsToText as base64Of } from './bits.ts'
import type { IssuerUrls } from './issuer-urls.ts'
import { sha256OfBytes } from './sha256.ts'

interface KeptPicture {
  /** As the draft says it. */
  readonly image: Exclude<AchievementDefinition['image'], PictureContent>
  /** What is to be written, if the issuer hosts it. */
  readonly row?: { id: string; mediaType: PictureContent['mediaType']; base64: string }
}

/**
 * A picture by its address; one that comes with its content is named for it, so that its address means
 * the same picture for ever.
 *
 * @throws {IssueError} `bad_draft` if the content is neither PNG nor SVG
 */
export async function keptPicture(
  image: AchievementDefinition['image'],
  urls: IssuerUrls,
): Promise<KeptPicture> {
  if (typeof image !== 'object' || !('content' in image)) return { image }
  const { content, mediaType, caption } = image
  if (!(content instanceof Uint8Array) || !isOf(mediaType, content)) {
    throw badDraft([{ path: '/image', message: `must hold a picture of the type ${mediaType}` }])
  }
  const bytes = Uint8Array.from(content)
  const id = `${await sha256OfBytes(bytes)}.${mediaType === 'image/png' ? 'png' : 'svg'}`
  const url = urls.image(id)
  return {
    image: caption === undefined ? url : { id: url, caption },
    row: { id, mediaType, base64: base64Of(bytes) },
  }
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

function isOf(mediaType: string, content: Uint8Array): boolean {
  if (mediaType === 'image/png') return PNG.every((byte, at) => content[at] === byte)
  if (mediaType !== 'image/svg+xml') return false
  return /<(?:[\w-]+:)?svg[\s>]/.test(new TextDecoder().decode(content))
}
