import { IssueError } from '../issue-error.ts'
import { notFound } from '../issuer/not-found.ts'
import type { Randomness } from '../issuer/randomness.ts'
import { sha256Of } from '../issuer/sha256.ts'
import { credentialOffer, offerUri } from './credential-offer.ts'
import type { NewOffer, OfferOptions } from './openid4vci-options.ts'
import { inSeconds, type WalletDesk } from './wallet-desk.ts'
import { formatsOf } from './wallet-formats.ts'
import { offerTable } from './wallet-tables.ts'

const TEN_MINUTES = 600
const DIGITS = 6

/** @see Openid4vci.offer */
export async function makeOffer(
  desk: WalletDesk,
  badge: string,
  options: OfferOptions = {},
): Promise<NewOffer> {
  const { issuer, store, random } = desk
  const { transactionCode = false, validForSeconds = TEN_MINUTES } = options
  const digits = digitsOf(transactionCode)
  const expires = inSeconds(desk, lifetimeOf(validForSeconds))
  const configurations = await configurationsOf(desk, badge)
  const code = random.token()
  const typed = digits === undefined ? undefined : numberOf(random, digits)
  const row = {
    codeHash: await sha256Of(code),
    badge,
    expires,
    mistakes: 0,
    ...(typed === undefined ? {} : { transactionCodeHash: await transactionCodeHash(code, typed) }),
  }
  await store.transaction(async (tx) => await tx.insert([offerTable.record(issuer.id, row)]))
  const offer = credentialOffer({
    issuer: issuer.urls.base,
    configurations,
    code,
    ...(digits === undefined ? {} : { transactionCodeLength: digits }),
  })
  const secret = typed === undefined ? {} : { transactionCode: typed }
  return { offer, uri: offerUri(offer), ...secret, expires }
}

/** With the code in it, which nobody guesses: alone a million numbers are soon tried. */
export async function transactionCodeHash(code: string, typed: string): Promise<string> {
  return await sha256Of(JSON.stringify([code, typed]))
}

async function configurationsOf({ issuer }: WalletDesk, id: string): Promise<readonly string[]> {
  const badge = await issuer.badges.get(id)
  if (badge?.kind !== 'badge') throw notFound('badge', id)
  const formats = formatsOf(badge)
  const { state } = badge.status
  if (state === 'valid' && formats.length > 0) {
    return formats.map(({ configuration }) => configuration)
  }
  const why = formats.length === 0 ? 'has no form that wallets take' : `is ${state}`
  const remedy = state === 'suspended' ? ' Reinstate it first.' : ''
  const message = `The badge ${id} ${why}: it cannot be offered.${remedy}`
  throw new IssueError('wrong_state', { message })
}

function digitsOf(wanted: boolean | number): number | undefined {
  if (wanted === false) return undefined
  const digits = wanted === true ? DIGITS : wanted
  if (Number.isInteger(digits) && digits >= 4 && digits <= 12) return digits
  const message = `transactionCode must be true, false or 4 to 12 digits, not ${String(wanted)}`
  throw new IssueError('bad_argument', { message })
}

function lifetimeOf(seconds: number): number {
  if (Number.isFinite(seconds) && seconds > 0) return seconds
  const message = `validForSeconds must be more than 0, not ${String(seconds)}`
  throw new IssueError('bad_argument', { message })
}

function numberOf(random: Randomness, digits: number): string {
  return Array.from({ length: digits }, () => random.number(10)).join('')
}
