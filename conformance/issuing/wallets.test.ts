import { openid4vci, type Openid4vci } from '@openboat/issue/openid4vci'
import { createMemoryStore } from '@openboat/issue/stores/memory'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { faultsIn, hostedSchool, recipient, type HostedSchool } from './hosted-school.ts'

// What a wallet gets over OpenID4VCI verifies like any badge, and so does the badge it was made from.

const grant = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

type Json = Record<string, unknown>

/** The five steps of a wallet, with nothing of OpenBoat but the addresses that the metadata names. */
async function take(
  school: HostedSchool,
  wallets: Openid4vci,
  offered: string,
  configuration: string,
): Promise<unknown> {
  const ask = async (url: unknown, init?: RequestInit): Promise<Json> => {
    const response = await wallets.fetch(new Request(String(url), init))
    expect(response.status).toBe(200)
    return (await response.json()) as Json
  }
  const offer = JSON.parse(new URL(offered).searchParams.get('credential_offer') ?? '') as {
    readonly credential_issuer: string
    readonly grants: Record<string, { readonly 'pre-authorized_code': string }>
  }
  const issuer = offer.credential_issuer
  const metadata = await ask(`${issuer}/.well-known/openid-credential-issuer`)
  const server = await ask(`${issuer}/.well-known/oauth-authorization-server`)
  const code = offer.grants[grant]?.['pre-authorized_code'] ?? ''
  const body = new URLSearchParams({ grant_type: grant, 'pre-authorized_code': code })
  const token = await ask(server['token_endpoint'], { method: 'POST', body })
  const { c_nonce: nonce } = await ask(metadata['nonce_endpoint'], { method: 'POST' })
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const proof = new SignJWT({ nonce })
    .setProtectedHeader({
      alg: 'ES256',
      typ: 'openid4vci-proof+jwt',
      jwk: await exportJWK(publicKey),
    })
    .setAudience(issuer)
    .setIssuedAt(school.now())
  const given = await ask(metadata['credential_endpoint'], {
    method: 'POST',
    headers: {
      authorization: `Bearer ${String(token['access_token'])}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      credential_configuration_id: configuration,
      proofs: { jwt: [await proof.sign(privateKey)] },
    }),
  })
  return (given['credentials'] as { readonly credential: unknown }[])[0]?.credential
}

test.each(['OpenBadgeCredential_ldp_vc', 'OpenBadgeCredential_jwt_vc_json'])(
  '%s verifies, is revoked like the badge it was made from, and leaves that one good',
  async (configuration) => {
    const store = createMemoryStore()
    const school = await hostedSchool({ store, forms: ['data-integrity', 'jwt'] })
    const secret = 'a secret of at least 32 characters'
    const wallets = openid4vci(school.issuer, { store, clock: () => school.now(), secret })
    const badge = await school.issuer.issue({ achievement: 'welding-1', recipient })
    school.pass(60)
    const { uri } = await wallets.offer(badge.id)
    const credential = await take(school, wallets, uri, configuration)
    const text = typeof credential === 'string' ? credential : JSON.stringify(credential)
    const report = await school.verify(text, recipient)
    expect(faultsIn(report)).toEqual([])
    expect(report.verdict).toBe('verified')
    expect(report.badge?.recipient.id).toMatch(/^did:jwk:/)
    expect((await school.verify(badge.forms['data-integrity'] ?? '')).verdict).toBe('verified')
    await school.issuer.revoke(badge.id)
    expect((await school.verify(text)).verdict).toBe('rejected')
  },
)
