import { BakeryError } from './bakery-error.ts'
import type { ImageKind } from './image-kind.ts'

/** The kind of an image, or a BakeryError that says what came instead. */
export function kindOf(
  kinds: readonly ImageKind[],
  image: Uint8Array,
  /** What another file is and what to do, to end a sentence that says what was expected. */
  describe: (image: Uint8Array) => string,
): ImageKind {
  if (!(image instanceof Uint8Array)) {
    throw new BakeryError('bad_argument', {
      message: `The image must be a Uint8Array, got ${otherThanBytes(image)}`,
    })
  }
  const kind = kinds.find((candidate) => candidate.recognises(image))
  if (kind !== undefined) return kind
  const expected = kinds.map(({ format }) => format.toUpperCase()).join(' or ')
  throw new BakeryError('not_an_image', {
    message: `Expected a ${expected} image, got ${describe(image)}`,
  })
}

function otherThanBytes(value: unknown): string {
  if (typeof value === 'string') return 'a text: a path is not read, pass what the file holds'
  if (value instanceof Promise) return 'a Promise: await it'
  if (value instanceof ArrayBuffer) return 'an ArrayBuffer: wrap it in new Uint8Array(…)'
  return value === undefined || value === null ? 'nothing' : `a value of type ${typeof value}`
}
