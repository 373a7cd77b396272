import { base64urlnopad } from '@scure/base'
import { expect, test } from 'vitest'
import { createResolver } from './resolver.ts'
import { offlineSource } from './offline-source.ts'

const resolver = createResolver(offlineSource)

function didOf(value: unknown): string {
  return `did:jwk:${base64urlnopad.encode(new TextEncoder().encode(JSON.stringify(value)))}`
}

const jwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'igrFmi0whuihKnj9R3Om1SoMph72wUGeFaBbzG2vzns',
  y: 'efsX5b10x8yjyrj4ny3pGfLcY7Xby1KzgqOdqnsrJIM',
}

// The first example of the did:jwk specification.
const published =
  'did:jwk:eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImFjYklRaXVNczNpOF91c3pFakoydHBUdFJNNEVVM3l6OTFQSDZDZEgyVjAiLCJ5IjoiX0tjeUxqOXZXTXB0bm1LdG00NkdxRHo4d2Y3NEk1TEtncmwyR3pIM25TRSJ9'

test('the example of the specification is its key', async () => {
  expect(await resolver.key(`${published}#0`)).toEqual({
    ok: true,
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: 'acbIQiuMs3i8_uszEjJ2tpTtRM4EU3yz91PH6CdH2V0',
      y: '_KcyLj9vWMptnmKtm46GqDz8wf74I5LKgrl2GzH3nSE',
    },
    id: `${published}#0`,
    controller: published,
    assertionMethod: true,
    authentication: true,
    consulted: [],
  })
})

test('a DID that holds its private key is nobody’s', async () => {
  const did = didOf({ ...jwk, d: 'c2VjcmV0', kid: 'k' })
  const refused = { ok: false, problem: 'private_key_published' }
  expect(await resolver.key(`${did}#0`)).toMatchObject(refused)
  expect(await resolver.issuerKeys(did)).toMatchObject(refused)
})

test('a key for encryption proves nothing', async () => {
  const did = didOf({ ...jwk, use: 'enc' })
  expect(await resolver.key(`${did}#0`)).toMatchObject({ ok: true, assertionMethod: false })
  expect(await resolver.issuerKeys(did)).toMatchObject({ ok: false, problem: 'not_found' })
})

// The bytes of the same point, cut in another place.
const point = Uint8Array.of(...base64urlnopad.decode(jwk.x), ...base64urlnopad.decode(jwk.y))
const shifted = {
  ...jwk,
  x: base64urlnopad.encode(point.subarray(0, 33)),
  y: base64urlnopad.encode(point.subarray(33)),
}
const notUtf8 = Uint8Array.of(
  ...new TextEncoder().encode(JSON.stringify({ ...jwk, kid: '' }).slice(0, -2)),
  0xff,
  ...new TextEncoder().encode('"}'),
)

test('a key of as many characters as there may be is read', async () => {
  const empty = didOf({ ...jwk, note: '' }).length - 'did:jwk:'.length
  const note = 'a'.repeat(Math.floor(((10_000 - empty) * 3) / 4))
  expect(await resolver.key(`${didOf({ ...jwk, note })}#0`)).toMatchObject({ ok: true })
})

test.each([
  ['no fragment', published, 'not_found'],
  ['another fragment', `${published}#1`, 'not_found'],
  ['no base64url', 'did:jwk:!!#0', 'malformed'],
  ['no JSON', 'did:jwk:AAAA#0', 'malformed'],
  ['no object', `${didOf([jwk])}#0`, 'malformed'],
  ['a point off the curve', `${didOf({ ...jwk, y: jwk.x })}#0`, 'malformed'],
  ['a coordinate that has a byte of the other', `${didOf(shifted)}#0`, 'malformed'],
  ['no JSON in UTF-8', `did:jwk:${base64urlnopad.encode(notUtf8)}#0`, 'malformed'],
  ['more than a key can have', `${didOf({ ...jwk, note: 'a'.repeat(10_000) })}#0`, 'malformed'],
  ['a coordinate too short', `${didOf({ ...jwk, x: 'AAAA' })}#0`, 'malformed'],
  ['no coordinate', `${didOf({ kty: 'OKP', crv: 'Ed25519' })}#0`, 'malformed'],
  ['secp256k1', `${didOf({ ...jwk, crv: 'secp256k1' })}#0`, 'unsupported_method'],
  ['a shared secret', `${didOf({ kty: 'oct', k: 'AAAA' })}#0`, 'unsupported_method'],
  ['X25519', `${didOf({ kty: 'OKP', crv: 'X25519', x: jwk.x })}#0`, 'unsupported_method'],
])('%s: %s is %s', async (_name, id, problem) => {
  expect(await resolver.key(id)).toMatchObject({ ok: false, problem })
})
