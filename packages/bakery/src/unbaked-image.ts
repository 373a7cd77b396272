import type { BakeTag } from './bake-tag.ts'

export type ImageFormat = 'png' | 'svg'

/** How a credential was stored in the image. */
export type BakedForm = 'iTXt' | 'iTXt-compressed' | 'tEXt' | 'zTXt' | 'svg-verify' | 'svg-text'

export interface UnbakedCredential {
  /** Exactly as baked: a compact JWS, JSON, or (OB 0.5 to 2.0) the URL of a hosted assertion. */
  readonly text: string
  readonly tag: BakeTag
  readonly form: BakedForm
  /** The `verify` URL of an SVG element that also has a body (OB 2.0, hosted). */
  readonly verifyUrl?: string
}

/** Where a credential is in the file of an image. */
export interface BakedPlace {
  readonly tag: BakeTag
  /** None for an empty element, and for a chunk that cannot be taken apart. */
  readonly form?: BakedForm
  /** The chunk or element, in bytes from the start of the file. `end` is the first byte behind it. */
  readonly start: number
  readonly end: number
}

/**
 * - `crc`: the checksum of a credential's chunk is wrong.
 * - `several`: more than one credential of the same tag; the specifications allow one.
 * - `compressed`: OB 2.0 and 3.0 forbid compression of the chunk.
 * - `legacy_chunk`: `tEXt` or `zTXt`, where an `iTXt` chunk is asked for.
 * - `encoding`: text that is no UTF-8 where it should be, or is UTF-8 where it should be Latin-1.
 * - `unreadable`: a credential's chunk that cannot be taken apart; it is left out of the list.
 * - `truncated`: the file ends, or breaks the rules of PNG, before the `IEND` chunk.
 * - `after_end`: bytes after the `IEND` chunk.
 * - `empty`: an SVG element without a credential; it is left out of the list.
 * - `ambiguous`: an SVG element with a JWS in `verify` and a body as well; the JWS is taken.
 * - `misplaced`: an SVG element that is no child of the root element.
 * - `child_elements`: elements inside an SVG credential element; what they hold is left out.
 */
export type BakeProblemCode =
  | 'crc'
  | 'several'
  | 'compressed'
  | 'legacy_chunk'
  | 'encoding'
  | 'unreadable'
  | 'truncated'
  | 'after_end'
  | 'empty'
  | 'ambiguous'
  | 'misplaced'
  | 'child_elements'

/** A deviation that did not keep the credential from being read. */
export interface BakeProblem {
  readonly code: BakeProblemCode
  readonly message: string
}

export interface UnbakedImage {
  readonly format: ImageFormat
  /**
   * At least one. The first one counts: the first of the file, except that in a PNG the `iTXt` chunks
   * come before the legacy ones (OB 3.0 #png-extracting).
   */
  readonly credentials: readonly UnbakedCredential[]
  readonly problems: readonly BakeProblem[]
}
