import type { BakeTag } from './bake-tag.ts'
import type { BakedForm, BakeProblem, UnbakedCredential } from './unbaked-image.ts'

/** Reads an image from its first byte to its last. */
export interface ImageScan {
  /** Takes the next bytes. They may be kept: leave them as they are. */
  write(bytes: Uint8Array): void
  /** Nothing follows. Answers what deviates in the file as a whole. */
  end(): readonly BakeProblem[]
  /** No place and no credential that starts before this byte will still be told. */
  settled(): number
}

/** Who wants to know what a scan comes across. Offsets are in bytes from the start of the file. */
export interface ImageVisitor {
  /** Where a new credential goes. Told once at most. */
  readonly onPlace?: (place: BakingPlace) => void
  /** A credential, as soon as it starts: its `end` may be set later. */
  readonly onStart?: (credential: BakedRange) => void
  /** A whole credential. Without this, what credentials hold is not kept. */
  readonly onCredential?: (credential: ScannedCredential) => void
  /** How much of all credentials is kept at most, as stored. */
  readonly maxCredentialBytes: number
}

export interface ByteRange {
  readonly start: number
  /** Infinity until it is known. */
  readonly end: number
}

/** What a new credential takes the place of: often nothing, so that `start` is `end`. */
export interface BakingPlace extends ByteRange {
  /** The credential as the format stores it here. */
  bytesOf(credential: string, tag: BakeTag): Uint8Array
}

export interface BakedRange extends ByteRange {
  readonly tag: BakeTag
}

export interface ScannedCredential extends BakedRange {
  /** None where it cannot be read. */
  readonly form?: BakedForm
  /** Among several, the lowest one counts. */
  readonly rank: number
  /** @throws {BakeryError} `too_large` for a text of more than `maxBytes`. */
  read(maxBytes: number): Promise<ReadCredential>
}

export interface ReadCredential {
  readonly credential?: UnbakedCredential
  readonly problems: readonly BakeProblem[]
}
