import type { JsonObject } from '@openboat/model'
import { expect, test } from 'vitest'
import { bundleSource } from './bundle-source.ts'
import { createResolver, type Resolver } from './resolver.ts'

const issuer = 'https://example.edu/issuer'
const wellKnown = 'https://example.edu/.well-known/jwks.json'
const jwk = { kty: 'OKP', crv: 'Ed25519', x: 'O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik' }
const other = { ...jwk, x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }
const profile = {
  id: issuer,
  type: 'Profile',
  verificationMethod: [{ id: '#a', type: 'JsonWebKey', controller: issuer, publicKeyJwk: other }],
  assertionMethod: ['#a'],
}

function serving(documents: Record<string, JsonObject>): Resolver {
  const bundled = Object.entries(documents).map(
    ([url, value]) => [url, { status: 200, body: JSON.stringify(value) }] as const,
  )
  return createResolver(
    bundleSource({
      format: 'openboat-bundle/1',
      at: '2026-07-01T00:00:00Z',
      documents: Object.fromEntries(bundled),
    }),
  )
}

test('the key set of the domain comes first', async () => {
  const answer = await serving({ [wellKnown]: { keys: [jwk] }, [issuer]: profile }).issuerKeys(
    issuer,
  )
  expect(answer).toMatchObject({ ok: true, keys: [jwk], from: 'jwks' })
  expect(answer.consulted.map(({ url }) => url)).toEqual([wellKnown])
})

test('keys of other issuers, for encryption or of other types do not count', async () => {
  const keys = [
    { ...jwk, iss: issuer, d: 'secret' },
    { ...other, iss: 'https://example.edu/another' },
    { ...other, use: 'enc' },
    { kty: 'oct', k: 'AAAA' },
    'x',
  ]
  const answer = await serving({ [wellKnown]: { keys } }).issuerKeys(issuer)
  expect(answer.ok && answer.keys).toEqual([{ ...jwk, exposed: true }])
})

test.each([
  ['exp ends it', { exp: 1782864000 }, { expires: '2026-07-01T00:00:00.000Z' }],
  [
    'another took its place',
    { exp: 1782864000, revoked: { revoked_at: 1767225600, reason: 'superseded' } },
    { expires: '2026-01-01T00:00:00.000Z' },
  ],
  [
    'it was revoked for a reason',
    { revoked: { revoked_at: 1767225600, reason: 'compromised' } },
    { revoked: '2026-01-01T00:00:00.000Z' },
  ],
  ['it was revoked, no one says when', { revoked: {} }, { revoked: '1970-01-01T00:00:00.000Z' }],
  ['nothing that can be read', { exp: 'soon', revoked: false }, {}],
])('a key of a set: %s', async (_, members, period) => {
  const keys = [{ ...jwk, ...members }]
  const answer = await serving({ [wellKnown]: { keys } }).issuerKeys(issuer)
  expect(answer.ok && answer.keys).toEqual([{ ...jwk, ...period }])
})

test.each([
  ['is not there', {}],
  ['is no set', { [wellKnown]: { name: 'Example' } }],
  [
    'has no key of this issuer',
    { [wellKnown]: { keys: [{ ...jwk, iss: 'https://example.edu/b' }] } },
  ],
] as [string, Record<string, JsonObject>][])(
  'where the set %s, the keys are those the profile lists',
  async (_name, documents) => {
    const answer = await serving({ ...documents, [issuer]: profile }).issuerKeys(issuer)
    expect(answer).toMatchObject({ ok: true, keys: [other], from: 'controller-document' })
    expect(answer.consulted.map(({ url }) => url)).toEqual([wellKnown, issuer])
  },
)

test('where the set does not answer, the keys of the profile may not be all', async () => {
  expect(await serving({ [issuer]: profile }).issuerKeys(issuer)).toMatchObject({ partial: true })
  const answer = await serving({ [wellKnown]: {}, [issuer]: profile }).issuerKeys(issuer)
  expect(answer).not.toHaveProperty('partial')
})

