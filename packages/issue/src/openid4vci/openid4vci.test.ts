import { generateKeyPair } from 'jose'
import { describe, expect, test } from 'vitest'
import { didJwkOf, signJws } from '@openboat/proof'
import { createIssuerUrls } from '../issuer/create-issuer-urls.ts'
import { endpointAt, endpointsOf } from './endpoints.ts'
import {
  accessToken,
  freshNonce,
  openCounter,
  post,
  proofOf,
  requestFor,
  secret,
  tokenForm,
  walletKey,
  type Counter,
  type ProofParts,
} from './openid4vci.fixture.ts'
import { openid4vci } from './openid4vci.ts'

async function get({ wallets }: Counter, url: string): Promise<unknown> {
  const response = await wallets.fetch(new Request(url))
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json')
  return await response.json()
}

describe('OpenID4VCI 1.0 section 12: metadata', () => {
  test('12.2.4: of the issuer', async () => {
    const counter = await openCounter()
    const url = 'https://badges.school.example/.well-known/openid-credential-issuer'
    expect(await get(counter, url)).toMatchObject({
      credential_issuer: 'https://badges.school.example',
      credential_endpoint: 'https://badges.school.example/openid4vci/credential',
      nonce_endpoint: 'https://badges.school.example/openid4vci/nonce',
      display: [{ name: 'Boat Yard School' }],
      credential_configurations_supported: {
        OpenBadgeCredential_ldp_vc: {
          format: 'ldp_vc',
          credential_definition: {
            '@context': ['https://www.w3.org/ns/credentials/v2', expect.any(String)],
            type: ['VerifiableCredential', 'OpenBadgeCredential'],
          },
        },
        OpenBadgeCredential_jwt_vc_json: {
          format: 'jwt_vc_json',
          cryptographic_binding_methods_supported: ['jwk', 'did:key', 'did:jwk'],
          credential_signing_alg_values_supported: expect.arrayContaining(['RS256']) as unknown,
          proof_types_supported: {
            jwt: {
              proof_signing_alg_values_supported: expect.arrayContaining(['ES256']) as unknown,
            },
          },
          credential_definition: { type: ['VerifiableCredential', 'OpenBadgeCredential'] },
        },
      },
    })
  })

  test('12.3: of the authorization server, which is the issuer itself', async () => {
    const counter = await openCounter()
    const url = 'https://badges.school.example/.well-known/oauth-authorization-server'
    expect(await get(counter, url)).toMatchObject({
      issuer: 'https://badges.school.example',
      token_endpoint: 'https://badges.school.example/openid4vci/token',
      'pre-authorized_grant_anonymous_access_supported': true,
    })
  })

  test('12.2.2: an issuer with a path has it behind the well-known part, and as in drafts', () => {
    const urls = createIssuerUrls('https://city.example/schools/7')
    expect(endpointsOf(urls)['issuer-metadata']).toBe(
      'https://city.example/.well-known/openid-credential-issuer/schools/7',
    )
    const at = (path: string) => endpointAt(urls, `https://city.example${path}`)
    expect(at('/schools/7/.well-known/openid-credential-issuer')).toBe('issuer-metadata')
    expect(at('/schools/7/.well-known/oauth-authorization-server')).toBe('authorization-metadata')
    expect(at('/schools/7/openid4vci/token')).toBe('token')
    expect(at('/schools/8/openid4vci/token')).toBeUndefined()
    expect(at('/.well-known/openid-credential-issuer')).toBeUndefined()
    // Behind a proxy the origin is another one.
    expect(endpointAt(urls, 'http://127.0.0.1:3000/schools/7/openid4vci/nonce')).toBe('nonce')
  })
})

