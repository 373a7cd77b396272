import type { JsonObject } from '@openboat/model'
import { equalInConstantTime } from '../issuer/constant-time.ts'
import { sha256Of } from '../issuer/sha256.ts'
import { transactionCodeHash } from './make-offer.ts'
import { PRE_AUTHORIZED_CODE } from './credential-offer.ts'
import { isRefusal, refuse, type Refusal } from './refusal.ts'
import { inSeconds, isOver, type WalletDesk } from './wallet-desk.ts'
import { offerTable, tokenTable, type OfferRow } from './wallet-tables.ts'

/** Wrong numbers after which an offer is void. */
const MOST_MISTAKES = 5

/**
 * An access token for a pre-authorised code, once.
 *
 * @see OpenID4VCI 1.0 section 6
 */
export async function issueToken(
  desk: WalletDesk,
  form: URLSearchParams,
): Promise<JsonObject | Refusal> {
  const given = parametersOf(form)
  if (isRefusal(given)) return given
  const { issuer, store, random, tokenSeconds } = desk
  const codeHash = await sha256Of(given.code)
  const typedHash =
    given.typed === undefined ? undefined : await transactionCodeHash(given.code, given.typed)
  const token = random.token()
  const tokenHash = await sha256Of(token)
  const refusal = await store.transaction(async (tx) => {
    const offer = await offerTable.get(tx, issuer.id, codeHash, 'exclusive')
    const problem = problemOf(desk, offer, codeHash, typedHash)
    if (offer === undefined) return problem
    if (problem !== undefined) {
      const isMistake = problem === wrongNumber
      if (isMistake) {
        await offerTable.put(tx, issuer.id, { ...offer, mistakes: offer.mistakes + 1 })
      }
      return problem
    }
    await offerTable.put(tx, issuer.id, { ...offer, usedAt: desk.clock().toISOString() })
    const expires = inSeconds(desk, tokenSeconds)
    await tx.insert([tokenTable.record(issuer.id, { tokenHash, badge: offer.badge, expires })])
    return undefined
  })
  return refusal ?? { access_token: token, token_type: 'Bearer', expires_in: tokenSeconds }
}

interface Parameters {
  readonly code: string
  readonly typed: string | undefined
}

function parametersOf(form: URLSearchParams): Parameters | Refusal {
  const repeated = ['grant_type', 'pre-authorized_code', 'tx_code'].some(
    (name) => form.getAll(name).length > 1,
  )
  if (repeated) return refuse('invalid_request', 'a parameter is there twice')
  const grant = form.get('grant_type')
  if (grant === null) return refuse('invalid_request', 'grant_type is missing')
  if (grant !== PRE_AUTHORIZED_CODE) {
    return refuse('unsupported_grant_type', 'only the pre-authorized code is supported')
  }
  const code = form.get('pre-authorized_code')
  if (code === null) return refuse('invalid_request', 'pre-authorized_code is missing')
  return { code, typed: form.get('tx_code') ?? undefined }
}

const badCode = refuse('invalid_grant', 'the code is unknown, used or expired')
const wrongNumber = refuse('invalid_grant', 'the transaction code is wrong')

function problemOf(
  desk: WalletDesk,
  offer: OfferRow | undefined,
  codeHash: string,
  typedHash: string | undefined,
): Refusal | undefined {
  // A store may compare as it likes: what it found must be the very hash.
  if (offer === undefined || !equalInConstantTime(offer.codeHash, codeHash)) return badCode
  const { usedAt, expires, mistakes, transactionCodeHash: wanted } = offer
  if (usedAt !== undefined || isOver(desk, expires) || mistakes >= MOST_MISTAKES) return badCode
  if (wanted === undefined) {
    return typedHash === undefined
      ? undefined
      : refuse('invalid_request', 'this offer has no transaction code')
  }
  if (typedHash === undefined) {
    return refuse('invalid_request', 'this offer needs a transaction code')
  }
  return equalInConstantTime(wanted, typedHash) ? undefined : wrongNumber
}
