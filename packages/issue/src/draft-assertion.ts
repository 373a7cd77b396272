import { OB_2, type JsonObject, type JsonValue } from '@openboat/model'
import type { AssertionForm, CompleteAssertionUrls } from './locate-assertion.ts'
import type { CheckedBadgeDraft } from './badge-draft.ts'
import { criteriaOf } from './draft-credential.ts'
import type { PictureDraft } from './draft-values.ts'
import type { Issuing } from './issue-options.ts'
import { emailToHash, recipientIdentity } from './recipient-identity.ts'
import { stated } from './stated.ts'
import { without } from './without.ts'

/** The OB 2.0 Assertion that a short draft describes, unsigned. */
export function draftAssertion(
  draft: CheckedBadgeDraft,
  form: AssertionForm,
  urls: CompleteAssertionUrls,
  world: Pick<Issuing, 'now' | 'newSalt'>,
): JsonObject {
  return stated({
    '@context': OB_2,
    type: 'Assertion',
    id: urls.assertion,
    recipient: identityOf(draft.recipient, world.newSalt),
    badge: urls.badgeClass,
    verification:
      form === 'hosted' ? { type: 'HostedBadge' } : { type: 'SignedBadge', creator: urls.key },
    issuedOn: draft.awardedDate ?? draft.validFrom ?? world.now,
    expires: draft.validUntil,
    narrative: draft.narrative,
    evidence: draft.evidence?.map((item) => (typeof item === 'string' ? item : evidenceOf(item))),
  })
}

export function draftBadgeClass(
  draft: Pick<CheckedBadgeDraft, 'achievement'>,
  urls: CompleteAssertionUrls,
): JsonObject {
  const { achievement } = draft
  const criteria = criteriaOf(achievement.criteria)
  return stated({
    '@context': OB_2,
    type: 'BadgeClass',
    id: urls.badgeClass,
    name: achievement.name,
    description: achievement.description,
    image: imageOf(achievement.image),
    criteria: criteria['narrative'] === undefined ? criteria['id'] : criteria,
    issuer: urls.issuer,
    tags: achievement.tags?.slice(),
    alignment: achievement.alignments?.map((item) => without(stated(item), ['targetType'])),
    '@language': achievement.language,
    version: achievement.version,
    related: achievement.related?.map(({ id, language, version }) =>
      stated({ id, '@language': language, version }),
    ),
  })
}

/** The issuer's profile; a signing issuer names its key and its revocation list there. */
export function draftIssuer(
  draft: Pick<CheckedBadgeDraft, 'issuer'>,
  form: AssertionForm,
  urls: CompleteAssertionUrls,
): JsonObject {
  const { issuer } = draft
  return stated({
    '@context': OB_2,
    type: 'Profile',
    id: urls.issuer,
    name: issuer.name,
    url: issuer.url,
    email: issuer.email,
    description: issuer.description,
    image: imageOf(issuer.image),
    publicKey: form === 'signed' ? urls.key : undefined,
    revocationList: form === 'signed' ? urls.revocationList : undefined,
  })
}

/** The e-mail address, which every 2.0 platform can match; else the URL that identifies the holder. */
function identityOf(recipient: CheckedBadgeDraft['recipient'], newSalt: () => string): JsonObject {
  const { email, hashed, id = '' } = recipient
  const plain = email ?? id
  const spelling = email !== undefined && hashed !== false ? emailToHash(email) : plain
  const identity = recipientIdentity(spelling, recipient, newSalt)
  return {
    type: email === undefined ? 'url' : 'email',
    hashed: identity.hashed,
    identity: identity.value,
    ...(identity.hashed ? { salt: identity.salt } : {}),
  }
}

type EvidenceDraft = Exclude<NonNullable<CheckedBadgeDraft['evidence']>[number], string>

function evidenceOf(evidence: EvidenceDraft): JsonObject {
  return stated({ type: 'Evidence', ...evidence })
}

function imageOf(picture: PictureDraft | undefined): JsonValue | undefined {
  if (picture === undefined || typeof picture === 'string') return picture
  return picture.caption === undefined ? picture.id : stated({ type: 'Image', ...picture })
}
