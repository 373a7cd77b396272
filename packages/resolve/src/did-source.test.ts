import { Resolver, type DIDDocument, type DIDResolutionResult } from 'did-resolver'
import { expect, test, vi } from 'vitest'
import { bundleSource } from './bundle-source.ts'
import type { DidResolver } from './did-resolver.ts'
import { didSource } from './did-source.ts'
import { networkSource } from './network-source.ts'
import { offlineSource } from './offline-source.ts'
import { recordSource } from './record-source.ts'
import { createResolver } from './resolver.ts'

const did = 'did:boat:quay:7'
const jwk = { kty: 'OKP', crv: 'Ed25519', x: 'O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik' }
const document: DIDDocument = {
  id: did,
  verificationMethod: [
    { id: `${did}#k`, type: 'JsonWebKey2020', controller: did, publicKeyJwk: jwk },
  ],
  assertionMethod: ['#k'],
}
const found: DIDResolutionResult = {
  didDocument: document,
  didResolutionMetadata: { contentType: 'application/did+json' },
  didDocumentMetadata: {},
}

/** The resolver of the npm package, with one method whose registry always says the same. */
function resolving(answer: Partial<DIDResolutionResult>): Resolver {
  return new Resolver({ boat: async () => ({ ...found, ...answer }) })
}

test('a key of another method is found, and everything else where it was', async () => {
  const resolver = createResolver(offlineSource, { didResolver: resolving({}) })
  expect(await resolver.key(`${did}#k`)).toMatchObject({
    ok: true,
    key: jwk,
    controller: did,
    assertionMethod: true,
    consulted: [{ url: did, status: 200, contentType: 'application/did+json', from: 'network' }],
  })
  expect(await resolver.issuerKeys(did)).toMatchObject({ keys: [{ ...jwk, id: `${did}#k` }] })
  expect(await resolver.document('https://example.org/')).toMatchObject({ problem: 'offline' })
})

test('methods that are built in are not asked of it, nor is what is no DID', async () => {
  const resolve = vi.fn<DidResolver['resolve']>()
  const resolver = createResolver(offlineSource, { didResolver: { resolve } })
  const multikey = 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp'
  await resolver.key(`did:key:${multikey}#${multikey}`)
  await resolver.issuerKeys(`did:jwk:${btoa(JSON.stringify(jwk)).replaceAll('=', '')}`)
  await resolver.key('did:web:example.org#k')
  await resolver.key('https://example.org/key')
  await resolver.key(`${did}/path#k`)
  await resolver.key(`${did}?versionId=1#k`)
  await resolver.key('did:UPPER:1#k')
  expect(resolve).not.toHaveBeenCalled()
})

const pendingResolver = { resolve: async () => await new Promise<never>(() => undefined) }

test.each([
  ['has no such DID', { didResolutionMetadata: { error: 'notFound' } }, 'unreachable', [404]],
  [
    'knows no such method',
    { didResolutionMetadata: { error: 'methodNotSupported' } },
    'unsupported_method',
    [501],
  ],
  [
    'says so as later drafts do',
    { didResolutionMetadata: { error: { type: 'https://www.w3.org/ns/did#NOT_FOUND' } as never } },
    'unreachable',
    [404],
  ],
  ['is in trouble', { didResolutionMetadata: { error: 'internalError' } }, 'unreachable', [0]],
  [
    'takes the DID for none',
    { didResolutionMetadata: { error: 'invalidDid' } },
    'unreachable',
    [0],
  ],
  ['says it was deactivated', { didDocumentMetadata: { deactivated: true } }, 'not_found', [410]],
  ['has no document', { didDocument: null }, 'unreachable', [0]],
  [
    'has another one’s document',
    { didDocument: { ...document, id: 'did:boat:8' } },
    'malformed',
    [200],
  ],
  [
    'has a document without id',
    { didDocument: { ...document, id: undefined as never } },
    'malformed',
    [200],
  ],
])('where the registry %s', async (_, answer, problem, statuses) => {
  const resolver = createResolver(offlineSource, { didResolver: resolving(answer) })
  const { consulted, ...rest } = await resolver.key(`${did}#k`)
  expect(rest).toMatchObject({ ok: false, problem })
  expect(consulted.map(({ status }) => status)).toEqual(statuses)
  expect(await resolver.issuerKeys(did)).toMatchObject({ ok: false, problem })
})

