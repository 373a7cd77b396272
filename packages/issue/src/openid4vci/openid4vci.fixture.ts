import { createSigner, didKeyOf, generateKey, signJws, type Signer } from '@openboat/proof'
import type { IssuedBadge } from '../issuer/award.ts'
import type { Issuer } from '../issuer/issuer.ts'
import { movableClock, seededBytes, weldingSchool } from '../issuer/issuer.fixture.ts'
import { createMemoryStore } from '../stores/memory.ts'
import type { Store } from '../stores/store.ts'
import { endpointsOf } from './endpoints.ts'
import { PRE_AUTHORIZED_CODE } from './credential-offer.ts'
import type { NewOffer, Openid4vci, Openid4vciOptions } from './openid4vci-options.ts'
import { openid4vci } from './openid4vci.ts'

export const secret = 'a secret of more than thirty-two characters'

export interface Counter {
  readonly issuer: Issuer
  readonly store: Store
  readonly wallets: Openid4vci
  readonly badge: IssuedBadge
  readonly pass: (seconds: number) => void
  readonly clock: () => Date
}

/** A school with a badge to hand over, in both formats of wallets. */
export async function openCounter(options: Partial<Openid4vciOptions> = {}): Promise<Counter> {
  const { clock, pass } = movableClock()
  const store = createMemoryStore()
  const issuer = await weldingSchool({ clock, store, forms: ['data-integrity', 'jwt'] })
  const badge = await issuer.issue({
    achievement: 'welding-1',
    recipient: { email: 'ada@people.example' },
  })
  const random = seededBytes(7)
  const wallets = openid4vci(issuer, { store, clock, secret, random, ...options })
  return { issuer, store, wallets, badge, pass, clock }
}

/** The parameters of a good token request, to be changed by a test. */
export function tokenForm({ offer, transactionCode }: NewOffer): Record<string, string> {
  return {
    grant_type: PRE_AUTHORIZED_CODE,
    'pre-authorized_code': offer.grants[PRE_AUTHORIZED_CODE]['pre-authorized_code'],
    ...(transactionCode === undefined ? {} : { tx_code: transactionCode }),
  }
}

export interface Answered {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly headers: Headers
}

export async function post(
  { wallets, issuer }: Pick<Counter, 'wallets' | 'issuer'>,
  kind: 'token' | 'nonce' | 'credential',
  given: { form?: Record<string, string>; json?: unknown; token?: string } = {},
): Promise<Answered> {
  const isForm = given.form !== undefined
  const headers = new Headers({
    'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
    ...(given.token === undefined ? {} : { authorization: `Bearer ${given.token}` }),
  })
  const body = isForm
    ? new URLSearchParams(given.form).toString()
    : JSON.stringify(given.json ?? {})
  const url = endpointsOf(issuer.urls)[kind]
  const response = await wallets.fetch(new Request(url, { method: 'POST', headers, body }))
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  }
}

export async function accessToken(counter: Counter): Promise<string> {
  const offer = await counter.wallets.offer(counter.badge.id)
  const { body } = await post(counter, 'token', { form: tokenForm(offer) })
  return String(body['access_token'])
}

export async function freshNonce(counter: Counter): Promise<string> {
  return String((await post(counter, 'nonce')).body['c_nonce'])
}

/** A key in a wallet. */
export async function walletKey(
  type: 'ed25519' | 'p256' = 'ed25519',
): Promise<{ readonly signer: Signer; readonly did: string; readonly kid: string }> {
  const key = await generateKey(type)
  const signer = createSigner(key)
  const did = didKeyOf(key)
  return { signer, did, kid: `${did}#${did.slice('did:key:'.length)}` }
}

export interface ProofParts {
  readonly header?: Readonly<Record<string, unknown>>
  readonly payload?: Readonly<Record<string, unknown>>
}

/** A proof of possession, with parts that a test replaces; `undefined` leaves one out. */
export async function proofOf(
  counter: Counter,
  key: Awaited<ReturnType<typeof walletKey>>,
  { header = {}, payload = {} }: ProofParts = {},
): Promise<string> {
  const claims = {
    aud: counter.issuer.urls.base,
    iat: counter.clock().getTime() / 1000,
    nonce: 'nonce' in payload ? undefined : await freshNonce(counter),
    ...payload,
  }
  const members = { typ: 'openid4vci-proof+jwt', kid: key.kid, ...header }
  return await signJws(JSON.parse(JSON.stringify(claims)) as Record<string, never>, {
    signer: key.signer,
    header: JSON.parse(JSON.stringify(members)) as Record<string, never>,
  })
}

export function requestFor(
  format: 'ldp_vc' | 'jwt_vc_json',
  ...jwt: readonly string[]
): Record<string, unknown> {
  return { credential_configuration_id: `OpenBadgeCredential_${format}`, proofs: { jwt } }
}
