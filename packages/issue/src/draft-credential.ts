import { OB_3, VC_2, type JsonObject, type JsonValue } from '@openboat/model'
import type { CheckedBadgeDraft } from './badge-draft.ts'
import { completeStatus } from './complete-status.ts'
import { extensionContexts } from './extension-contexts.ts'
import type { IssuerDraft, PictureDraft } from './draft-values.ts'
import type { Issuing } from './issue-options.ts'
import { emailToHash, recipientIdentity } from './recipient-identity.ts'
import { stated } from './stated.ts'

/** Writes the part of a credential that a part of a draft describes, or gives what was written of it before. */
export type WriteOnce = (draft: object, write: () => JsonObject) => JsonObject

type World = Pick<Issuing, 'now' | 'newId' | 'newSalt'> & {
  /** For credentials that are drafted together. @default each is written anew */
  readonly once?: WriteOnce | undefined
}

const anew: WriteOnce = (_, write) => write()

/** What an issuer with a memory adds to a draft. */
export interface CredentialAdditions {
  readonly credentialStatus?: JsonValue
  readonly refreshService?: JsonValue
}

/** The OB 3.0 credential that a short draft describes, without proof (VCDM 2.0, context 3.0.3). */
export function draftCredential(
  draft: CheckedBadgeDraft,
  issuerId: string,
  world: World,
  additions: CredentialAdditions = {},
): JsonObject {
  const { endorsements = [] } = draft
  const { once = anew } = world
  return stated({
    '@context': [
      VC_2,
      OB_3,
      ...extensionContexts({ credentialStatus: draft.status, ...additions }),
    ],
    id: draft.id ?? world.newId(),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: draft.achievement.name,
    issuer: once(draft.issuer, () => profileOf(draft.issuer, issuerId)),
    validFrom: draft.validFrom ?? world.now,
    validUntil: draft.validUntil,
    awardedDate: draft.awardedDate,
    credentialSubject: subjectOf(draft, world),
    evidence: draft.evidence?.map(evidenceOf),
    endorsement: endorsements.filter((item) => typeof item !== 'string'),
    endorsementJwt: endorsements.filter((item) => typeof item === 'string'),
    credentialStatus: completeStatus(draft.status),
    ...additions,
  })
}

export function profileOf(issuer: IssuerDraft, id: string): JsonObject {
  return stated({
    id,
    type: ['Profile'],
    name: issuer.name,
    url: issuer.url,
    email: issuer.email,
    description: issuer.description,
    image: imageOf(issuer.image),
  })
}

function subjectOf(draft: CheckedBadgeDraft, world: World): JsonObject {
  const { once = anew, newId, newSalt } = world
  return stated({
    id: draft.recipient.id,
    type: ['AchievementSubject'],
    identifier: identifiersOf(draft.recipient, newSalt),
    narrative: draft.narrative,
    achievement: once(draft.achievement, () => achievementOf(draft.achievement, newId)),
  })
}

function identifiersOf(
  recipient: CheckedBadgeDraft['recipient'],
  newSalt: () => string,
): JsonObject[] {
  const identifiers: JsonObject[] = []
  if (recipient.email !== undefined) {
    const email = recipient.hashed === false ? recipient.email : emailToHash(recipient.email)
    const identity = recipientIdentity(email, recipient, newSalt)
    identifiers.push({
      type: 'IdentityObject',
      hashed: identity.hashed,
      identityHash: identity.value,
      identityType: 'emailAddress',
      ...(identity.hashed ? { salt: identity.salt } : {}),
    })
  }
  if (recipient.name !== undefined) {
    // `ext:name`, because published schemas know the enumeration's own `name` only since 2024.
    identifiers.push({
      type: 'IdentityObject',
      hashed: false,
      identityHash: recipient.name,
      identityType: 'ext:name',
    })
  }
  return identifiers
}

export function achievementOf(
  achievement: CheckedBadgeDraft['achievement'],
  newId: () => string,
): JsonObject {
  return stated({
    id: achievement.id ?? newId(),
    type: ['Achievement'],
    name: achievement.name,
    description: achievement.description,
    criteria: criteriaOf(achievement.criteria),
    image: imageOf(achievement.image),
    achievementType: achievement.type,
    tag: achievement.tags?.slice(),
    alignment: achievement.alignments?.map((item) => stated({ type: ['Alignment'], ...item })),
    inLanguage: achievement.language,
    version: achievement.version,
    creator: creatorOf(achievement.creator),
    related: achievement.related?.map(({ id, language, version }) =>
      stated({ id, type: ['Related'], inLanguage: language, version }),
    ),
  })
}

function creatorOf(creator: CheckedBadgeDraft['achievement']['creator']): JsonObject | undefined {
  if (creator === undefined) return undefined
  return stated({ ...creator, id: creator.id, type: ['Profile'], image: imageOf(creator.image) })
}

/** A criteria text that is an address is the address of the criteria's page. */
export function criteriaOf(criteria: CheckedBadgeDraft['achievement']['criteria']): JsonObject {
  if (typeof criteria !== 'string') return stated(criteria)
  return /^https?:\/\/\S+$/.test(criteria) ? { id: criteria } : { narrative: criteria }
}

function imageOf(picture: PictureDraft | undefined): JsonObject | undefined {
  if (picture === undefined) return undefined
  return typeof picture === 'string'
    ? { id: picture, type: 'Image' }
    : stated({ id: picture.id, type: 'Image', caption: picture.caption })
}

type EvidenceDraft = NonNullable<CheckedBadgeDraft['evidence']>[number]

function evidenceOf(evidence: EvidenceDraft): JsonObject {
  const members = typeof evidence === 'string' ? { id: evidence } : evidence
  return stated({ type: ['Evidence'], ...members })
}
