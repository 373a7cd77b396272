import type { JsonObject } from '@openboat/model'
import { describe, expect, test } from 'vitest'
import { bundleSource } from './bundle-source.ts'
import { createResolver, type Resolver } from './resolver.ts'

// A key that everybody can read proves nothing, wherever its private half stands.

const issuer = 'https://example.edu/issuer'
const wellKnown = 'https://example.edu/.well-known/jwks.json'
const jwk = { kty: 'OKP', crv: 'Ed25519', x: 'O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik' }
const multikey = 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp'
const other = { ...jwk, x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }

function serving(documents: Record<string, JsonObject>): Resolver {
  const bundled = Object.entries(documents).map(
    ([url, value]) => [url, { status: 200, body: JSON.stringify(value) }] as const,
  )
  const at = '2026-07-01T00:00:00Z'
  const source = {
    format: 'openboat-bundle/1',
    at,
    documents: Object.fromEntries(bundled),
  } as const
  return createResolver(bundleSource(source))
}

const controllerWith = (key: JsonObject): JsonObject => ({
  id: issuer,
  verificationMethod: [{ id: `${issuer}#k`, type: 'Multikey', controller: issuer, ...key }],
  assertionMethod: [`${issuer}#k`],
})

describe.each<[string, JsonObject]>([
  ['d of a JWK', { publicKeyJwk: { ...jwk, d: 'secret' } }],
  ['a prime of a JWK', { publicKeyJwk: { ...jwk, p: 'secret' } }],
  ['secretKeyMultibase', { publicKeyMultibase: multikey, secretKeyMultibase: 'secret' }],
  ['privateKeyMultibase', { publicKeyMultibase: multikey, privateKeyMultibase: 'secret' }],
  ['privateKeyJwk', { publicKeyJwk: jwk, privateKeyJwk: { ...jwk, d: 'secret' } }],
])('a controller document with %s', (_, key) => {
  const resolver = serving({ [issuer]: controllerWith(key) })

  test('has no key that counts', async () => {
    const answer = await resolver.key(`${issuer}#k`)
    expect(answer).toMatchObject({ ok: false, problem: 'private_key_published' })
    expect(answer.ok || answer.message).not.toContain('secret')
  })

  test('lists the public half as exposed', async () => {
    const answer = await resolver.issuerKeys(issuer)
    expect(answer.ok && answer.keys).toEqual([{ ...jwk, id: `${issuer}#k`, exposed: true }])
  })
})

test('a key set says which of its keys are exposed', async () => {
  const keys = [
    { ...jwk, kid: 'k1', d: 'secret' },
    { ...other, kid: 'k2' },
  ]
  const resolver = serving({ [wellKnown]: { keys } })
  const answer = await resolver.issuerKeys(issuer)
  expect(answer.ok && answer.keys).toEqual([
    { ...jwk, kid: 'k1', exposed: true },
    { ...other, kid: 'k2' },
  ])
  expect(await resolver.key(`${wellKnown}#k1`)).toMatchObject({ problem: 'private_key_published' })
  expect(await resolver.key(`${wellKnown}#k2`)).toMatchObject({ ok: true })
})

test('what is not there is not published', async () => {
  const resolver = serving({ [issuer]: controllerWith({ publicKeyJwk: { ...jwk, d: null } }) })
  expect(await resolver.key(`${issuer}#k`)).toMatchObject({ ok: true, key: jwk })
})