describe('section 4.1: the offer', () => {
  test('4.1.1 and 4.1.2: by value, with what the badge can be had in', async () => {
    const { wallets, badge } = await openCounter()
    const { offer, uri, expires, transactionCode } = await wallets.offer(badge.id, {
      transactionCode: 8,
    })
    expect(offer).toEqual({
      credential_issuer: 'https://badges.school.example',
      credential_configuration_ids: [
        'OpenBadgeCredential_ldp_vc',
        'OpenBadgeCredential_jwt_vc_json',
      ],
      grants: {
        'urn:ietf:params:oauth:grant-type:pre-authorized_code': {
          'pre-authorized_code': expect.stringMatching(/^[\w-]{43}$/) as unknown,
          tx_code: { input_mode: 'numeric', length: 8 },
        },
      },
    })
    expect(JSON.parse(new URL(uri).searchParams.get('credential_offer') ?? '')).toEqual(offer)
    expect(uri).toMatch(/^openid-credential-offer:\/\/\?/)
    expect(transactionCode).toMatch(/^\d{8}$/)
    expect(expires).toBe('2026-07-01T00:10:00.000Z')
  })

  test('not of what is unknown, revoked, an endorsement, or in no format of wallets', async () => {
    const { wallets, issuer, badge } = await openCounter()
    await expect(wallets.offer('nothing')).rejects.toMatchObject({ code: 'not_found' })
    const endorsement = await issuer.endorse({ target: { badge: badge.id }, comment: 'Good.' })
    await expect(wallets.offer(endorsement.id)).rejects.toMatchObject({ code: 'not_found' })
    const recipient = { email: 'max@people.example' }
    const old = await issuer.issue({
      achievement: 'welding-1',
      recipient,
      forms: ['ob2-hosted'],
    })
    await expect(wallets.offer(old.id)).rejects.toMatchObject({ code: 'wrong_state' })
    await issuer.revoke(badge.id)
    await expect(wallets.offer(badge.id)).rejects.toThrow(/is revoked: it cannot be offered\.$/)
  })

  test('of a badge that is suspended only when it is reinstated', async () => {
    const { wallets, issuer } = await openCounter()
    const recipient = { email: 'max@people.example' }
    const { id } = await issuer.issue({ achievement: 'welding-1', recipient, suspendable: true })
    await issuer.suspend(id)
    await expect(wallets.offer(id)).rejects.toThrow(/is suspended: it cannot be offered/)
    await issuer.reinstate(id)
    await expect(wallets.offer(id)).resolves.toHaveProperty('uri')
  })

  test.each([3, 13, 4.5])('not with a number of %d digits', async (transactionCode) => {
    const { wallets, badge } = await openCounter()
    const offer = wallets.offer(badge.id, { transactionCode })
    await expect(offer).rejects.toMatchObject({ code: 'bad_argument' })
  })

  test('nothing in the store shows a code, a number or a token', async () => {
    const counter = await openCounter()
    const offer = await counter.wallets.offer(counter.badge.id, { transactionCode: 12 })
    const form = tokenForm(offer)
    const { body } = await post(counter, 'token', { form })
    const records = await counter.store.transaction(async (tx) => [
      ...(await tx.list({ issuer: counter.issuer.id, collection: 'x-openid4vci-offer', limit: 9 })),
      ...(await tx.list({ issuer: counter.issuer.id, collection: 'x-openid4vci-token', limit: 9 })),
    ])
    expect(records.length).toBe(2)
    const kept = JSON.stringify(records)
    const secrets = [form['pre-authorized_code'], form['tx_code'], body['access_token']]
    expect(secrets.filter((each) => kept.includes(String(each)))).toEqual([])
  })
})

