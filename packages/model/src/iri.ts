import { latePattern } from './late-pattern.ts'

/**
 * Whether a text is an absolute IRI: a scheme, then something, and no character that RFC 3987
 * forbids. An `http` or `https` IRI needs a host as well. Nothing is fetched.
 *
 * @see RFC 3987 section 2.2; OB 3.0 #derived-datatypes (URI)
 * @example isAbsoluteIri('urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8') // true
 */
export function isAbsoluteIri(text: string): boolean {
  if (ORDINARY.test(text)) return true
  if (!ABSOLUTE.test(text) || forbidden().test(text)) return false
  return !/^https?:/i.test(text) || /^https?:\/\/[^/?#]/i.test(text)
}

/** Whether a text is an absolute `http` or `https` IRI. */
export function isHttpIri(text: string): boolean {
  return /^https?:/i.test(text) && isAbsoluteIri(text)
}

// Most of them: a host, or another scheme than http, and characters that are allowed everywhere.
const ORDINARY =
  /^(?:https?:\/\/[a-z0-9]|(?!https?:)[a-z][a-z0-9+.-]*:[a-z0-9/])[!#$&-;=?-[\]_a-z~]*$/i
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:./su
// Blank, control characters and the delimiters no IRI may hold; `%` only begins a percent triplet.
const forbidden = latePattern(
  String.raw`[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Cs}<>"{}|\\^\x60]|%(?![0-9A-Fa-f]{2})`,
  'u',
)
