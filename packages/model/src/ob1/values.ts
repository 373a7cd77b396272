import { parseInstant } from '../instant.ts'
import { isHttpIri } from '../iri.ts'
import * as is from '../schema-primitives.ts'

// The forms of values that the versions before 2.0 have in common.

const isText = (input: unknown): input is string => typeof input === 'string'
const IMAGE_DATA = /^data:image\/(png|svg\+xml)[;,]/
const isImageData = (text: string): boolean => IMAGE_DATA.test(text)

/** OB 1.x: a picture, linked or written out. */
export const ImageUrl = is.value<string>(
  'an http(s) URL, or a data: URL of a PNG or SVG',
  { type: 'string', pattern: `^[Hh][Tt]{2}[Pp][Ss]?://[^/?#\\s]|${IMAGE_DATA.source}` },
  (input) => isText(input) && (isHttpIri(input) || isImageData(input)),
)

/** OB 0.5: absolute, or from the issuer's origin. */
export const Reference = is.value<string>(
  'an http(s) URL or a path that begins with /',
  { type: 'string', pattern: `^/|^[Hh][Tt]{2}[Pp][Ss]?://[^/?#\\s]|${IMAGE_DATA.source}` },
  (input) => isText(input) && (isHttpIri(input) || isImageData(input) || input.startsWith('/')),
)

/** OB 0.5: who issues, as a web origin. */
export const Origin = is.textLike(
  'an origin: scheme, host and optional port',
  /^[Hh][Tt]{2}[Pp][Ss]?:\/\/[^\s/?#]+\/?$/,
)

/** OB 0.5: the version that a document follows. */
export const Version = is.textLike('a version such as 0.5.0', /^[Vv]?\d+\.\d+\.\d+$/)

/** OB 0.5: an e-mail address or its hash. */
export const Recipient = is.textLike(
  'an e-mail address or its hash',
  /^([^\s@]+@[^\s@]+\.[^\s@.]+|([Ss][Hh][Aa](1|256)|[Mm][Dd]5)\$\S+)$/,
)

/** OB 1.x: recipients are known by their e-mail addresses only. */
export const EmailType = is.textLike('the type email', /^[Ee][Mm][Aa][Ii][Ll]$/)

/** ISO 8601, a date alone as well, or ten digits of seconds since 1970, also as a number. */
export const OldDateTime = is.value<string | number>(
  'an ISO 8601 date or seconds since 1970',
  {
    anyOf: [
      { type: 'string', pattern: String.raw`^\d{4}-?\d\d-?\d\d|^\d{10}$` },
      { type: 'integer', minimum: 1_000_000_000, maximum: 9_999_999_999 },
    ],
  },
  (input) =>
    (isText(input) || typeof input === 'number') &&
    parseInstant(String(input), 'legacy') !== undefined,
  { check: 'model.dates', harmless: false },
)
