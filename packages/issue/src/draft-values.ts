import * as z from 'zod/mini'
import { isAbsoluteIri, isJsonObject, parseInstant, type JsonObject } from '@openboat/model'
import { closedObject, wrong } from './closed-object.ts'

/** Text that says something: what is empty is left out of a draft, not written. */
export const Text = z
  .string({ error: ({ input }) => wrong(input, isByLanguage(input) ? IN_ONE_LANGUAGE : 'text') })
  .check(z.refine((text) => text.trim() !== '', { error: 'must not be empty', abort: true }))

const IN_ONE_LANGUAGE = 'text in one language (achievement.language says which)'

/** Such as `{ fr: 'Faire équipage', en: 'Crew' }`, as other programs write translations. */
function isByLanguage(value: unknown): boolean {
  if (!isJsonObject(value)) return false
  const names = Object.keys(value)
  return names.length > 0 && names.every((name) => /^[a-z]{2}(-[A-Za-z]{2,4})?$/.test(name))
}

/** An absolute IRI; whoever writes another is shown one that fits. */
function iriSuchAs(example: string): z.ZodMiniString<string> {
  return Text.check(
    z.refine(isAbsoluteIri, {
      error: ({ input }) => wrong(input, `an absolute URL or URI, such as ${example}`),
    }),
  )
}

export const Iri = iriSuchAs('https://school.example/welding')

/** The holder's own DID or URL. What came is not repeated: messages are kept, and it tells of a person. */
export const HolderIri = Text.check(
  z.refine(isAbsoluteIri, {
    error: ({ input }) =>
      `must be a DID or URL of the holder${isEmail(input) ? ': an e-mail address goes into email' : ''}`,
  }),
)

function isEmail(value: unknown): boolean {
  return typeof value === 'string' && EMAIL.test(value)
}

const EMAIL = /^[^\s@]+@[^\s@]+$/u

/** Not repeated either. */
export const Email = Text.check(
  z.regex(EMAIL, { error: 'must be an e-mail address, such as ada@school.example' }),
)

/** A moment: a `Date`, or an ISO 8601 text with its zone. `plainJson` has made text of dates here. */
export const When = z.pipe(
  z.custom<Date | string>((when) => typeof when === 'string' && parseInstant(when) !== undefined, {
    error: ({ input }) =>
      wrong(input, 'a date and time with its zone, such as 2026-07-01T00:00:00Z'),
  }),
  z.transform(String),
)

export const Json = z.custom<JsonObject>(isJsonObject, {
  error: ({ input }) => wrong(input, 'an object'),
})

/** As `statusEntry` of `@openboat/status` makes it. */
export const StatusDraft = z.custom<JsonObject>(isJsonObject, {
  error: ({ input }) => wrong(input, 'an object, as statusEntry makes it'),
})

export const Flag = z.boolean({ error: ({ input }) => wrong(input, 'true or false') })

export function listOf<Item extends z.ZodMiniType>(
  item: Item,
): z.ZodMiniReadonly<z.ZodMiniArray<Item>> {
  return z.readonly(z.array(item, { error: ({ input }) => wrong(input, 'a list') }))
}

const PictureIri = Text.check(
  z.refine(isAbsoluteIri, {
    error: ({ input }) =>
      `${wrong(input, 'the URL of a picture, such as https://school.example/welding.png')}: a file is not read, so serve it, or write it as a data: URL`,
  }),
)

/** The address of a picture (https, or a data URI), alone or with a caption. */
export const PictureDraft = z.union([
  PictureIri,
  closedObject({ id: PictureIri, caption: z.optional(Text) }),
])
export type PictureDraft = z.output<typeof PictureDraft>

/**
 * Who issues. Without `id` the issuer is the signing key's own DID, which needs no hosting;
 * Open Badges 2.0 needs an https `id`, `url` and `email`.
 */
export const IssuerDraft = closedObject(
  {
    id: z.optional(iriSuchAs('https://school.example/issuer.json')),
    name: Text,
    url: z.optional(iriSuchAs('https://school.example/')),
    email: z.optional(Text),
    description: z.optional(Text),
    image: z.optional(PictureDraft),
  },
  '{ "name": "Boat Yard School" }',
)
export type IssuerDraft = z.output<typeof IssuerDraft>
