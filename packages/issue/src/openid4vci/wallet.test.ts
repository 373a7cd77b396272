import { Openid4vciClient } from '@openid4vc/openid4vci'
import {
  CompactSign,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  jwtVerify,
  type CompactJWSHeaderParameters,
  type JSONWebKeySet,
  type JWK,
} from 'jose'
import { expect, test } from 'vitest'
import { didJwkOf } from '@openboat/proof'
import type { PublicJwk } from '@openboat/model'
import { openCounter, type Counter } from './openid4vci.fixture.ts'

// A wallet that others wrote takes a badge: @openid4vc/openid4vci, with keys of jose.

async function openWallet({ wallets }: Counter, alg: 'ES256' | 'EdDSA') {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  const jwk = (await exportJWK(publicKey)) as JWK & { kty: string }
  const client = new Openid4vciClient({
    callbacks: {
      fetch: async (input, init) => {
        const url = input instanceof Request ? input.url : String(input)
        return await wallets.fetch(new Request(url, init))
      },
      signJwt: async (_signer, { header, payload }) => {
        const bytes = new TextEncoder().encode(JSON.stringify(payload))
        const signed = new CompactSign(bytes).setProtectedHeader(
          header as CompactJWSHeaderParameters,
        )
        return { jwt: await signed.sign(privateKey), signerJwk: jwk }
      },
      hash: async (data, algorithm) =>
        new Uint8Array(await crypto.subtle.digest(algorithm.toUpperCase(), Uint8Array.from(data))),
      generateRandom: (length) => crypto.getRandomValues(new Uint8Array(length)),
      clientAuthentication: () => undefined,
    },
  })
  return { client, jwk, alg }
}

/** Everything a wallet does from the scanned text to the badge. */
async function take(
  counter: Counter,
  { client, jwk, alg }: Awaited<ReturnType<typeof openWallet>>,
  { uri, txCode, format }: { uri: string; txCode?: string; format: 'ldp_vc' | 'jwt_vc_json' },
) {
  const credentialOffer = await client.resolveCredentialOffer(uri)
  const issuerMetadata = await client.resolveIssuerMetadata(credentialOffer.credential_issuer)
  const { accessTokenResponse } = await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
    credentialOffer,
    issuerMetadata,
    ...(txCode === undefined ? {} : { txCode }),
  })
  const { c_nonce: nonce } = await client.requestNonce({ issuerMetadata })
  const credentialConfigurationId = credentialOffer.credential_configuration_ids.find((id) =>
    id.endsWith(format),
  )
  if (credentialConfigurationId === undefined) throw new Error(`${format} is not offered`)
  const { jwt } = await client.createCredentialRequestJwtProof({
    issuerMetadata,
    credentialConfigurationId,
    nonce,
    issuedAt: counter.clock(),
    signer: { method: 'jwk', publicJwk: jwk, alg },
  })
  const { credentialResponse } = await client.retrieveCredentials({
    issuerMetadata,
    credentialConfigurationId,
    proofs: { jwt: [jwt] },
    accessToken: accessTokenResponse.access_token,
  })
  return credentialResponse.credentials?.[0]
}

test.each(['ES256', 'EdDSA'] as const)('a JWT, for a key of %s', async (alg) => {
  const counter = await openCounter()
  counter.pass(60)
  const wallet = await openWallet(counter, alg)
  const { uri } = await counter.wallets.offer(counter.badge.id)
  const taken = await take(counter, wallet, { uri, format: 'jwt_vc_json' })
  const { credential: jwt } = taken as { credential: string }
  const keys = createLocalJWKSet(
    (await counter.issuer.documents.jwks()) as unknown as JSONWebKeySet,
  )
  const { payload } = await jwtVerify(jwt, keys, { currentDate: counter.clock() })
  const holder = didJwkOf(wallet.jwk as PublicJwk)
  expect(payload.sub).toBe(holder)
  expect(payload['credentialSubject']).toMatchObject({ id: holder })
  const kept = await counter.issuer.badges.get(counter.badge.id)
  expect(kept?.forms.jwt).toBe(jwt)
})

test('JSON-LD with an embedded proof, for who knows the number', async () => {
  const counter = await openCounter()
  const wallet = await openWallet(counter, 'ES256')
  const { uri, transactionCode: txCode } = await counter.wallets.offer(counter.badge.id, {
    transactionCode: true,
  })
  expect(txCode).toMatch(/^\d{6}$/)
  const taken = await take(counter, wallet, { uri, format: 'ldp_vc', txCode: String(txCode) })
  const kept = await counter.issuer.badges.get(counter.badge.id)
  expect(taken).toEqual({ credential: JSON.parse(kept?.forms['data-integrity'] ?? '') as unknown })
  expect(taken).toMatchObject({
    credential: {
      id: counter.badge.url,
      credentialSubject: { id: didJwkOf(wallet.jwk as PublicJwk) },
      proof: { proofPurpose: 'assertionMethod' },
    },
  })
})

test('a wrong number is refused, and the wallet says so', async () => {
  const counter = await openCounter()
  const wallet = await openWallet(counter, 'ES256')
  const { uri } = await counter.wallets.offer(counter.badge.id, { transactionCode: 4 })
  const wrong = take(counter, wallet, { uri, format: 'ldp_vc', txCode: 'none' })
  await expect(wrong).rejects.toMatchObject({ errorResponse: { error: 'invalid_grant' } })
})
