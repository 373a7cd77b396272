import * as z from 'zod/mini'
import { isAbsoluteIri, isJsonObject, parseInstant, type JsonObject } from '@openboat/model'
import { closedObject } from './closed-object.ts'

/** Text that says something: what is empty is left out of a draft, not written. */
export const Text = z
  .string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be text') })
  .check(z.refine((text) => text.trim() !== '', { error: 'must not be empty', abort: true }))

export const Iri = Text.check(
  z.refine(isAbsoluteIri, {
    error: 'must be an absolute URL or URI, such as https://school.example/welding',
  }),
)

/** A moment: a `Date`, or an ISO 8601 text with its zone. `plainJson` has made text of dates here. */
export const When = z.pipe(
  z.custom<Date | string>((when) => typeof when === 'string' && parseInstant(when) !== undefined, {
    error: 'must be a date and time with its zone, such as 2026-07-01T00:00:00Z',
  }),
  z.transform(String),
)

export const Json = z.custom<JsonObject>(isJsonObject, { error: 'must be an object' })

export function listOf<Item extends z.ZodMiniType>(
  item: Item,
): z.ZodMiniReadonly<z.ZodMiniArray<Item>> {
  return z.readonly(z.array(item, { error: 'must be a list' }))
}

/** The address of a picture (https, or a data URI), alone or with a caption. */
export const PictureDraft = z.union([Iri, closedObject({ id: Iri, caption: z.optional(Text) })])
export type PictureDraft = z.output<typeof PictureDraft>

/**
 * Who issues. Without `id` the issuer is the signing key's own DID, which needs no hosting;
 * Open Badges 2.0 needs an https `id`, `url` and `email`.
 */
export const IssuerDraft = closedObject({
  id: z.optional(Iri),
  name: Text,
  url: z.optional(Iri),
  email: z.optional(Text),
  description: z.optional(Text),
  image: z.optional(PictureDraft),
})
export type IssuerDraft = z.output<typeof IssuerDraft>
