import { imageKinds } from './image-kinds.ts'
import type { ImageFormat } from './unbaked-image.ts'

/**
 * The format of an image that can be baked, or `undefined` for every other file.
 *
 * Decided by content: the PNG signature, or a root element `svg` that starts within the first
 * 64 KiB. Says nothing about the rest of the file.
 *
 * @example detectImage(await readFile('badge.png')) // 'png'
 */
export function detectImage(bytes: Uint8Array): ImageFormat | undefined {
  return imageKinds.find((kind) => kind.recognises(bytes))?.format
}