test('a resolver for other methods supports this one no more than none at all', async () => {
  const message = 'DID method boat is not supported'
  const unsupported = { ok: false, problem: 'unsupported_method', message }
  const others = createResolver(offlineSource, { didResolver: new Resolver({}) })
  expect(await others.key(`${did}#k`)).toMatchObject(unsupported)
  const bundle = { format: 'openboat-bundle/1', at: '2026-07-01T00:00:00Z', documents: {} } as const
  const network = networkSource({ fetch: async () => new Response('{}') })
  for (const source of [offlineSource, bundleSource(bundle), network]) {
    const none = await createResolver(source).key(`${did}#k`)
    expect(none).toEqual({ ...unsupported, consulted: [] })
  }
})

test.each([
  ['throws', new Resolver({ boat: () => Promise.reject(new Error('http://user:secret@node/')) })],
  ['throws at once', { resolve: () => JSON.parse('') as never }],
  ['answers nothing', { resolve: async () => undefined as never }],
  ['answers in circles', resolving({ didDocument: circular() })],
] as [string, DidResolver][])('a resolver that %s has not answered', async (_, didResolver) => {
  const answer = await createResolver(offlineSource, { didResolver }).key(`${did}#k`)
  expect(answer).toMatchObject({ problem: 'unreachable', consulted: [{ url: did, status: 0 }] })
  expect(JSON.stringify(answer)).not.toContain('secret')
})

function circular(): DIDDocument {
  const circle = { ...document, service: [] as object[] }
  circle.service.push(circle)
  return circle as DIDDocument
}

test.each(['timeoutMs', 'maxBytes'])('%s is a whole number', (name) => {
  const options = { didResolver: pendingResolver, [name]: Number.NaN }
  expect(() => didSource(offlineSource, options)).toThrow(`Expected ${name} to be a whole number`)
})

test('a document that is too large is refused', async () => {
  const source = didSource(offlineSource, { didResolver: resolving({}), maxBytes: 50 })
  expect(await source(did)).toMatchObject({ status: 0, problem: 'too_large' })
  expect(await source(did, { maxBytes: 1000 })).toMatchObject({ status: 200 })
})

test('a resolver that never answers is a timeout, or the caller leaves', async () => {
  const source = didSource(offlineSource, { didResolver: pendingResolver, timeoutMs: 1 })
  expect(await source(did)).toMatchObject({ problem: 'timeout' })
  const controller = new AbortController()
  const patient = didSource(offlineSource, { didResolver: pendingResolver })
  const answer = patient(did, { signal: controller.signal })
  controller.abort(new Error('enough'))
  await expect(answer).rejects.toThrow('enough')
  await expect(patient(did, { signal: controller.signal })).rejects.toThrow('enough')
})

test.each([
  {},
  { didDocumentMetadata: { deactivated: true } },
  { didResolutionMetadata: { error: 'notFound' } },
])('what was recorded is replayed without a resolver: %o', async (answer) => {
  const recorder = recordSource(didSource(offlineSource, { didResolver: resolving(answer) }))
  const first = await createResolver(recorder.source).key(`${did}#k`)
  const bundle = recorder.bundle('2026-07-01T00:00:00Z')
  expect(Object.keys(bundle.documents)).toEqual([did])
  const again = await createResolver(bundleSource(bundle)).key(`${did}#k`)
  const { consulted: _, ...said } = first
  expect(again).toMatchObject(said)
})
