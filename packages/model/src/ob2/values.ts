import * as z from 'zod/mini'
import { isAbsoluteIri, isHttpIri } from '../iri.ts'
import { OPEN_BADGES_2_TERMS } from '../open-badge-2-vocabulary.ts'
import * as is from '../schema-primitives.ts'

/** ISO 8601 with a zone; seconds may be absent. */
export const DateTime = is.dateTime('iso8601')

/** A linked document: embedded, or by its IRI. */
export function iriOr<T extends z.ZodMiniType>(schema: T): z.ZodMiniUnion<[T, typeof is.Iri]> {
  return z.union([schema, is.Iri])
}

/** A language by its tag; whether it is registered is not asked. @see BCP 47 section 2.1 */
export const LanguageTag = is.textLike(
  'a language tag such as en or pt-BR',
  // Language, script, region, variants, extensions and a private part; or all of it private.
  /^([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[Xx](-[A-Za-z0-9]{1,8})+)?|[IiXx](-[A-Za-z0-9]{1,8})+)$/,
)

/** A telephone number. @see E.164; RFC 3966 for extensions */
export const Telephone = is.textLike(
  'a telephone number such as +33123456789, without blanks',
  /^\+?[1-9]\d{1,14}(;ext=\d+)?$/,
)

/** The name of a host, without scheme, port or path. @see RFC 1123 section 2.1 */
export const HostName = is.textLike(
  'a host name such as example.org, without scheme or path',
  /^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+([A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{1,59})$/,
)

/** A host without a dot is one, too. */
export const ADDRESS = /^[^\s@]+@[^\s@]+$/

/** An e-mail address. */
export const EmailAddress = is.textLike('an e-mail address', ADDRESS)

const FULL_OR_COMPACT = /^[^\s:]+:\S+$/

/** A property: a term of the OB 2.0 context, or an IRI, in full or compact. */
export const PropertyName = is.value<string>(
  'a property, such as id',
  { type: 'string', pattern: String.raw`^(@?[A-Za-z]+|[^\s:]+:\S+)$` },
  (input) =>
    typeof input === 'string' &&
    (input === '@id' || OPEN_BADGES_2_TERMS.has(input) || FULL_OR_COMPACT.test(input)),
)

const PICTURE_DATA = /^data:image\/(png|svg\+xml)[;,]/

/** A picture, linked or written out. What a link leads to is not looked at. */
export const PictureUrl = is.value<string>(
  'an http(s) URL, or a data: URL of a PNG or SVG',
  { type: 'string', pattern: `^[Hh][Tt]{2}[Pp][Ss]?://[^/?#\\s]|${PICTURE_DATA.source}` },
  (input) =>
    typeof input === 'string' &&
    (isHttpIri(input) || (PICTURE_DATA.test(input) && isAbsoluteIri(input))),
)

/** A picture: embedded, or by its URL. */
export function pictureOr<T extends z.ZodMiniType>(
  schema: T,
): z.ZodMiniUnion<[T, typeof PictureUrl]> {
  return z.union([schema, PictureUrl])
}