describe('section 6: the token', () => {
  test('6.2: for a code, once, and for nobody to keep', async () => {
    const counter = await openCounter()
    const form = tokenForm(await counter.wallets.offer(counter.badge.id))
    const first = await post(counter, 'token', { form })
    expect(first.status).toBe(200)
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect(first.body).toEqual({
      access_token: expect.stringMatching(/^[\w-]{43}$/) as unknown,
      token_type: 'Bearer',
      expires_in: 300,
    })
    const second = await post(counter, 'token', { form })
    expect(second).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  })

  test('of two at the same time one gets it', async () => {
    const counter = await openCounter()
    const form = tokenForm(await counter.wallets.offer(counter.badge.id))
    const both = [post(counter, 'token', { form }), post(counter, 'token', { form })]
    const answers = await Promise.all(both)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 400]))
  })

  test('after its time a code is worth nothing', async () => {
    const counter = await openCounter()
    const form = tokenForm(await counter.wallets.offer(counter.badge.id, { validForSeconds: 60 }))
    counter.pass(60)
    expect((await post(counter, 'token', { form })).body).toMatchObject({ error: 'invalid_grant' })
  })

  test('five wrong numbers make an offer void', async () => {
    const counter = await openCounter()
    const offer = await counter.wallets.offer(counter.badge.id, { transactionCode: true })
    const form = tokenForm(offer)
    for (let mistakes = 0; mistakes < 5; mistakes += 1) {
      const wrong = { ...form, tx_code: `${form['tx_code']}0` }
      expect((await post(counter, 'token', { form: wrong })).body['error']).toBe('invalid_grant')
    }
    expect((await post(counter, 'token', { form })).body['error']).toBe('invalid_grant')
  })

  test.each([
    ['no grant type', { grant_type: '' }, 'unsupported_grant_type'],
    ['another grant type', { grant_type: 'authorization_code' }, 'unsupported_grant_type'],
    ['another code', { 'pre-authorized_code': 'x' }, 'invalid_grant'],
    ['a number where none was asked for', { tx_code: '123456' }, 'invalid_request'],
  ])('6.3: %s', async (_, change, error) => {
    const counter = await openCounter()
    const form = { ...tokenForm(await counter.wallets.offer(counter.badge.id)), ...change }
    expect(await post(counter, 'token', { form })).toMatchObject({ status: 400, body: { error } })
  })

  test('6.3: no number where one was asked for costs no try', async () => {
    const counter = await openCounter()
    const offer = await counter.wallets.offer(counter.badge.id, { transactionCode: true })
    const { tx_code: _, ...form } = tokenForm(offer)
    for (let tries = 0; tries < 6; tries += 1) {
      expect((await post(counter, 'token', { form })).body['error']).toBe('invalid_request')
    }
    expect((await post(counter, 'token', { form: tokenForm(offer) })).status).toBe(200)
  })

  test('no form at all, or one that never ends', async () => {
    const counter = await openCounter()
    expect((await post(counter, 'token', { json: {} })).body['error']).toBe('invalid_request')
    const form = {
      ...tokenForm(await counter.wallets.offer(counter.badge.id)),
      x: 'x'.repeat(40_000),
    }
    expect((await post(counter, 'token', { form })).body['error']).toBe('invalid_request')
  })
})

describe('section 7: nonces', () => {
  test('each is another one, and kept by nobody', async () => {
    const counter = await openCounter()
    const { headers, body } = await post(counter, 'nonce')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(await freshNonce(counter)).not.toBe(body['c_nonce'])
  })
})

