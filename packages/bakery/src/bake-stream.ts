import { bakingOf, type BakeOptions, type RebakeOptions } from './baking.ts'
import { withStreamDefaults } from './limits.ts'
import { rebakingOf } from './rebake.ts'
import { editedStream } from './edited-stream.ts'
import { strippingOf, type StripOptions } from './strip.ts'

/**
 * `bake` for an image that is too large for memory or comes from far away: what is read goes out
 * again at once. Holds at most 256 KiB beyond the credential, and reads only when it is read from.
 *
 * A fault that shows late comes late: a stream that errors has not given a whole image.
 *
 * @see OB 3.0 #png-baking, #svg-baking; OB 2.0 Baking
 * @param options As for `bake`; `maxBytes` has no default.
 * @throws {BakeryError} `bad_argument`, `unbakeable_credential` and `too_large` of the credential, at
 *   once; all else is the error of the stream.
 * @example await bakeStream(response.body, jws, { tag: 'openbadgecredential' }).pipeTo(file)
 */
export function bakeStream(
  image: ReadableStream<Uint8Array>,
  credential: string,
  options: BakeOptions,
): ReadableStream<Uint8Array> {
  const limits = withStreamDefaults(options)
  return editedStream(image, bakingOf(credential, options, limits), limits)
}

/**
 * `rebake` as `bakeStream` bakes. That there was nothing to replace shows at the end.
 *
 * @throws {BakeryError} as `bakeStream`; `no_credential` is the error of the stream.
 * @example await rebakeStream(file, jws, { tag: 'openbadgecredential' }).pipeTo(renewed)
 */
export function rebakeStream(
  image: ReadableStream<Uint8Array>,
  credential: string,
  options: RebakeOptions,
): ReadableStream<Uint8Array> {
  const limits = withStreamDefaults(options)
  const change = rebakingOf(credential, options, limits)
  return editedStream(image, change, limits)
}

/**
 * `strip` as `bakeStream` bakes.
 *
 * @throws {BakeryError} `bad_argument`, at once; all else is the error of the stream.
 * @example await stripStream(file).pipeTo(picture)
 */
export function stripStream(
  image: ReadableStream<Uint8Array>,
  options: StripOptions = {},
): ReadableStream<Uint8Array> {
  return editedStream(image, strippingOf(options), withStreamDefaults(options))
}
