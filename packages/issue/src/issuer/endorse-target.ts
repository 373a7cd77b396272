import type { JsonObject } from '@openboat/model'
import { draftEndorsement } from '../issue-endorsement.ts'
import { IssueError } from '../issue-error.ts'
import type { StoreTransaction } from '../stores/store.ts'
import type { IssuedBadge, StatusSlot } from './award.ts'
import { additionsOf, conforming, signCredential } from './award-forms.ts'
import { findVersion } from './create-achievements.ts'
import type { IssuingParts } from './issue-batch.ts'
import { issuedCredential } from './issued-credential.ts'
import type { Endorsement } from './issuer.ts'
import type { IssuerWorld } from './issuer-world.ts'
import { notFound } from './not-found.ts'
import { holdKeys } from './signing-keys.ts'
import { badgeTable } from './tables.ts'

/** @see Issuer.endorse */
export async function endorseTarget(
  parts: IssuingParts,
  endorsement: Endorsement,
): Promise<IssuedBadge> {
  const { world } = parts
  const { idempotencyKey } = endorsement
  for (let round = 0; round < ROUNDS; round += 1) {
    const { known, target } = await world.transaction(async (tx) => ({
      known: await repeated(world, idempotencyKey, tx),
      target: await targetOf(world, endorsement.target, tx),
    }))
    if (known !== undefined) return known
    const badge = await signEndorsement(parts, { ...endorsement, target })
    if (await write(parts, badge)) {
      world.tell({ type: 'endorsed', badge: badge.id })
      return badge
    }
  }
  const message = `Other processes were faster ${ROUNDS} times in a row: nothing was issued. Try again.`
  throw new IssueError('conflict', { message })
}

const ROUNDS = 8

async function repeated(
  world: IssuerWorld,
  key: string | undefined,
  tx: StoreTransaction,
): Promise<IssuedBadge | undefined> {
  if (key === undefined) return undefined
  const [record] = await tx.withKeys(world.issuerId, 'badge', [key])
  return record === undefined ? undefined : badgeTable.read(record)
}

async function targetOf(
  world: IssuerWorld,
  target: Endorsement['target'],
  tx: StoreTransaction,
): Promise<string | JsonObject> {
  if (typeof target === 'string') return target
  if ('badge' in target && typeof target['badge'] === 'string') {
    const id = target['badge']
    const badge = await badgeTable.get(tx, world.issuerId, id)
    if (badge === undefined) throw notFound('badge', id)
    return issuedCredential(badge) ?? world.urls.openBadge2.assertion(id)
  }
  if ('achievement' in target && !('id' in target)) {
    const { achievement: choice } = target as { achievement: string | { id: string } }
    const ref = typeof choice === 'string' ? { id: choice } : choice
    const version = await findVersion(world, ref, tx)
    if (version === undefined) throw notFound('achievement', ref.id)
    return { id: version.url, name: version.draft.name }
  }
  return target
}

async function signEndorsement(
  { world, keys, allocation }: IssuingParts,
  endorsement: Omit<Endorsement, 'target'> & { readonly target: string | JsonObject },
): Promise<IssuedBadge> {
  const { form = 'data-integrity', idempotencyKey, ...draft } = endorsement
  const id = world.random.id()
  const slots: StatusSlot[] = await allocation.choose('revocation', 1)
  const now = world.now()
  const credential = draftEndorsement(
    { ...draft, id: world.urls.credential(id), issuer: { ...world.profile, id: world.issuerId } },
    { now, newId: () => world.random.id(), issuerId: world.issuerId },
    additionsOf(world, { id, slots }),
  )
  conforming(credential, 'endorsement')
  const signed = await signCredential(world, keys, { form, now, credential })
  const { validUntil } = credential
  return {
    kind: 'endorsement',
    id,
    url: world.urls.credential(id),
    forms: { [form]: signed.text },
    status: { state: 'valid', since: now },
    slots,
    visibility: 'public',
    keys: signed.keys,
    issuedAt: now,
    ...(typeof validUntil === 'string' ? { validUntil } : {}),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  }
}

/** Whether it is written; not if somebody else took its place or key, or its key was replaced. */
async function write(
  { world, keys, allocation }: IssuingParts,
  badge: IssuedBadge,
): Promise<boolean> {
  try {
    await world.transaction(async (tx) => {
      await holdKeys(world, badge.keys, tx)
      const lost = await allocation.take(badge.slots, tx)
      if (lost.length > 0) throw new IssueError('conflict', { message: 'The place is taken.' })
      await tx.insert([badgeTable.record(world.issuerId, badge)])
    })
    return true
  } catch (error) {
    const code = error instanceof IssueError ? error.code : undefined
    if (code !== 'conflict' && code !== 'no_active_key') throw error
    keys.forget()
    allocation.forget()
    return false
  }
}
