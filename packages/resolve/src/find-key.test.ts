import type { JsonObject } from '@openboat/model'
import { expect, test } from 'vitest'
import { bundleSource } from './bundle-source.ts'
import { notFetched } from './fetched.ts'
import { offlineSource } from './offline-source.ts'
import { createResolver, type Resolver } from './resolver.ts'

const issuer = 'https://example.edu/issuer'
const keyUrl = 'https://example.edu/keys/1'
const multikey = 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp'
const jwk = { kty: 'OKP', crv: 'Ed25519', x: 'O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik' }

function serving(documents: Record<string, JsonObject | string | number>): Resolver {
  const bundled = Object.entries(documents).map(([url, value]) => {
    if (typeof value === 'number') return [url, { status: value }] as const
    return [
      url,
      { status: 200, body: typeof value === 'string' ? value : JSON.stringify(value) },
    ] as const
  })
  return createResolver(
    bundleSource({
      format: 'openboat-bundle/1',
      at: '2026-07-01T00:00:00Z',
      documents: Object.fromEntries(bundled),
    }),
  )
}

function methodOf(id: string, controller: string = issuer): JsonObject {
  return { id, type: 'Multikey', controller, publicKeyMultibase: multikey }
}

test('a key in a controller document at https is found by its id', async () => {
  const id = `${issuer}#key-1`
  const resolver = serving({
    [issuer]: { id: issuer, verificationMethod: [methodOf(id)], assertionMethod: [id] },
  })
  expect(await resolver.key(id)).toEqual({
    ok: true,
    key: jwk,
    id,
    controller: issuer,
    assertionMethod: true,
    authentication: false,
    consulted: [expect.objectContaining({ url: issuer })],
  })
})

test('a key in a document of its own is asked for at its controller too', async () => {
  const resolver = serving({
    [keyUrl]: methodOf(keyUrl),
    [issuer]: { id: issuer, type: 'Profile', assertionMethod: [keyUrl] },
  })
  const answer = await resolver.key(keyUrl)
  expect(answer).toMatchObject({ ok: true, key: jwk, controller: issuer, assertionMethod: true })
  expect(answer.consulted.map(({ url }) => url)).toEqual([keyUrl, issuer])
})

test('a key that claims a controller who does not list it is not for assertions', async () => {
  const evil = 'https://evil.example/key'
  const resolver = serving({
    [evil]: methodOf(evil),
    [issuer]: { id: issuer, assertionMethod: [methodOf(`${issuer}#key-1`)] },
  })
  expect(await resolver.key(evil)).toMatchObject({
    ok: true,
    controller: issuer,
    assertionMethod: false,
    authentication: false,
  })
})

test('a document that lists a key of another controller does not speak for that one', async () => {
  const evil = 'https://evil.example/doc'
  const id = `${evil}#key-1`
  const resolver = serving({
    [evil]: { id: evil, verificationMethod: [methodOf(id)], assertionMethod: [id] },
    [issuer]: { id: issuer, assertionMethod: [] },
  })
  expect(await resolver.key(id)).toMatchObject({
    ok: true,
    controller: issuer,
    assertionMethod: false,
    authentication: false,
  })
})

test('a document that claims the id of somebody else is malformed', async () => {
  const evil = 'https://evil.example/doc'
  const id = `${evil}#key-1`
  const resolver = serving({
    [evil]: { id: issuer, verificationMethod: [methodOf(id)], assertionMethod: [id] },
  })
  expect(await resolver.key(id)).toMatchObject({ ok: false, problem: 'malformed' })
})

test('a controller’s document that calls itself something else lists nothing', async () => {
  const resolver = serving({
    [keyUrl]: methodOf(keyUrl),
    [issuer]: { id: 'https://evil.example/', assertionMethod: [keyUrl] },
  })
  expect(await resolver.key(keyUrl)).toMatchObject({ ok: true, assertionMethod: false })
})

test('a key that calls itself something else is not the one that was meant', async () => {
  const resolver = serving({ [keyUrl]: methodOf(`${keyUrl}/2`), [issuer]: { id: issuer } })
  expect(await resolver.key(keyUrl)).toMatchObject({ ok: false, problem: 'not_found' })
})

test('a document that is one key may have a fragment in its id', async () => {
  const id = `${keyUrl}#1`
  const resolver = serving({
    [keyUrl]: methodOf(id),
    [issuer]: { id: issuer, assertionMethod: [id] },
  })
  expect(await resolver.key(id)).toMatchObject({ ok: true, assertionMethod: true })
})

