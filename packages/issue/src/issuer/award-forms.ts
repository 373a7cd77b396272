import { signJws } from '@openboat/proof'
import { statusEntry } from '@openboat/status'
import type { JsonObject } from '@openboat/model'
import { assertConforms } from '../assert-conforms.ts'
import { assertionFaults, assertionLosses } from '../assertion-losses.ts'
import type { CheckedBadgeDraft } from '../badge-draft.ts'
import { draftAssertion } from '../draft-assertion.ts'
import { draftCredential } from '../draft-credential.ts'
import type { EmbedProof } from '../issue-options.ts'
import { badDraft } from '../issue-error.ts'
import type { CompleteAssertionUrls } from '../locate-assertion.ts'
import type { AchievementRef } from './achievement.ts'
import type { BadgeForm, StatusSlot } from './award.ts'
import type { BulkEmbedding } from './bulk-embedding.ts'
import type { IssuerWorld } from './issuer-world.ts'
import { issuingWith, signedWith } from './signing.ts'
import type { SigningKeys } from './signing-keys.ts'

type Forms = Partial<Record<BadgeForm, string>>

/** A badge in the forms that were asked for, and the keys that signed them. */
export interface SignedForms {
  readonly forms: Readonly<Forms>
  readonly keys: readonly string[]
  readonly losses?: readonly string[]
}

interface FormsOrder {
  readonly id: string
  readonly forms: readonly BadgeForm[]
  readonly draft: CheckedBadgeDraft
  readonly achievement: AchievementRef
  readonly slots: readonly StatusSlot[]
  readonly conforms: ConformingShapes
  /** The moment of issuing. */
  readonly now: string
  /** With what it is written and signed. @default alone */
  readonly bulk?: BulkEmbedding | undefined
}

/** @throws {IssueError} `bad_draft`, `does_not_conform`, `data_loss`, `no_active_key` */
export async function signForms(
  world: IssuerWorld,
  keys: SigningKeys,
  order: FormsOrder,
): Promise<SignedForms> {
  const { now, bulk } = order
  const embed = bulk?.embed
  const salt = { now, newId: () => world.random.id(), newSalt: () => world.random.salt() }
  const isOpenBadge3 = order.forms.some((form) => form === 'data-integrity' || form === 'jwt')
  const isOpenBadge2 = order.forms.some((form) => form === 'ob2-hosted' || form === 'ob2-signed')
  const credential = isOpenBadge3
    ? draftCredential(
        order.draft,
        world.issuerId,
        { ...salt, once: bulk?.once },
        additionsOf(world, order),
      )
    : undefined
  if (credential !== undefined) order.conforms.check(order, credential)
  const forms: Forms = {}
  const signers = new Set<string>()
  for (const form of new Set(order.forms)) {
    const signed =
      form === 'data-integrity' || form === 'jwt'
        ? await signCredential(world, keys, { form, now, embed, credential: credential ?? {} })
        : await signAssertion(world, keys, { form, ...order, salt })
    forms[form] = signed.text
    for (const key of signed.keys) signers.add(key)
  }
  const losses = isOpenBadge2 ? assertionLosses(order.draft) : []
  return { forms, keys: [...signers], ...(losses.length === 0 ? {} : { losses }) }
}

/** What was found to conform, so that a thousand badges that differ in their recipient are checked once. */
export interface ConformingShapes {
  check(order: Pick<FormsOrder, 'draft' | 'slots'>, credential: JsonObject): void
}

/** A few for each achievement: who issues in more shapes than this starts again. */
const MOST_SHAPES = 1000

export function createConformingShapes(): ConformingShapes {
  const known = new Set<string>()
  return {
    check: ({ draft, slots }, credential) => {
      const shape = shapeOf(draft, slots.length)
      if (shape !== undefined && known.has(shape)) return
      conforming(credential, 'badge')
      if (shape === undefined) return
      if (known.size >= MOST_SHAPES) known.clear()
      known.add(shape)
    },
  }
}

/**
 * Which members a draft has. What they say was checked as it was read (addresses, dates, e-mail), so all
 * drafts of a shape conform or none does. `undefined` if it holds texts or objects of the award's own.
 */
