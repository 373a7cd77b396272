import type { BakeTag } from './bake-tag.ts'
import type { BakeProblem, ImageFormat, UnbakedCredential } from './unbaked-image.ts'

/** An image format that credentials can be baked into. */
export interface ImageKind {
  readonly format: ImageFormat
  /** Looks at the first bytes only; never throws. */
  recognises(image: Uint8Array): boolean
  bake(image: Uint8Array, baking: Baking): Uint8Array
  /** Finds every credential; none is no error here. `maxCredentialBytes` holds for all together. */
  unbake(image: Uint8Array, maxCredentialBytes: number): Promise<Unbaking>
}

export interface Baking {
  readonly credential: string
  readonly tag: BakeTag
  readonly replace: boolean
}

export interface Unbaking {
  readonly credentials: readonly UnbakedCredential[]
  readonly problems: readonly BakeProblem[]
}
