import * as z from 'zod'
import { isJsonObject, parseCompactJws, type JsonObject, type JsonValue } from '@openboat/model'
import { closedObject } from './closed-object.ts'
import { Iri, IssuerDraft, Json, listOf, PictureDraft, Text, When } from './draft-values.ts'

const CriteriaDraft = z.union([
  Text,
  closedObject({ id: Iri.optional(), narrative: Text.optional() }).refine(
    (criteria) => criteria.id !== undefined || criteria.narrative !== undefined,
    { error: 'needs an id (the page of the criteria), a narrative (their text), or both' },
  ),
])

const AlignmentDraft = closedObject({
  targetName: Text,
  targetUrl: Iri,
  targetDescription: Text.optional(),
  targetFramework: Text.optional(),
  targetCode: Text.optional(),
  targetType: Text.optional(),
})

const RelatedDraft = closedObject({
  id: Iri,
  language: Text.optional(),
  version: Text.optional(),
})

const AchievementDraft = closedObject({
  /** Give one URL to all badges of the same kind; without it each badge gets a `urn:uuid:` of its own. */
  id: Iri.optional(),
  name: Text,
  description: Text,
  /** What had to be done: its text (Markdown), or the URL of its page. */
  criteria: CriteriaDraft,
  image: PictureDraft.optional(),
  /** OB 3.0 achievementType, such as `Course`, or `ext:…` for your own. */
  type: Text.optional(),
  tags: listOf(Text).optional(),
  alignments: listOf(AlignmentDraft).optional(),
  /** BCP 47, such as `fr` or `fr-CA`. */
  language: Text.optional(),
  /** Other versions or translations of the same achievement. */
  related: listOf(RelatedDraft).optional(),
})

const RecipientDraft = closedObject({
  /** The holder's own DID or URL. */
  id: Iri.optional(),
  email: Text.regex(/^[^\s@]+@[^\s@]+$/u, { error: 'must be an e-mail address' }).optional(),
  /** Whether the e-mail address is written as a salted SHA-256 hash. @default true */
  hashed: z.boolean({ error: 'must be true or false' }).optional(),
  /** Written in plain text: leave it out where the badge will be public. */
  name: Text.optional(),
}).refine((recipient) => recipient.id !== undefined || recipient.email !== undefined, {
  error: 'needs an id (a DID or URL), an email, or both',
})

const EvidenceDraft = z.union([
  Iri,
  closedObject({
    id: Iri.optional(),
    name: Text.optional(),
    description: Text.optional(),
    narrative: Text.optional(),
    genre: Text.optional(),
    audience: Text.optional(),
  }),
])

const EndorsementDocument = z.union([
  Text.refine((text) => parseCompactJws(text) !== undefined, {
    error: 'must be a compact JWS or a signed credential',
  }),
  Json,
])

/** The short form of a badge, read once; the same form serves Open Badges 2.0 and 3.0. */
export const ShortBadgeDraft = closedObject({
  id: Iri.optional(),
  achievement: AchievementDraft,
  issuer: IssuerDraft,
  recipient: RecipientDraft,
  evidence: listOf(EvidenceDraft).optional(),
  narrative: Text.optional(),
  validFrom: When.optional(),
  validUntil: When.optional(),
  awardedDate: When.optional(),
  /** A status entry, such as `statusEntry` of `@openboat/status` returns it. */
  status: Json.optional(),
  /** Signed endorsements that the badge carries: credentials, or compact JWS. */
  endorsements: listOf(EndorsementDocument).optional(),
})

/** What a developer writes. */
export type ShortBadgeDraft = z.input<typeof ShortBadgeDraft>

/** The same after reading: dates are text. */
export type CheckedBadgeDraft = z.output<typeof ShortBadgeDraft>

/** A whole OB 3.0 credential without proof; missing ids, dates, types and contexts are filled in. */
export interface CredentialDraft extends JsonObject {
  credentialSubject: JsonValue
}

export type BadgeDraft = ShortBadgeDraft | CredentialDraft

export function isCredentialDraft(draft: JsonValue): draft is CredentialDraft {
  return isJsonObject(draft) && draft['credentialSubject'] !== undefined
}
