import { bitstringOf, type Bitstring } from './bitstring.ts'
import { DEFAULT_MAX_BYTES, readEncodedList } from './encoded-list.ts'
import { StatusError } from './status-error.ts'

/**
 * The bits of an `encodedList`, with or without its multibase prefix.
 *
 * @see Bitstring Status List 1.0 #bitstring-expansion-algorithm
 * @param options  `maxBytes`: of the inflated list, default 1 MiB.
 * @throws {StatusError} `malformed_list` when it is not a gzip file in base64url; `too_large` when
 *   it inflates to more than `maxBytes`
 * @example
 * const bits = await decodeBitstring(await encodeBitstring([42]))
 * bits.read(42) // 1
 */
export async function decodeBitstring(
  encodedList: string,
  options: { maxBytes?: number } = {},
): Promise<Bitstring> {
  const { maxBytes = DEFAULT_MAX_BYTES } = options
  const answer = await readEncodedList(encodedList, 'multibase', maxBytes)
  if (answer.ok) return bitstringOf(answer.bytes)
  throw new StatusError(answer.problem, { message: `Cannot decode the list: ${answer.message}.` })
}
