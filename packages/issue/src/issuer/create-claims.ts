import type { StoreTransaction } from '../stores/store.ts'
import type { ClaimAnswer, Claims } from './claim.ts'
import { equalInConstantTime } from './constant-time.ts'
import type { IssuerWorld } from './issuer-world.ts'
import { notFound } from './not-found.ts'
import { sha256Of } from './sha256.ts'
import { laterBy } from './signing-keys.ts'
import { badgeTable, claimTable } from './tables.ts'

/** @see Claims */
export function createClaims(world: IssuerWorld): Claims {
  const { issuerId } = world
  return {
    create: async (badge, { validForSeconds = THIRTY_DAYS } = {}) => {
      const token = await newToken(world)
      const tokenHash = await sha256Of(token)
      const expires = laterBy(validForSeconds, world.now())
      await world.transaction(async (tx) => {
        if ((await badgeTable.get(tx, issuerId, badge)) === undefined) {
          throw notFound('badge', badge)
        }
        await tx.insert([claimTable.record(issuerId, { tokenHash, badge, expires })])
      })
      return { token, url: world.urls.claim(token), badge, expires }
    },
    peek: async (token) => {
      if (await isForged(world, token)) return unknown
      const tokenHash = await sha256Of(token)
      return await world.transaction(async (tx) => (await look(world, tokenHash, tx)).answer)
    },
    redeem: async (token) => {
      if (await isForged(world, token)) return unknown
      const tokenHash = await sha256Of(token)
      const answer = await world.transaction(async (tx) => {
        const { answer: found, row } = await look(world, tokenHash, tx)
        if (found.ok && row !== undefined) {
          await claimTable.put(tx, issuerId, { ...row, usedAt: world.now() })
        }
        return found
      })
      if (answer.ok) world.tell({ type: 'claimed', badge: answer.badge.id })
      return answer
    },
  }
}

const THIRTY_DAYS = 30 * 24 * 3600

const unknown: ClaimAnswer = { ok: false, problem: 'unknown' }

async function newToken({ random, claimSignatures }: IssuerWorld): Promise<string> {
  const token = random.token()
  return claimSignatures === undefined ? token : `${token}.${await claimSignatures.sign(token)}`
}

/** Whether it is sure, without the store, that this issuer did not make it. */
async function isForged({ claimSignatures }: IssuerWorld, token: string): Promise<boolean> {
  if (claimSignatures === undefined) return false
  const [random = '', signature = '', ...others] = token.split('.')
  return others.length > 0 || !(await claimSignatures.isSigned(random, signature))
}

type Row = ReturnType<typeof claimTable.read>

async function look(
  world: IssuerWorld,
  tokenHash: string,
  tx: StoreTransaction,
): Promise<{ readonly answer: ClaimAnswer; readonly row?: Row }> {
  const row = await claimTable.get(tx, world.issuerId, tokenHash, 'exclusive')
  // A store may compare as it likes, ignoring case or accents: what it found must be the very hash.
  if (row === undefined || !equalInConstantTime(row.tokenHash, tokenHash)) {
    return { answer: unknown }
  }
  if (row.usedAt !== undefined) return { answer: { ok: false, problem: 'used' } }
  if (Date.parse(row.expires) <= world.clock().getTime()) {
    return { answer: { ok: false, problem: 'expired' } }
  }
  const badge = await badgeTable.get(tx, world.issuerId, row.badge)
  if (badge === undefined) return { answer: unknown }
  return { answer: { ok: true, badge, expires: row.expires }, row }
}
