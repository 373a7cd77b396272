import * as z from 'zod/mini'
import { isHttpIri } from './iri.ts'
import { isJsonObject, type JsonObject } from './json.ts'
import * as is from './schema-primitives.ts'

// OB 0.5, 1.0 and 1.1 in their own words. What is essential to a badge is asked of it in the shape
// of OB 2.0; here is what these versions say of the form of each value.

const isText = (input: unknown): input is string => typeof input === 'string'
const isImageData = (text: string): boolean => /^data:image\/(png|svg\+xml)[;,]/i.test(text)

const ImageUrl = is.value<string>(
  'an http(s) URL, or a data: URL of a PNG or SVG',
  (input) => isText(input) && (isHttpIri(input) || isImageData(input)),
)
/** OB 0.5: absolute, or from the issuer's origin. */
const Reference = is.value<string>(
  'an http(s) URL or a path that begins with /',
  (input) => isText(input) && (isHttpIri(input) || isImageData(input) || input.startsWith('/')),
)
const Origin = is.value<string>(
  'an origin: scheme, host and optional port',
  (input) => isText(input) && /^https?:\/\/[^\s/?#]+\/?$/i.test(input),
)
const Version = is.value<string>(
  'a version such as 0.5.0',
  (input) => isText(input) && /^v?\d+\.\d+\.\d+$/i.test(input),
)
const Recipient = is.value<string>(
  'an e-mail address or its hash',
  (input) => isText(input) && /^([^\s@]+@[^\s@]+\.[^\s@.]+|(sha1|sha256|md5)\$\S+)$/i.test(input),
)
const Email = is.value<string>(
  'the type email',
  (input) => isText(input) && input.toLowerCase() === 'email',
)

const OldestAssertion = z.looseObject({
  recipient: z.optional(Recipient),
  salt: z.optional(is.Text),
  evidence: z.optional(Reference),
  badge: z.optional(
    z.looseObject({
      version: z.optional(Version),
      image: z.optional(Reference),
      criteria: z.optional(Reference),
      issuer: z.optional(
        z.looseObject({
          origin: z.optional(Origin),
          org: z.optional(is.Text),
          contact: z.optional(is.Email),
        }),
      ),
    }),
  ),
})

const embedded = z.looseObject({})

const Assertion = z.looseObject({
  uid: z.optional(is.Text),
  recipient: z.optional(z.looseObject({ type: z.optional(Email) })),
  badge: z.optional(z.union([embedded, is.Url])),
  verify: z.optional(z.looseObject({ url: z.optional(is.Url) })),
  evidence: z.optional(is.Url),
  image: z.optional(ImageUrl),
})

const BadgeClass = z.looseObject({
  image: z.optional(ImageUrl),
  criteria: z.optional(is.Url),
  issuer: z.optional(z.union([embedded, is.Url])),
})

const Issuer = z.looseObject({
  image: z.optional(ImageUrl),
  email: z.optional(is.Email),
  revocationList: z.optional(is.Url),
})

/** The schema for one document of the versions before 2.0, by its shape. */
export function schemaBefore2(document: JsonObject): z.ZodMiniType {
  if ('recipient' in document || 'verify' in document)
    return isJsonObject(document['recipient']) ? Assertion : OldestAssertion
  return 'criteria' in document || 'issuer' in document ? BadgeClass : Issuer
}