describe('section 8: the badge', () => {
  test('8.3: bound to the key that signed, and the same in both formats', async () => {
    const counter = await openCounter()
    const token = await accessToken(counter)
    const key = await walletKey()
    const json = requestFor('ldp_vc', await proofOf(counter, key))
    const first = await post(counter, 'credential', { token, json })
    expect(first).toMatchObject({
      status: 200,
      body: {
        credentials: [
          { credential: { id: counter.badge.url, credentialSubject: { id: key.did } } },
        ],
      },
    })
    const renewed = await counter.issuer.badges.get(counter.badge.id)
    counter.pass(10)
    const again = requestFor('jwt_vc_json', await proofOf(counter, key))
    const second = await post(counter, 'credential', { token, json: again })
    expect(second.body).toEqual({ credentials: [{ credential: renewed?.forms.jwt }] })
    expect(await counter.issuer.badges.get(counter.badge.id)).toEqual(renewed)
  })

  test('a key given as JWK becomes a did:jwk', async () => {
    const counter = await openCounter()
    const key = await walletKey('p256')
    const proof = await proofOf(counter, key, {
      header: { kid: undefined, jwk: key.signer.publicKey },
    })
    const token = await accessToken(counter)
    const { body } = await post(counter, 'credential', { token, json: requestFor('ldp_vc', proof) })
    expect(body).toMatchObject({
      credentials: [{ credential: { credentialSubject: { id: didJwkOf(key.signer.publicKey) } } }],
    })
  })

  test('the same wallet asking twice at once gets the badge twice', async () => {
    const counter = await openCounter()
    const token = await accessToken(counter)
    const key = await walletKey()
    const proofs = [await proofOf(counter, key), await proofOf(counter, key)]
    const answers = await Promise.all(
      proofs.map(async (proof) =>
        post(counter, 'credential', { token, json: requestFor('ldp_vc', proof) }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const credential = { id: counter.badge.url, credentialSubject: { id: key.did } }
    expect(answers.map(({ body }) => body)).toMatchObject([
      { credentials: [{ credential }] },
      { credentials: [{ credential }] },
    ])
  })

  test('a failure while signing is no harm: the wallet asks again', async () => {
    const { issuer, badge, clock, store, ...rest } = await openCounter()
    let failures = 1
    const flaky = {
      ...issuer,
      renew: async (...given: Parameters<typeof issuer.renew>) => {
        failures -= 1
        if (failures >= 0) throw new Error('the key server is away')
        return await issuer.renew(...given)
      },
    }
    const told: unknown[] = []
    const onError = (error: unknown) => told.push(error)
    const wallets = openid4vci(flaky, { store, clock, secret, onError })
    const counter = { ...rest, issuer, badge, clock, store, wallets }
    const token = await accessToken(counter)
    const key = await walletKey()
    const ask = async () => {
      const json = requestFor('ldp_vc', await proofOf(counter, key))
      return await post(counter, 'credential', { token, json })
    }
    expect(await ask()).toMatchObject({ status: 500, body: {} })
    expect(told).toEqual([new Error('the key server is away')])
    expect(await ask()).toMatchObject({
      body: { credentials: [{ credential: { credentialSubject: { id: key.did } } }] },
    })
  })

  test('a proof counts once', async () => {
    const counter = await openCounter()
    const token = await accessToken(counter)
    const json = requestFor('ldp_vc', await proofOf(counter, await walletKey()))
    expect((await post(counter, 'credential', { token, json })).status).toBe(200)
    const again = await post(counter, 'credential', { token, json })
    expect(again).toMatchObject({ status: 400, body: { error: 'invalid_nonce' } })
    // Forgetting what has expired forgets no nonce that could still be used.
    await counter.wallets.removeExpired()
    expect((await post(counter, 'credential', { token, json })).body['error']).toBe('invalid_nonce')
  })

  test('a token serves one holder', async () => {
    const counter = await openCounter()
    const token = await accessToken(counter)
    const mine = requestFor('ldp_vc', await proofOf(counter, await walletKey()))
    await post(counter, 'credential', { token, json: mine })
    const thief = requestFor('ldp_vc', await proofOf(counter, await walletKey()))
    const denied = await post(counter, 'credential', { token, json: thief })
    expect(denied).toMatchObject({ status: 400, body: { error: 'credential_request_denied' } })
  })

  test('a badge that was revoked meanwhile is not given', async () => {
    const counter = await openCounter()
    const token = await accessToken(counter)
    await counter.issuer.revoke(counter.badge.id)
    const json = requestFor('ldp_vc', await proofOf(counter, await walletKey()))
    const { body } = await post(counter, 'credential', { token, json })
    expect(body['error']).toBe('credential_request_denied')
    expect(body['error_description']).toBe('the badge is revoked')
  })

  test('a badge that was suspended meanwhile is given once it is reinstated', async () => {
    const opened = await openCounter()
    const recipient = { email: 'max@people.example' }
    const award = { achievement: 'welding-1', recipient, suspendable: true }
    const badge = await opened.issuer.issue(award)
    const counter = { ...opened, badge }
    const token = await accessToken(counter)
    await counter.issuer.suspend(badge.id)
    const json = requestFor('ldp_vc', await proofOf(counter, await walletKey()))
    const { body } = await post(counter, 'credential', { token, json })
    expect(body).toEqual({
      error: 'credential_request_denied',
      error_description: 'the badge is suspended',
    })
    await counter.issuer.reinstate(badge.id)
    expect((await post(counter, 'credential', { token, json })).status).toBe(200)
  })

  test('8.3.1: no token, another one, or one whose time is over', async () => {
    const counter = await openCounter()
    const token = await accessToken(counter)
    const json = requestFor('ldp_vc', await proofOf(counter, await walletKey()))
    for (const wrong of [{ json }, { json, token: 'another' }]) {
      const answer = await post(counter, 'credential', wrong)
      expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_token' } })
      expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
    }
    counter.pass(300)
    expect((await post(counter, 'credential', { json, token })).status).toBe(401)
  })

  test.each([
    ['nothing', {}, 'invalid_credential_request'],
    ['no object', [], 'invalid_credential_request'],
    [
      'another configuration',
      { credential_configuration_id: 'x' },
      'unknown_credential_configuration',
    ],
    ['an identifier', { credential_identifier: 'x' }, 'unknown_credential_identifier'],
    [
      'both',
      { credential_identifier: 'x', credential_configuration_id: 'OpenBadgeCredential_ldp_vc' },
      'invalid_credential_request',
    ],
    ['no proof', requestFor('ldp_vc'), 'invalid_proof'],
    ['two proofs', requestFor('ldp_vc', 'a', 'b'), 'invalid_proof'],
    ['no JWT', requestFor('ldp_vc', 'a.b'), 'invalid_proof'],
    [
      'encryption',
      { ...requestFor('ldp_vc', 'a'), credential_response_encryption: {} },
      'invalid_encryption_parameters',
    ],
  ])('8.3.1.2: %s', async (_, json, error) => {
    const counter = await openCounter()
    const token = await accessToken(counter)
    const answer = await post(counter, 'credential', { token, json })
    expect(answer).toMatchObject({ status: 400, body: { error } })
  })
})

describe('appendix F.1 and F.4: proofs of possession that prove nothing', () => {
  const start = Date.parse('2026-07-01T00:00:00Z') / 1000
  const cases: [string, ProofParts, string][] = [
    ['another type', { header: { typ: 'JWT' } }, 'invalid_proof'],
    ['no key', { header: { kid: undefined } }, 'invalid_proof'],
    ['a key named twice', { header: { jwk: { kty: 'OKP' } } }, 'invalid_proof'],
    ['a DID without a key in it', { header: { kid: 'did:web:people.example#1' } }, 'invalid_proof'],
    ['a certificate', { header: { kid: undefined, x5c: ['x'] } }, 'invalid_proof'],
    ['a key id that is no text', { header: { kid: 7 } }, 'invalid_proof'],
    ['for another issuer', { payload: { aud: 'https://other.example' } }, 'invalid_proof'],
    ['for several', { payload: { aud: ['https://badges.school.example', 'x'] } }, 'invalid_proof'],
    ['without a time', { payload: { iat: undefined } }, 'invalid_proof'],
    ['from the future', { payload: { iat: start + 61 } }, 'invalid_proof'],
    ['too old', { payload: { iat: start - 361 } }, 'invalid_proof'],
    ['without a nonce', { payload: { nonce: undefined } }, 'invalid_proof'],
    ['with a nonce of its own', { payload: { nonce: 'x' } }, 'invalid_nonce'],
  ]

  test.each(cases)('%s', async (_, parts, error) => {
    const counter = await openCounter()
    const token = await accessToken(counter)
    const key = await walletKey()
    const proof = await proofOf(counter, key, {
      ...parts,
      payload: { nonce: await freshNonce(counter), ...parts.payload },
    })
    const json = requestFor('ldp_vc', proof)
    const answer = await post(counter, 'credential', { token, json })
    expect(answer).toMatchObject({ status: 400, body: { error } })
  })

  test('signed by another key', async () => {
    const counter = await openCounter()
    const token = await accessToken(counter)
    const [mine, other] = [await walletKey(), await walletKey()]
    const json = requestFor('ldp_vc', await proofOf(counter, { ...other, kid: mine.kid }))
    const { body } = await post(counter, 'credential', { token, json })
    expect(body['error']).toBe('invalid_proof')
  })

  test('unsigned, or with what everybody knows', async () => {
    const counter = await openCounter()
    const token = await accessToken(counter)
    const good = await proofOf(counter, await walletKey())
    const [, payload = ''] = good.split('.')
    for (const alg of ['none', 'HS256']) {
      const header = btoa(JSON.stringify({ typ: 'openid4vci-proof+jwt', alg, kid: 'did:key:z' }))
      const json = requestFor('ldp_vc', `${header.replace(/=+$/, '')}.${payload}.`)
      const { body } = await post(counter, 'credential', { token, json })
      expect(body['error']).toBe('invalid_proof')
    }
  })

  test('with the private key in it', async () => {
    const counter = await openCounter()
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
    const jwk = await crypto.subtle.exportKey('jwk', privateKey)
    const header = { typ: 'openid4vci-proof+jwt', alg: 'EdDSA', jwk }
    const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '')
    const proof = `${part(header)}.${part({ aud: 'x' })}.AA`
    const token = await accessToken(counter)
    const answer = await post(counter, 'credential', { token, json: requestFor('ldp_vc', proof) })
    expect(answer.body).toEqual({
      error: 'invalid_proof',
      error_description: 'jwk holds a private key',
    })
  })

  test('with a nonce of another issuer, of another secret, or whose time is over', async () => {
    const counter = await openCounter()
    const other = await openCounter({ secret: 'another secret of more than thirty-two letters' })
    const token = await accessToken(counter)
    const key = await walletKey()
    const late = await freshNonce(counter)
    const foreign = await freshNonce(other)
    const [expires = '', ...rest] = late.split('.')
    const prolonged = [Number(expires) + 60_000, ...rest].join('.')
    for (const nonce of [foreign, prolonged]) {
      const json = requestFor('ldp_vc', await proofOf(counter, key, { payload: { nonce } }))
      const { body } = await post(counter, 'credential', { token, json })
      expect(body['error']).toBe('invalid_nonce')
    }
    counter.pass(299)
    const laterToken = await accessToken(counter)
    counter.pass(1)
    const json = requestFor('ldp_vc', await proofOf(counter, key, { payload: { nonce: late } }))
    const { body } = await post(counter, 'credential', { token: laterToken, json })
    expect(body['error']).toBe('invalid_nonce')
  })

  test('signed with an algorithm that is not offered', async () => {
    const counter = await openCounter()
    const token = await accessToken(counter)
    const key = await walletKey()
    const jwt = await signJws({ aud: counter.issuer.urls.base }, { signer: key.signer })
    const { body } = await post(counter, 'credential', { token, json: requestFor('ldp_vc', jwt) })
    expect(body['error']).toBe('invalid_proof')
  })
})

describe('beside other things', () => {
  test('every other address is somebody else’s', async () => {
    const { wallets, badge } = await openCounter()
    expect(wallets.serves(badge.url)).toBe(false)
    expect((await wallets.fetch(new Request(badge.url))).status).toBe(404)
  })

  test('wallets that are web pages may ask', async () => {
    const { wallets, issuer } = await openCounter()
    const { credential, token } = endpointsOf(issuer.urls)
    const preflight = await wallets.fetch(new Request(credential, { method: 'OPTIONS' }))
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization')
    const wrong = await wallets.fetch(new Request(token))
    expect(wrong.status).toBe(405)
    expect(wrong.headers.get('allow')).toBe('POST, OPTIONS')
  })

  test('who asks too often waits', async () => {
    const counter = await openCounter({ limit: (_, kind) => (kind === 'nonce' ? 1.2 : undefined) })
    const answer = await post(counter, 'nonce')
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('2')
  })

  test('what has expired is forgotten, and nothing else', async () => {
    const counter = await openCounter()
    for (let at = 0; at < 205; at += 1) await counter.wallets.offer(counter.badge.id)
    const token = await accessToken(counter)
    const json = requestFor('ldp_vc', await proofOf(counter, await walletKey()))
    await post(counter, 'credential', { token, json })
    expect(await counter.wallets.removeExpired()).toBe(0)
    counter.pass(300)
    expect(await counter.wallets.removeExpired()).toBe(2) // the token and the nonce
    counter.pass(300)
    expect(await counter.wallets.removeExpired()).toBe(206)
    expect(await counter.issuer.badges.get(counter.badge.id)).toBeDefined()
  })

  test('a short secret is refused', async () => {
    await expect(openCounter({ secret: 'short' })).rejects.toMatchObject({ code: 'bad_argument' })
  })
})
