import { isJsonObject, parseInstant, type JsonObject } from '@openboat/model'
import { IssueError } from '../issue-error.ts'
import { When } from '../draft-values.ts'
import { plainJson } from '../plain-json.ts'
import { readDraft } from '../read-draft.ts'
import { timestampOf } from '../timestamp.ts'
import { without } from '../without.ts'
import { conforming, signCredential } from './award-forms.ts'
import type { BadgeForm, IssuedBadge } from './award.ts'
import { issuedCredential } from './issued-credential.ts'
import type { IssuingParts } from './issue-batch.ts'
import type { Renewal } from './issuer.ts'
import { notFound } from './not-found.ts'
import { holdKeys, laterBy } from './signing-keys.ts'
import { badgeTable } from './tables.ts'

/** @see Issuer.renew */
export async function renewBadge(
  { world, keys }: IssuingParts,
  id: string,
  renewal: Renewal = {},
): Promise<IssuedBadge> {
  const { issuerId } = world
  const before = await world.transaction(async (tx) => await badgeTable.get(tx, issuerId, id))
  if (before === undefined) throw notFound('badge', id)
  const credential = renewable(before)
  const now = world.now()
  const validFrom = startBehind(startOf(credential), world.clock())
  const validUntil = endOf(renewal, credential, validFrom)
  const renewed = withHolder(
    { ...without(credential, ['validUntil']), validFrom, ...validUntil },
    renewal.holder,
  )
  conforming(renewed, before.kind)
  const forms: Partial<Record<BadgeForm, string>> = { ...before.forms }
  const signers = new Set<string>()
  for (const form of ['data-integrity', 'jwt'] as const) {
    if (before.forms[form] === undefined) continue
    const signed = await signCredential(world, keys, { form, now, credential: renewed })
    forms[form] = signed.text
    for (const key of signed.keys) signers.add(key)
  }
  const after = await world.transaction(async (tx) => {
    const current = await badgeTable.get(tx, issuerId, id, 'exclusive')
    if (current === undefined) throw notFound('badge', id)
    if (startOf(renewable(current)) !== startOf(credential)) throw renewedMeanwhile(id)
    await holdKeys(world, signers, tx)
    const { validUntil: _ended, ...kept } = current
    const badge = { ...kept, ...validUntil, forms, keys: [...signers], renewedAt: now }
    await badgeTable.put(tx, issuerId, badge)
    return badge
  })
  world.tell({ type: 'renewed', badge: id })
  return after
}

function renewable(badge: IssuedBadge): JsonObject {
  const credential = issuedCredential(badge)
  if (badge.status.state !== 'revoked' && credential !== undefined) return credential
  const why = credential === undefined ? 'has no Open Badges 3.0 form' : 'is revoked'
  const message = `The badge ${badge.id} ${why}, so it cannot be renewed: issue another one.`
  throw new IssueError('wrong_state', { message })
}

/**
 * OB 3.0 #equality-and-comparison: the later validFrom takes the place of the other, so it is later. But it
 * is not in the future, where verifiers would refuse it: in the same second a fraction tells them apart.
 */
function startBehind(start: string, clock: Date): string {
  const now = timestampOf(clock)
  const before = millisecondsOf(start)
  if (millisecondsOf(now) > before) return now
  return new Date(Math.max(clock.getTime(), before + 1)).toISOString()
}

/** As long as before, unless the renewal says until when. */
function endOf(
  { validUntil }: Renewal,
  credential: JsonObject,
  now: string,
): { validUntil?: string } {
  if (validUntil !== undefined) return { validUntil: readDraft(When, plainJson(validUntil)) }
  const { validFrom: from, validUntil: until } = credential
  if (typeof from !== 'string' || typeof until !== 'string') return {}
  return { validUntil: laterBy(secondsOf(until) - secondsOf(from), now) }
}

function startOf({ validFrom }: JsonObject): string {
  return typeof validFrom === 'string' ? validFrom : ''
}

function secondsOf(moment: string): number {
  return parseInstant(moment)?.epochSeconds ?? Number.NaN
}

function millisecondsOf(moment: string): number {
  return parseInstant(moment)?.epochMilliseconds ?? Number.NaN
}

function withHolder(credential: JsonObject, holder: string | undefined): JsonObject {
  const { credentialSubject: subject } = credential
  if (holder === undefined || !isJsonObject(subject)) return credential
  return { ...credential, credentialSubject: { ...subject, id: holder } }
}

function renewedMeanwhile(id: string): IssueError {
  const message = `The badge ${id} was renewed by somebody else at the same time.`
  return new IssueError('conflict', { message })
}
