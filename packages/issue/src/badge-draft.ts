import * as z from 'zod/mini'
import { isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import { closedObject } from './closed-object.ts'
import {
  Email,
  Flag,
  HolderIri,
  Iri,
  IssuerDraft,
  listOf,
  PictureDraft,
  StatusDraft,
  Text,
  When,
} from './draft-values.ts'
import { EndorsementDocument } from './endorsement-document.ts'

const CriteriaDraft = z.union([
  Text,
  closedObject({ id: z.optional(Iri), narrative: z.optional(Text) }).check(
    z.refine((criteria) => criteria.id !== undefined || criteria.narrative !== undefined, {
      error: 'needs an id (the page of the criteria), a narrative (their text), or both',
    }),
  ),
])

const AlignmentDraft = closedObject({
  targetName: Text,
  targetUrl: Iri,
  targetDescription: z.optional(Text),
  targetFramework: z.optional(Text),
  targetCode: z.optional(Text),
  targetType: z.optional(Text),
})

const RelatedDraft = closedObject({
  id: Iri,
  language: z.optional(Text),
  version: z.optional(Text),
})

const AchievementDraft = closedObject({
  /** Give one URL to all badges of the same kind; without it each badge gets a `urn:uuid:` of its own. */
  id: z.optional(Iri),
  name: Text,
  description: Text,
  /** What had to be done: its text (Markdown), or the URL of its page. */
  criteria: CriteriaDraft,
  image: z.optional(PictureDraft),
  /** OB 3.0 achievementType, such as `Course`, or `ext:…` for your own. */
  type: z.optional(Text),
  tags: z.optional(listOf(Text)),
  alignments: z.optional(listOf(AlignmentDraft)),
  /** BCP 47, such as `fr` or `fr-CA`. */
  language: z.optional(Text),
  version: z.optional(Text),
  /** Who made the achievement, where that is not the issuer. OB 3.0 only. */
  creator: z.optional(
    closedObject({
      id: Iri,
      name: Text,
      url: z.optional(Iri),
      email: z.optional(Text),
      description: z.optional(Text),
      image: z.optional(PictureDraft),
    }),
  ),
  /** Other versions or translations of the same achievement. */
  related: z.optional(listOf(RelatedDraft)),
})

const RecipientDraft = closedObject(
  {
    /** The holder's own DID or URL. */
    id: z.optional(HolderIri),
    email: z.optional(Email),
    /** Whether the e-mail address is written as a salted SHA-256 hash. @default true */
    hashed: z.optional(Flag),
    /** Written in plain text: leave it out where the badge will be public. */
    name: z.optional(Text),
  },
  '{ "email": "ada@school.example" }',
).check(
  z.refine((recipient) => recipient.id !== undefined || recipient.email !== undefined, {
    error: 'needs an id (a DID or URL), an email, or both',
  }),
)

const EvidenceDraft = z.union([
  Iri,
  closedObject({
    id: z.optional(Iri),
    name: z.optional(Text),
    description: z.optional(Text),
    narrative: z.optional(Text),
    genre: z.optional(Text),
    audience: z.optional(Text),
  }),
])

/** The short form of a badge, read once; the same form serves Open Badges 2.0 and 3.0. */
export const ShortBadgeDraft = closedObject({
  id: z.optional(Iri),
  achievement: AchievementDraft,
  issuer: IssuerDraft,
  recipient: RecipientDraft,
  evidence: z.optional(listOf(EvidenceDraft)),
  narrative: z.optional(Text),
  validFrom: z.optional(When),
  validUntil: z.optional(When),
  awardedDate: z.optional(When),
  /** A status entry, as `statusEntry` of `@openboat/status` returns it; `id` may be left out. */
  status: z.optional(StatusDraft),
  /** Signed endorsements that the badge carries: what `issueEndorsement` answers as `text` or as `credential`. */
  endorsements: z.optional(listOf(EndorsementDocument)),
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