test.each([
  [404, undefined],
  [500, true],
  [503, true],
])('where the set answers %d, the keys of the profile may be all: %s', async (status, partial) => {
  const documents = {
    [wellKnown]: { status, body: '' },
    [issuer]: { status: 200, body: JSON.stringify(profile) },
  }
  const resolver = createResolver(
    bundleSource({ format: 'openboat-bundle/1', at: '2026-07-01T00:00:00Z', documents }),
  )
  const answer = await resolver.issuerKeys(issuer)
  expect(answer.ok && answer.partial).toBe(partial)
})

test('the keys of a profile are those that it names, wherever it describes them', async () => {
  const methods = [
    { id: '#b', type: 'JsonWebKey', controller: issuer, publicKeyJwk: jwk },
    ...profile.verificationMethod,
  ]
  const documents = { [wellKnown]: {}, [issuer]: { ...profile, verificationMethod: methods } }
  const answer = await serving(documents).issuerKeys(issuer)
  expect(answer.ok && answer.keys).toEqual([{ ...other, id: `${issuer}#a` }])
  const strange = { ...profile, assertionMethod: ['#c', 7, { id: '#a' }, null] }
  const named = await serving({ ...documents, [issuer]: strange }).issuerKeys(issuer)
  expect(named.ok && named.keys).toEqual([{ ...other, id: `${issuer}#a` }])
})

test('a key inside the list needs no id', async () => {
  const assertionMethod = [{ type: 'JsonWebKey', controller: issuer, publicKeyJwk: jwk }]
  const documents = { [wellKnown]: {}, [issuer]: { id: issuer, assertionMethod } }
  expect(await serving(documents).issuerKeys(issuer)).toMatchObject({ ok: true, keys: [jwk] })
})

test('the set of a domain that is not encrypted is asked for there', async () => {
  const answer = await serving({
    'http://example.edu/.well-known/jwks.json': { keys: [jwk] },
  }).issuerKeys('http://example.edu/issuer')
  expect(answer).toMatchObject({ ok: true, from: 'jwks' })
})

test('the set is asked for at the port of the issuer', async () => {
  const answer = await serving({
    'https://example.edu:8443/.well-known/jwks.json': { keys: [jwk] },
  }).issuerKeys('https://example.edu:8443/issuer')
  expect(answer).toMatchObject({ ok: true, from: 'jwks' })
})

test.each([
  ['unreachable', {}],
  ['unreachable', { [issuer]: { id: issuer, type: 'Profile' } }],
  ['not_found', { [wellKnown]: {}, [issuer]: { id: issuer, type: 'Profile' } }],
  ['malformed', { [issuer]: { ...profile, id: 'https://example.com/' } }],
] as [string, Record<string, JsonObject>][])(
  'an issuer without keys is %s',
  async (problem, documents) => {
    expect(await serving(documents).issuerKeys(issuer)).toMatchObject({ ok: false, problem })
  },
)

test('an issuer that is only a name is looked up as one', async () => {
  const urn = 'urn:uuid:4ca4a241-fc3b-4d92-978e-f56fa96ae795'
  const answer = await serving({ [urn]: { ...profile, id: urn } }).issuerKeys(urn)
  expect(answer).toMatchObject({ ok: true, from: 'controller-document' })
  expect(answer.consulted).toHaveLength(1)
})

test('what is no URL is malformed', async () => {
  expect(await serving({}).issuerKeys('Example University')).toMatchObject({ problem: 'malformed' })
})

test.each([
  ['in full', { id: `${issuer}#k` }, `${issuer}#k`],
  ['in short', { id: '#k' }, `${issuer}#k`],
  ['without saying whose it is', { id: '#k', controller: undefined }, `${issuer}#k`],
  [
    'as one of several owners',
    { id: '#k', controller: ['did:web:a.example', issuer] },
    `${issuer}#k`,
  ],
  ['not at all', {}, undefined],
  ['as somebody else’s', { id: '#k', controller: 'did:web:a.example' }, undefined],
  ['in another document', { id: 'https://example.edu/keys#k' }, undefined],
])('a key comes with its name: %s', async (_, members, id) => {
  const method = { type: 'JsonWebKey', controller: issuer, publicKeyJwk: jwk, ...members }
  const document = JSON.parse(JSON.stringify({ id: issuer, assertionMethod: [method] }))
  const answer = await serving({ [wellKnown]: {}, [issuer]: document }).issuerKeys(issuer)
  expect(answer.ok && answer.keys.map((key) => key.id)).toEqual([id])
})
