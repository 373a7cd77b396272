import type { JsonObject } from '@openboat/model'
import { multikeyOf, publicKeyOf, signJws, createSigner } from '@openboat/proof'
import { privatePemOf, secretMultikeyOf } from '@openboat/proof/keys'
import { describe, expect, it } from 'vitest'
import { badge, base64url, jwtOf, methodOf, issuer as didKey, signed } from '../badge.fixture.ts'
import { goodBadge, goodJwt, goodSigned } from '../good-reports.fixture.ts'
import { issuerKey, rsaKey } from '../keys.fixture.ts'
import {
  assertion,
  keyDocument,
  keyUrl,
  signedAssertion,
  signedId,
  signedWorld,
} from '../open-badge-2/assertion.fixture.ts'
import { school, sdJwt } from '../sd-jwt/sd-jwt.fixture.ts'
import { linesBut, linesOf, verifyIn, type World } from '../world.fixture.ts'

// Whoever can read the private key can sign: a signature that holds proves nothing then.

const web = 'https://issuer.example/profile'
const jwks = 'https://issuer.example/.well-known/jwks.json'
const exposed = {
  verdict: 'rejected',
  'proof.satisfied': 'failed private_key_published',
}
const privateJwk: JsonObject = { ...issuerKey }
const secrets = [
  issuerKey.d,
  rsaKey.d,
  secretMultikeyOf(issuerKey),
  base64url(JSON.stringify(privateJwk)),
]

const badgeOf = (id: string): JsonObject =>
  badge({ issuer: { id, type: ['Profile'], name: 'École de la Rive' } })

const controllerWith = (key: JsonObject): World => ({
  [web]: {
    id: web,
    verificationMethod: [{ id: `${web}#k`, type: 'Multikey', controller: web, ...key }],
    assertionMethod: [`${web}#k`],
  },
  [jwks]: 404,
})

async function linesFor(input: string | JsonObject, world: World = {}): Promise<string[]> {
  const report = await verifyIn(world, input)
  const said = JSON.stringify(report.findings)
  for (const secret of secrets) expect(said).not.toContain(secret)
  return linesOf(report)
}

describe('a Data Integrity proof with a key', () => {
  it.each<[string, JsonObject]>([
    ['as a JWK', { publicKeyJwk: privateJwk }],
    [
      'as a Multikey',
      {
        publicKeyMultibase: multikeyOf(issuerKey),
        secretKeyMultibase: secretMultikeyOf(issuerKey),
      },
    ],
  ])('whose controller publishes it whole, %s', async (_, key) => {
    const input = await signed(badgeOf(web), { verificationMethod: `${web}#k` })
    expect(await linesFor(input, controllerWith(key))).toEqual(linesBut(goodBadge, exposed))
    const { findings } = await verifyIn(controllerWith(key), input)
    const finding = findings.find(({ check }) => check === 'proof.satisfied')
    expect(finding?.details).toMatchObject({ verificationMethod: `${web}#k` })
  })

  it('in a did:jwk that holds it whole', async () => {
    const did = `did:jwk:${base64url(JSON.stringify(privateJwk))}`
    const input = await signed(badgeOf(did), { verificationMethod: `${did}#0` })
    expect(await linesFor(input)).toEqual(linesBut(goodBadge, exposed))
    const { findings } = await verifyIn({}, input)
    const finding = findings.find(({ check }) => check === 'proof.satisfied')
    expect(finding?.details).toMatchObject({ verificationMethod: 'did:jwk:…#0' })
  })
})

describe('a JWT with a key', () => {
  const lines = linesBut(goodJwt, exposed)

  it('in its header', async () => {
    // Our own signer refuses to make one.
    const [, payload = ''] = (await jwtOf(badge())).split('.')
    const header = { alg: 'EdDSA', kid: methodOf(didKey), jwk: privateJwk }
    const signingInput = `${base64url(JSON.stringify(header))}.${payload}`
    const signature = await createSigner(issuerKey).sign(new TextEncoder().encode(signingInput))
    const input = `${signingInput}.${base64url(String.fromCharCode(...signature))}`
    expect(await linesFor(input)).toEqual(lines)
  })

  it.each(['k1', `${jwks}#k1`])('in a key set, as %s', async (kid) => {
    const world = { [jwks]: { keys: [{ ...privateJwk, kid: 'k1' }] } }
    expect(await linesFor(await jwtOf(badgeOf(web), { header: { kid } }), world)).toEqual(lines)
  })

  it('in a key set, the public half in the header', async () => {
    const header = { jwk: { ...publicKeyOf(issuerKey) } }
    const world = { [jwks]: { keys: [privateJwk] } }
    expect(await linesFor(await jwtOf(badgeOf(web), { header }), world)).toEqual(lines)
  })

  it.each(['k', `${web}#k`])('in a controller document, as %s', async (kid) => {
    const input = await jwtOf(badgeOf(web), { header: { kid } })
    expect(await linesFor(input, controllerWith({ publicKeyJwk: privateJwk }))).toEqual(lines)
  })

  it('in a did:jwk', async () => {
    const did = `did:jwk:${base64url(JSON.stringify(privateJwk))}`
    for (const kid of [`${did}#0`, '#0']) {
      expect(await linesFor(await jwtOf(badgeOf(did), { header: { kid } }))).toEqual(lines)
    }
  })

  it('in the metadata of who issues SD-JWTs', async () => {
    const url = 'https://school.example/.well-known/jwt-vc-issuer/badges'
    const keys = { keys: [{ ...privateJwk, kid: 'k1' }] }
    const text = await sdJwt(
      { vct: `${school}/welding`, iss: school },
      { header: { typ: 'dc+sd-jwt', kid: 'k1' } },
    )
    const found = await linesFor(text, { [url]: { issuer: school, jwks: keys } })
    expect(found).toContain('proof.satisfied failed private_key_published')
  })
})

describe('a signed assertion of Open Badges 2.0 with a key', () => {
  const lines = linesBut(goodSigned, exposed)

  it.each<[string, JsonObject]>([
    ['in place of the public one', { publicKeyPem: privatePemOf(rsaKey) }],
    ['beside the public one', { privateKeyPem: privatePemOf(rsaKey) }],
  ])('%s', async (_, changes) => {
    const world = await signedWorld({ [keyUrl]: await keyDocument(changes) })
    expect(await linesFor(await signedAssertion(), world)).toEqual(lines)
  })

  it('in its header', async () => {
    const verification = { type: 'SignedBadge', creator: keyUrl }
    const input = await signJws(assertion({ id: signedId, verification }), {
      signer: createSigner(rsaKey),
      header: { jwk: { ...publicKeyOf(rsaKey), p: 'AQAB' } },
    })
    expect(await linesFor(input, await signedWorld())).toEqual(lines)
  })
})
