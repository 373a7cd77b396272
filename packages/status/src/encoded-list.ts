import { base64Bytes } from '#base64'
import type { Deviation } from './deviation.ts'
import { GREATEST_RATIO, gunzip } from './gunzip.ts'

/** 1 MiB: 8 million entries, sixty times the usual list. To find that a list has more takes two milliseconds. */
export const DEFAULT_MAX_BYTES = 1024 * 1024

/** More than of a stranger's: a list of one's own is no bomb. */
export const OWN_MAX_BYTES = 16 * 1024 * 1024

/** `multibase`: `u` and base64url (Bitstring Status List); `bare`: base64url alone (StatusList2021). */
export type ListEncoding = 'multibase' | 'bare'

export type EncodedListAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly deviations: readonly Deviation[] }
  | {
      readonly ok: false
      readonly problem: 'malformed_list' | 'too_large'
      readonly message: string
    }

/**
 * The bytes of an `encodedList`. Lists in the wild lack the multibase prefix, have one where there
 * should be none, are padded, or use the other base64 alphabet; each reads the same one way (a gzip
 * file never begins with the byte that a leading `u` would be in base64), so it is a deviation.
 */
export async function readEncodedList(
  text: string,
  expected: ListEncoding,
  maxBytes: number,
): Promise<EncodedListAnswer> {
  const found: ListEncoding = text.startsWith('u') ? 'multibase' : 'bare'
  const declared = declaredLength(text)
  if (declared !== undefined && declared.length > maxBytes) return tooLarge(maxBytes)
  if (declared !== undefined && declared.isTooLittle) return malformed(NOT_WHOLE)
  const compressed = base64Bytes(found === 'multibase' ? text.slice(1) : text)
  if (compressed === undefined) return malformed('encodedList is not base64url text')
  const bytes = await gunzip(compressed, maxBytes)
  if (bytes === 'corrupt') return malformed(NOT_WHOLE)
  if (bytes === 'too_large') return tooLarge(maxBytes)
  return { ok: true, bytes, deviations: encodingDeviations(text, found, expected) }
}

const NOT_WHOLE = 'encodedList is not one intact gzip file'

/**
 * What the last four bytes, in which a gzip file states its length, say: these are looked at alone,
 * so that a bomb which admits to its length, or denies what it must hold, costs nothing however long
 * it is. What they say is checked again later.
 */
function declaredLength(text: string): { length: number; isTooLittle: boolean } | undefined {
  if (!/^u?H4s/.test(text)) return undefined
  let end = text.length
  while (text[end - 1] === '=') end -= 1
  const start = text.startsWith('u') ? 1 : 0
  const digits = end - start
  // Four digits are three bytes: whole groups, of which the last hold the length.
  const tail = text.slice(start + Math.max(Math.floor((digits - 8) / 4) * 4, 0), end)
  const bytes = base64Bytes(tail)
  if (bytes === undefined || bytes.length < 4) return undefined
  const { buffer, byteOffset } = bytes
  const length = new DataView(buffer, byteOffset).getUint32(bytes.length - 4, true)
  const compressed = (digits * 3) / 4
  if (length > compressed * GREATEST_RATIO) return undefined
  return { length, isTooLittle: compressed > length * 1.125 + HEADER_AT_MOST }
}

/** Names and comments of a gzip file, and more than those; deflate itself adds a thousandth. */
const HEADER_AT_MOST = 256 * 1024

function encodingDeviations(
  text: string,
  found: ListEncoding,
  expected: ListEncoding,
): readonly Deviation[] {
  const messages = [
    found === expected ? undefined : PREFIX_MESSAGES[expected],
    text.endsWith('=') ? 'encodedList has base64 padding' : undefined,
    text.includes('+') || text.includes('/')
      ? 'encodedList uses the base64 alphabet, not base64url'
      : undefined,
  ]
  return messages
    .filter((message) => message !== undefined)
    .map((message) => ({ code: 'encoding', message }))
}

const PREFIX_MESSAGES: Record<ListEncoding, string> = {
  multibase: "encodedList lacks the multibase prefix 'u'",
  bare: 'encodedList begins with a multibase prefix, which StatusList2021 does not have',
}

function malformed(message: string): EncodedListAnswer {
  return { ok: false, problem: 'malformed_list', message }
}

function tooLarge(maxBytes: number): EncodedListAnswer {
  return {
    ok: false,
    problem: 'too_large',
    message: `encodedList inflates to more than ${maxBytes} bytes`,
  }
}