test('a key that names no controller is controlled by the document it is in', async () => {
  const id = `${issuer}#key-1`
  const { controller: _, ...method } = methodOf(id)
  const resolver = serving({ [issuer]: { id: issuer, assertionMethod: [method] } })
  expect(await resolver.key(id)).toMatchObject({ controller: issuer, assertionMethod: true })
})

test('of several controllers, the document that the key is in counts', async () => {
  const id = `${issuer}#key-1`
  const controller = ['https://other.example/', issuer]
  const resolver = serving({
    [issuer]: { id: issuer, assertionMethod: [{ ...methodOf(id), controller }] },
  })
  expect(await resolver.key(id)).toMatchObject({ controller: issuer, assertionMethod: true })
})

test('a controller that cannot be asked leaves the key in doubt', async () => {
  expect(await serving({ [keyUrl]: methodOf(keyUrl) }).key(keyUrl)).toMatchObject({
    ok: false,
    problem: 'unreachable',
  })
  const page = serving({ [keyUrl]: methodOf(keyUrl), [issuer]: '<html>' })
  expect(await page.key(keyUrl)).toMatchObject({ ok: true, assertionMethod: false })
  const other = serving({ [keyUrl]: methodOf(keyUrl, 'did:example:1') })
  expect(await other.key(keyUrl)).toMatchObject({ ok: false, problem: 'unsupported_method' })
})

test('a key without controller is nobody’s', async () => {
  const method = { id: keyUrl, type: 'Multikey', publicKeyMultibase: multikey }
  const answer = await serving({ [keyUrl]: method }).key(keyUrl)
  expect(answer).toMatchObject({ ok: true, assertionMethod: false })
  expect(answer).not.toHaveProperty('controller')
})

test('a controller may be a DID', async () => {
  const did = 'did:web:example.edu'
  const resolver = serving({
    [keyUrl]: methodOf(keyUrl, did),
    'https://example.edu/.well-known/did.json': { id: did, assertionMethod: [keyUrl] },
  })
  expect(await resolver.key(keyUrl)).toMatchObject({
    ok: true,
    controller: did,
    assertionMethod: true,
    authentication: false,
  })
})

test('a multikey in the fragment is looked up like any other name', async () => {
  const id = `${issuer}#${multikey}`
  expect(await serving({}).key(id)).toMatchObject({ ok: false, problem: 'unreachable' })
  expect(await serving({ [issuer]: { id: issuer, name: 'Example' } }).key(id)).toMatchObject({
    ok: false,
    problem: 'not_found',
  })
})

test('a JWK is a key, whose controller nobody knows', async () => {
  const resolver = serving({ [keyUrl]: { ...jwk, kid: 'k1' } })
  const found = { ok: true, key: { ...jwk, kid: 'k1' }, assertionMethod: false }
  expect(await resolver.key(keyUrl)).toMatchObject({ ...found, id: keyUrl })
  expect(await resolver.key(`${keyUrl}#k1`)).toMatchObject(found)
  expect(await resolver.key(`${keyUrl}#k2`)).toMatchObject({ ok: false, problem: 'not_found' })
  expect(await serving({ [keyUrl]: jwk }).key(`${keyUrl}#k2`)).toMatchObject({ ok: true })
})

test('a key in a set is named by its kid, as a fragment or in full', async () => {
  const other = { ...jwk, x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }
  const set = {
    keys: [{ ...other, kid: 'k1' }, { ...jwk, kid: 'k2' }, { ...jwk, kid: `${keyUrl}#k3` }, 'x'],
  }
  const resolver = serving({ [keyUrl]: set })
  expect(await resolver.key(`${keyUrl}#k2`)).toMatchObject({ ok: true, key: { ...jwk, kid: 'k2' } })
  expect(await resolver.key(`${keyUrl}#k3`)).toMatchObject({ ok: true, key: jwk })
  expect(await resolver.key(`${keyUrl}#k4`)).toMatchObject({ ok: false, problem: 'not_found' })
  expect(await resolver.key(keyUrl)).toMatchObject({ ok: false, problem: 'not_found' })
})

test('a name from a bundle is looked up although no network knows it', async () => {
  const urn = 'urn:uuid:4ca4a241-fc3b-4d92-978e-f56fa96ae795'
  const resolver = serving({ [urn]: { id: urn, assertionMethod: [methodOf(`${urn}#key-1`, urn)] } })
  expect(await resolver.key(`${urn}#key-1`)).toMatchObject({
    ok: true,
    controller: urn,
    assertionMethod: true,
    authentication: false,
  })
})

test('a PEM key is not one that is read here', async () => {
  const key = { id: keyUrl, type: 'CryptographicKey', owner: issuer, publicKeyPem: '-----BEGIN' }
  expect(await serving({ [keyUrl]: key }).key(keyUrl)).toMatchObject({
    ok: false,
    problem: 'unsupported_method',
  })
})

