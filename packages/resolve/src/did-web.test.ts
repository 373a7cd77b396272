import type { JsonObject } from '@openboat/model'
import { expect, test } from 'vitest'
import { bundleSource } from './bundle-source.ts'
import { didWebUrl } from './did-web.ts'
import { createResolver, type Resolver } from './resolver.ts'

const did = 'did:web:example.edu:issuers:1'
const url = 'https://example.edu/issuers/1/did.json'
const multikey = 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp'
const jwk = { kty: 'OKP', crv: 'Ed25519', x: 'O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik' }
const method = {
  id: `${did}#key-1`,
  type: 'Multikey',
  controller: did,
  publicKeyMultibase: multikey,
}

function serving(document: JsonObject): Resolver {
  const documents = { [url]: { status: 200, body: JSON.stringify(document) } }
  return createResolver(
    bundleSource({ format: 'openboat-bundle/1', at: '2026-07-01T00:00:00Z', documents }),
  )
}

test.each([
  ['did:web:example.edu', 'https://example.edu/.well-known/did.json'],
  ['did:web:example.edu:issuers:1', 'https://example.edu/issuers/1/did.json'],
  ['did:web:example.edu%3A8443', 'https://example.edu:8443/.well-known/did.json'],
  ['did:web:example.edu%3a8443:a', 'https://example.edu:8443/a/did.json'],
  ['did:web:example.edu:a%20b', 'https://example.edu/a%20b/did.json'],
  ['did:web:localhost%3A8443', 'https://localhost:8443/.well-known/did.json'],
])('%s is at %s', (id, expected) => {
  expect(didWebUrl(id)).toBe(expected)
})

test.each([
  'did:web:',
  'did:web:example.edu:',
  'did:web:example.edu::a',
  'did:web:example.edu:..:a',
  'did:web:example.edu:%2e%2E:a',
  'did:web:example.edu:.',
  'did:web:example.edu:a/b',
  'did:web:example.edu:a?b',
  'did:web:example.edu:a%2',
  'did:web:user@example.edu',
  'did:web:user%40example.edu',
  'did:web:example.edu%2Fa',
  'did:web:example.edu%3A',
  'did:web:example.edu%3A99999',
  'did:web:example.edu%3A1%3A2',
  'did:web:127.0.0.1',
  'did:web:2130706433',
  'did:web:1.1.1.1',
  'did:web:%5B%3A%3A1%5D',
  'did:web:-example.edu',
])('%s is nowhere', async (id) => {
  expect(didWebUrl(id)).toBeUndefined()
  expect(await serving({}).key(`${id}#key-1`)).toMatchObject({ ok: false, consulted: [] })
})

test('the key is the one in the document', async () => {
  const document = { id: did, verificationMethod: [method], assertionMethod: [method.id] }
  const resolver = serving(document)
  expect(await resolver.key(`${did}#key-1`)).toEqual({
    ok: true,
    key: jwk,
    id: `${did}#key-1`,
    controller: did,
    assertionMethod: true,
    authentication: false,
    consulted: [expect.objectContaining({ url, status: 200 })],
  })
  expect(await resolver.issuerKeys(did)).toMatchObject({ ok: true, keys: [jwk], from: 'did' })
})

test.each([
  ['relative ids', { verificationMethod: { ...method, id: '#key-1' }, assertionMethod: '#key-1' }],
  ['a relative id in one place', { verificationMethod: [method], assertionMethod: ['#key-1'] }],
  ['a method inside assertionMethod', { assertionMethod: [method] }],
  ['a method in both', { verificationMethod: [method], assertionMethod: [method] }],
  ['the member of older documents', { publicKey: [method], assertionMethod: [method.id] }],
] as [string, JsonObject][])('%s are understood', async (_name, members) => {
  const resolver = serving({ id: did, ...members })
  expect(await resolver.key(`${did}#key-1`)).toMatchObject({
    ok: true,
    key: jwk,
    assertionMethod: true,
    authentication: false,
  })
  expect(await resolver.issuerKeys(did)).toMatchObject({ ok: true, keys: [jwk] })
})

test('a key for something else is found, and not for assertions', async () => {
  const resolver = serving({ id: did, verificationMethod: [method], authentication: [method.id] })
  expect(await resolver.key(`${did}#key-1`)).toMatchObject({ ok: true, assertionMethod: false })
  expect(await resolver.issuerKeys(did)).toMatchObject({ ok: false, problem: 'not_found' })
})

test('the end and the revocation of a key are given as written', async () => {
  const dated = { ...method, expires: '2026-12-31T00:00:00Z', revoked: '2026-02-01T00:00:00Z' }
  const resolver = serving({ id: did, assertionMethod: [dated] })
  expect(await resolver.key(`${did}#key-1`)).toMatchObject({
    ok: true,
    expires: '2026-12-31T00:00:00Z',
    revoked: '2026-02-01T00:00:00Z',
  })
  expect(await resolver.issuerKeys(did)).toMatchObject({
    ok: true,
    keys: [{ ...jwk, expires: '2026-12-31T00:00:00Z', revoked: '2026-02-01T00:00:00Z' }],
  })
})

test('a revocation without a date is one since ever', async () => {
  const resolver = serving({ id: did, assertionMethod: [{ ...method, revoked: true }] })
  expect(await resolver.key(`${did}#key-1`)).toMatchObject({ revoked: '1970-01-01T00:00:00.000Z' })
})

test('the other names that a document claims are given', async () => {
  const alsoKnownAs = ['https://example.edu/issuers/1']
  const resolver = serving({ id: did, assertionMethod: [method], alsoKnownAs })
  expect(await resolver.key(`${did}#key-1`)).toMatchObject({ ok: true, alsoKnownAs })
  expect(await resolver.issuerKeys(did)).toMatchObject({ ok: true, alsoKnownAs })
})

test('a multikey in the fragment is no key unless the document has it', async () => {
  const other = 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'
  const resolver = serving({ id: did, assertionMethod: [method] })
  expect(await resolver.key(`${did}#${other}`)).toMatchObject({ ok: false, problem: 'not_found' })
})

test('the document must be the one of the DID', async () => {
  const resolver = serving({ id: 'did:web:example.edu:issuers:2', assertionMethod: [method] })
  expect(await resolver.key(`${did}#key-1`)).toMatchObject({ ok: false, problem: 'malformed' })
  expect(await resolver.issuerKeys(did)).toMatchObject({ ok: false, problem: 'malformed' })
})

test('a host that does not answer is unreachable', async () => {
  expect(await serving({}).key('did:web:example.com#key-1')).toMatchObject({
    ok: false,
    problem: 'unreachable',
    consulted: [{ url: 'https://example.com/.well-known/did.json', status: 0 }],
  })
})
