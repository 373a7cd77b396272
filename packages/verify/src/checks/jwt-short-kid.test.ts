import type { JsonObject } from '@openboat/model'
import { publicKeyOf } from '@openboat/proof'
import { describe, expect, it } from 'vitest'
import { badge, base64url, issuer as didKey, jwtOf, other } from '../badge.fixture.ts'
import { goodJwt } from '../good-reports.fixture.ts'
import { issuerKey, otherKey } from '../keys.fixture.ts'
import { linesBut, linesOf, verifyIn, type World } from '../world.fixture.ts'

const didWeb = 'did:web:issuer.example'
const didDocument = 'https://issuer.example/.well-known/did.json'
const profile = 'https://issuer.example/profile'
const jwks = 'https://issuer.example/.well-known/jwks.json'
const didJwk = `did:jwk:${base64url(JSON.stringify(publicKeyOf(issuerKey)))}`

/** A document that lists two keys; the second one signs. */
function controller(id: string, method: JsonObject = {}): JsonObject {
  const common = { type: 'JsonWebKey', controller: id }
  return {
    id,
    assertionMethod: [
      { ...common, id: `${id}#k0`, publicKeyJwk: { ...publicKeyOf(otherKey) } },
      { ...common, id: `${id}#k1`, publicKeyJwk: { ...publicKeyOf(issuerKey) }, ...method },
    ],
  }
}

const webWorld: World = {
  [didDocument]: controller(didWeb),
  [profile]: controller(profile),
  [jwks]: 404,
}

async function linesFor(id: string, kid: string, world: World = webWorld): Promise<string[]> {
  const document = badge({ issuer: { id, type: ['Profile'], name: 'École de la Rive' } })
  return linesOf(await verifyIn(world, await jwtOf(document, { header: { kid } })))
}

describe('a kid without the issuer’s id in it', () => {
  it.each([
    [didWeb, '#k1'],
    [didWeb, 'k1'],
    [profile, '#k1'],
    [profile, 'k1'],
    [didJwk, '#0'],
    [didJwk, '0'],
    [didKey, `#${didKey.slice('did:key:'.length)}`],
    [didKey, didKey.slice('did:key:'.length)],
  ])('%s names the key %s of its own document', async (id, kid) => {
    expect(await linesFor(id, kid)).toEqual(goodJwt)
  })

  it('is the name of the method, or of the JWK in it', async () => {
    const publicKeyJwk = { ...publicKeyOf(issuerKey), kid: 'thumbprint' }
    const world = { [didDocument]: controller(didWeb, { publicKeyJwk }) }
    expect(await linesFor(didWeb, 'k1', world)).toEqual(goodJwt)
    expect(await linesFor(didWeb, 'thumbprint', world)).toEqual(goodJwt)
  })

  it('is enough where the document names the method in short, too', async () => {
    const world = { [didDocument]: controller(didWeb, { id: '#k1' }) }
    expect(await linesFor(didWeb, 'k1', world)).toEqual(goodJwt)
  })
})

describe('not the key that is meant', () => {
  const refused = (code: string): string[] =>
    linesBut(goodJwt, { verdict: 'rejected', 'proof.satisfied': `failed ${code}` })

  it.each(['#k2', 'k2', 'issuer.example#k1', '', '#'])('%s, which nobody has', async (kid) => {
    expect(await linesFor(didWeb, kid)).toEqual(refused('key_not_listed'))
  })

  it('another key of the issuer', async () => {
    expect(await linesFor(didWeb, 'k0')).toEqual(refused('signature_invalid'))
  })

  it('a key of somebody else that the issuer lists', async () => {
    const theirs = [
      { id: `${other}#k1`, controller: other },
      { controller: other },
      { id: `${other}#k1` },
    ]
    for (const method of theirs) {
      const world = { [didDocument]: controller(didWeb, method) }
      expect(await linesFor(didWeb, 'k1', world)).toEqual(refused('key_not_listed'))
    }
  })

  it('a key in another part of the document', async () => {
    const { assertionMethod, ...rest } = controller(didWeb)
    const document = { ...rest, verificationMethod: assertionMethod, assertionMethod: ['#k0'] }
    const world = { [didDocument]: document as JsonObject }
    expect(await linesFor(didWeb, '#k1', world)).toEqual(refused('key_not_listed'))
  })

  it('a key that ended before it signed', async () => {
    const world = { [didDocument]: controller(didWeb, { expires: '2026-02-01T00:00:00Z' }) }
    expect(await linesFor(didWeb, 'k1', world)).toEqual(refused('key_expired'))
  })
})