function shapeOf(draft: CheckedBadgeDraft, slots: number): string | undefined {
  const { recipient, achievement, evidence, narrative, endorsements } = draft
  const own = [evidence, narrative, endorsements, recipient.name]
  if (own.some((member) => member !== undefined)) return undefined
  const members = [Object.keys(draft), Object.keys(recipient)].map((names) => names.toSorted())
  return JSON.stringify([achievement.id, members, recipient.hashed, slots])
}

/** Two status entries are more than OB 3.0 knows, and what a suspendable badge is about. */
export function conforming(credential: JsonObject, kind: 'badge' | 'endorsement'): void {
  assertConforms(credential, kind, { except: ['not_single'] })
}

/** The status entries and the refresh service of a credential. */
export function additionsOf(
  world: IssuerWorld,
  { id, slots }: { readonly id: string; readonly slots: readonly StatusSlot[] },
): { credentialStatus: JsonObject | JsonObject[]; refreshService?: JsonObject } {
  const entries = slots.map(({ list, index, purpose }) =>
    // The place was taken in the list itself, which may be longer than those that are begun now.
    statusEntry({ list: world.urls.statusList(list), index, length: index + 1, purpose }),
  )
  const [only, ...others] = entries
  const credentialStatus = only !== undefined && others.length === 0 ? only : entries
  if (!world.refreshService) return { credentialStatus }
  const refreshService = { id: world.urls.refresh(id), type: '1EdTechCredentialRefresh' }
  return { credentialStatus, refreshService }
}

interface SignedText {
  readonly text: string
  readonly keys: readonly string[]
}

interface CredentialOrder extends Pick<FormsOrder, 'now'> {
  readonly embed?: EmbedProof | undefined
  readonly form: 'data-integrity' | 'jwt'
  readonly credential: JsonObject
}

/** @throws {IssueError} `data_loss`, `no_active_key` */
export async function signCredential(
  world: IssuerWorld,
  keys: SigningKeys,
  { form, now, embed, credential }: CredentialOrder,
): Promise<SignedText> {
  const key = await keys.forForm(form)
  const issuing = issuingWith(world, key, { format: form, now, embed })
  const { text } = await signedWith(key, credential, issuing)
  return { text, keys: [key.record.id] }
}

interface AssertionOrder extends Omit<FormsOrder, 'forms' | 'slots' | 'conforms' | 'now' | 'bulk'> {
  readonly form: 'ob2-hosted' | 'ob2-signed'
  readonly salt: { readonly now: string; readonly newSalt: () => string }
}

/** OB 2.0 has a document per form, because each says how it is verified. */
async function signAssertion(
  world: IssuerWorld,
  keys: SigningKeys,
  { form, draft, salt, ...badge }: AssertionOrder,
): Promise<SignedText> {
  const faults = assertionFaults(draft)
  if (faults.length > 0) throw badDraft(faults)
  const urls = assertionUrls(world, badge)
  if (form === 'ob2-hosted') {
    const assertion = draftAssertion(draft, 'hosted', urls, salt)
    assertConforms(assertion, 'badge')
    return { text: JSON.stringify(assertion), keys: [] }
  }
  const { signer, record } = await keys.forForm(form)
  const key = world.urls.openBadge2.key(record.id)
  const signedUrls = { ...urls, key, assertion: signedAssertionId(badge.id) }
  const assertion = draftAssertion(draft, 'signed', signedUrls, salt)
  assertConforms(assertion, 'badge')
  return { text: await signJws(assertion, { signer }), keys: [record.id] }
}

/** A signed assertion is nowhere: its id is a name, by which the revocation list finds it. */
export function signedAssertionId(id: string): string {
  return `urn:uuid:${id}`
}

/** `key` is what a hosted assertion does not use; the profile lists the keys. */
export function assertionUrls(
  { urls }: IssuerWorld,
  badge: { readonly id: string; readonly achievement: AchievementRef },
): CompleteAssertionUrls {
  const { openBadge2 } = urls
  return {
    assertion: openBadge2.assertion(badge.id),
    badgeClass: openBadge2.badgeClass(badge.achievement),
    issuer: openBadge2.issuer,
    key: openBadge2.issuer,
    revocationList: openBadge2.revocationList,
  }
}
