import type { ImageScan, ImageVisitor } from './image-scan.ts'
import type { ImageFormat } from './unbaked-image.ts'

/** An image format that credentials can be baked into. */
export interface ImageKind {
  readonly format: ImageFormat
  /** Looks at the first bytes only; never throws. */
  recognises(head: Uint8Array): boolean
  /** @throws {BakeryError} `unbakeable_credential` for a character that the format cannot hold. */
  refuseCharacters(credential: string): void
  /** Starts to read a file that will be written at once. */
  scan(visitor: ImageVisitor): ImageScan
}