test.each([
  ['silent', {}, 'unreachable'],
  ['absent', { [issuer]: 404 }, 'unreachable'],
  ['elsewhere', { [issuer]: 300 }, 'unreachable'],
  ['not yet there', { [issuer]: 199 }, 'unreachable'],
  ['empty', { [issuer]: 299 }, 'malformed'],
  ['broken', { [issuer]: 503 }, 'unreachable'],
  ['a page', { [issuer]: '<html></html>' }, 'malformed'],
  ['a list', { [issuer]: '[]' }, 'malformed'],
] as [string, Record<string, string | number>, string][])(
  'a document that is %s',
  async (_name, documents, problem) => {
    const answer = await serving(documents).key(`${issuer}#key-1`)
    expect(answer).toMatchObject({ ok: false, problem, consulted: [{ url: issuer }] })
  },
)

test.each(['refused', 'too_large'] as const)(
  'a document that is %s by our own rules',
  async (problem) => {
    const resolver = createResolver(async (url) =>
      notFetched(url, 'network', { problem, message: 'no' }),
    )
    expect(await resolver.key(`${issuer}#key-1`)).toMatchObject({
      problem: 'refused',
      message: 'no',
    })
  },
)

test('a document that nobody was asked for', async () => {
  const resolver = createResolver(offlineSource)
  const answer = await resolver.key(`${issuer}#key-1`)
  expect(answer).toMatchObject({ ok: false, problem: 'offline' })
  expect(await resolver.issuerKeys(issuer)).toMatchObject({ ok: false, problem: 'offline' })
})

test.each(['timeout', 'too_many', 'unreachable'] as const)(
  'a document that could not be had (%s)',
  async (problem) => {
    const resolver = createResolver(async (url) =>
      notFetched(url, 'network', { problem, message: 'no' }),
    )
    expect(await resolver.key(`${issuer}#key-1`)).toMatchObject({
      problem: 'unreachable',
      message: 'no',
    })
  },
)

test.each(['', 'key-1', '#key-1', multikey, 'https://', 'did:', 'did:x', 'did:Web:a'])(
  '%j is no id',
  async (id) => {
    expect(await serving({}).key(id)).toMatchObject({
      ok: false,
      problem: 'malformed',
      consulted: [],
    })
  },
)

test.each(['did:example:1#key-1', 'did:ion:abc#0', 'did:constructor:1#0'])(
  '%s is of another method',
  async (id) => {
    expect(await serving({}).key(id)).toMatchObject({ ok: false, problem: 'unsupported_method' })
  },
)

test('an aborted signal rejects', async () => {
  const reason = new Error('enough')
  const signal = AbortSignal.abort(reason)
  await expect(serving({}).key(issuer, { signal })).rejects.toBe(reason)
})

test('a key that its id holds is the same each time, and nobody can change it for others', async () => {
  const id = `did:key:${multikey}#${multikey}`
  const first = await serving({}).key(id)
  if (!first.ok) throw new Error(first.message)
  expect(() => Object.assign(first.key, { x: 'another' })).toThrow(TypeError)
  Object.assign(first, { controller: 'did:example:another', assertionMethod: false })
  expect(await serving({}).key(id)).toEqual({
    ok: true,
    key: jwk,
    id,
    controller: `did:key:${multikey}`,
    assertionMethod: true,
    authentication: true,
    consulted: [],
  })
})

test.each([
  ['no answer', { status: 0 }, 'unreachable'],
  [
    'text that is not in UTF-8',
    { status: 200, body: Uint8Array.of(0x7b, 0x22, 0xff) },
    'malformed',
  ],
])('a source that gives %s', async (_, answer, problem) => {
  const body = new Uint8Array()
  const resolver = createResolver(async (url) => ({
    url,
    finalUrl: url,
    body,
    from: 'network',
    ...answer,
  }))
  expect(await resolver.key(`${issuer}#key-1`)).toMatchObject({ ok: false, problem })
})

test('a character that is not in UTF-8 is not taken for another', async () => {
  const id = `${issuer}#key-1`
  const text = JSON.stringify({ id: issuer, name: '?', assertionMethod: [methodOf(id)] })
  const body = new TextEncoder().encode(text).map((byte) => (byte === 0x3f ? 0xff : byte))
  const resolver = createResolver(async (url) => ({
    url,
    finalUrl: url,
    status: 200,
    body,
    from: 'network',
  }))
  expect(await resolver.key(id)).toMatchObject({ ok: false, problem: 'malformed' })
})
