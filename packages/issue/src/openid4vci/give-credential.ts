import { isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import { IssueError } from '../issue-error.ts'
import { equalInConstantTime } from '../issuer/constant-time.ts'
import { issuedCredential } from '../issuer/issued-credential.ts'
import { sha256Of } from '../issuer/sha256.ts'
import type { IssuedBadge } from '../issuer/award.ts'
import type { StoreTransaction } from '../stores/store.ts'
import { provePossession, type ProvenHolder } from './prove-possession.ts'
import { isRefusal, refuse, type Refusal } from './refusal.ts'
import { isOver, type WalletDesk } from './wallet-desk.ts'
import { walletFormats } from './wallet-formats.ts'
import { nonceTable, tokenTable, type TokenRow } from './wallet-tables.ts'

export interface CredentialRequest {
  /** Of the `Authorization` header. */
  readonly token: string
  readonly body: JsonObject
}

/**
 * The badge, signed anew for the key that the wallet proved to hold.
 *
 * @see OpenID4VCI 1.0 section 8
 */
export async function giveCredential(
  desk: WalletDesk,
  { token, body }: CredentialRequest,
): Promise<JsonObject | Refusal> {
  const tokenHash = await sha256Of(token)
  const { issuer, store } = desk
  // Who has no token learns nothing about what else may be wrong.
  const row = await store.transaction(async (tx) => await liveToken(desk, tx, tokenHash))
  if (isRefusal(row)) return row
  const wanted = wantedOf(body)
  if (isRefusal(wanted)) return wanted
  const holder = await provePossession(desk, wanted.proof)
  if (isRefusal(holder)) return holder
  const badge = await issuer.badges.get(row.badge)
  if (badge?.forms[wanted.form] === undefined) {
    return refuse('unknown_credential_configuration', 'this badge is not offered in that format')
  }
  // Before the token is tied to a holder: once the badge is reinstated, the wallet asks again.
  if (badge.status.state !== 'valid') return denials[badge.status.state]
  const refusal = await store.transaction(async (tx) => await bind(desk, tx, tokenHash, holder))
  if (refusal !== undefined) return refusal
  const signed = await signedFor(desk, holder.did, badge)
  if (isRefusal(signed)) return signed
  const text = signed.forms[wanted.form] ?? ''
  const credential = wanted.form === 'jwt' ? text : (JSON.parse(text) as JsonValue)
  return { credentials: [{ credential }] }
}

async function liveToken(
  desk: WalletDesk,
  tx: StoreTransaction,
  tokenHash: string,
): Promise<TokenRow | Refusal> {
  const row = await tokenTable.get(tx, desk.issuer.id, tokenHash, 'exclusive')
  const isIt = row !== undefined && equalInConstantTime(row.tokenHash, tokenHash)
  if (!isIt || isOver(desk, row.expires)) {
    return refuse('invalid_token', 'the access token is unknown or expired')
  }
  return row
}

interface Wanted {
  readonly form: 'data-integrity' | 'jwt'
  readonly proof: JsonValue | undefined
}

function wantedOf(body: JsonObject): Wanted | Refusal {
  const { credential_configuration_id: configuration, credential_identifier: identifier } = body
  if (body['credential_response_encryption'] !== undefined) {
    return refuse('invalid_encryption_parameters', 'encrypted responses are not supported')
  }
  if (identifier !== undefined) {
    return configuration === undefined
      ? refuse('unknown_credential_identifier', 'use credential_configuration_id')
      : refuse('invalid_credential_request', 'credential_identifier excludes the configuration')
  }
  if (typeof configuration !== 'string') {
    return refuse('invalid_credential_request', 'credential_configuration_id is missing')
  }
  const known = walletFormats.find((entry) => entry.configuration === configuration)
  if (known === undefined) {
    return refuse('unknown_credential_configuration', 'no such configuration')
  }
  const proofs = isJsonObject(body['proofs']) ? body['proofs'] : {}
  const { jwt } = proofs
  if (Object.keys(proofs).length !== 1 || !Array.isArray(jwt) || jwt.length !== 1) {
    return refuse('invalid_proof', 'expected proofs with one jwt')
  }
  return { form: known.form, proof: jwt[0] }
}

/** Uses up the nonce, and ties the token to the holder who came first: both, or neither. */
async function bind(
  desk: WalletDesk,
  tx: StoreTransaction,
  tokenHash: string,
  { did, nonce, nonceExpires }: ProvenHolder,
): Promise<Refusal | undefined> {
  const { issuer } = desk
  const row = await liveToken(desk, tx, tokenHash)
  if (isRefusal(row)) return row
  const nonceHash = await sha256Of(nonce)
  if ((await nonceTable.get(tx, issuer.id, nonceHash, 'exclusive')) !== undefined) {
    return refuse('invalid_nonce', 'the nonce was used before')
  }
  if (row.holder !== undefined && row.holder !== did) {
    return refuse('credential_request_denied', 'the badge was given to another key')
  }
  await tx.insert([nonceTable.record(issuer.id, { nonceHash, expires: nonceExpires })])
  await tokenTable.put(tx, issuer.id, { ...row, holder: did })
  return undefined
}

/** Signed once per holder: whoever asks again, for another format, gets what was signed then. */
async function signedFor(
  { issuer }: WalletDesk,
  holder: string,
  badge: IssuedBadge,
): Promise<IssuedBadge | Refusal> {
  if (isFor(holder, badge)) return badge
  try {
    return await issuer.renew(badge.id, { holder })
  } catch (error) {
    if (!(error instanceof IssueError)) throw error
    if (error.code === 'wrong_state') return denials.revoked
    // The same wallet asked twice at once, and the other request was faster.
    const current = error.code === 'conflict' ? await issuer.badges.get(badge.id) : undefined
    if (current === undefined || !isFor(holder, current)) throw error
    return current
  }
}

const denials = {
  revoked: refuse('credential_request_denied', 'the badge is revoked'),
  suspended: refuse('credential_request_denied', 'the badge is suspended'),
} as const

function isFor(holder: string, badge: IssuedBadge): boolean {
  const subject = issuedCredential(badge)?.['credentialSubject']
  return isJsonObject(subject) && subject['id'] === holder
}
