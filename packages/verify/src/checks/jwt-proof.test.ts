import type { JsonObject, PrivateJwk } from '@openboat/model'
import { publicKeyOf } from '@openboat/proof'
import { describe, expect, it } from 'vitest'
import { badge, base64url, issuer, jwtOf, methodOf, other } from '../badge.fixture.ts'
import { goodJwt } from '../good-reports.fixture.ts'
import { issuerKey, otherKey, otherRsaKey, p256Key, rsaKey } from '../keys.fixture.ts'
import { linesBut, linesOf, resolverOf, verifyIn, type World } from '../world.fixture.ts'

const web = 'https://issuer.example/profile'
const jwks = 'https://issuer.example/.well-known/jwks.json'

function webBadge(): JsonObject {
  return badge({ issuer: { id: web, type: ['Profile'], name: 'École de la Rive' } })
}

function keySet(...keys: (PrivateJwk & { kid?: string })[]): JsonObject {
  return { keys: keys.map((key) => ({ ...publicJwk(key) })) }
}

function publicJwk(key: PrivateJwk): JsonObject {
  const { kid } = key
  return { ...publicKeyOf(key), ...(kid === undefined ? {} : { kid }) }
}

function named(key: PrivateJwk, kid: string): PrivateJwk {
  return { ...key, kid }
}

function proofSays(finding: string): string[] {
  return linesBut(goodJwt, {
    verdict: finding.startsWith('failed') ? 'rejected' : 'undetermined',
    'proof.satisfied': finding,
  })
}

async function linesFor(input: string, world: World = {}): Promise<string[]> {
  return linesOf(await verifyIn(world, input))
}

describe('a good signature', () => {
  it('EdDSA, with the did:key of the issuer', async () => {
    expect(await linesFor(await jwtOf(badge()))).toEqual(goodJwt)
  })

  it.each([
    ['ES256', p256Key],
    ['RS256', rsaKey],
  ])('%s, with a kid in the issuer’s JWKS', async (_, key) => {
    const input = await jwtOf(webBadge(), { key, header: { kid: `${jwks}#k1` } })
    expect(await linesFor(input, { [jwks]: keySet(named(key, 'k1')) })).toEqual(goodJwt)
  })

  it('with a kid at a single JWK that the issuer’s JWKS holds too', async () => {
    const kid = 'https://issuer.example/keys/1'
    const input = await jwtOf(webBadge(), { key: rsaKey, header: { kid } })
    const world = { [kid]: publicJwk(rsaKey), [jwks]: keySet(otherRsaKey, rsaKey) }
    expect(await linesFor(input, world)).toEqual(goodJwt)
  })

  it('with a bare kid of the issuer’s JWKS', async () => {
    const input = await jwtOf(webBadge(), { key: rsaKey, header: { kid: 'k2' } })
    const world = { [jwks]: keySet(named(otherRsaKey, 'k1'), named(rsaKey, 'k2')) }
    expect(await linesFor(input, world)).toEqual(goodJwt)
  })

  it('with the key in the header, which the issuer’s JWKS lists', async () => {
    const input = await jwtOf(webBadge(), { key: rsaKey, header: { jwk: publicJwk(rsaKey) } })
    expect(await linesFor(input, { [jwks]: keySet(otherRsaKey, rsaKey) })).toEqual(goodJwt)
  })

  it('with the key in the header, which is the did:key of the issuer', async () => {
    const input = await jwtOf(badge(), { header: { jwk: publicJwk(issuerKey) } })
    expect(await linesFor(input)).toEqual(goodJwt)
  })
})

describe('a key of the JWKS whose time is over', () => {
  const lines = async (period: JsonObject, iat?: string): Promise<string[]> => {
    const claims = iat === undefined ? {} : { iat: Date.parse(iat) / 1000 }
    const input = await jwtOf(webBadge(), { key: rsaKey, header: { kid: 'k1' }, claims })
    const key = { ...publicJwk(rsaKey), kid: 'k1', ...period }
    return await linesFor(input, { [jwks]: { keys: [key] } })
  }
  const seconds = (moment: string): number => Date.parse(moment) / 1000

  it('was replaced after it signed', async () => {
    expect(await lines({ exp: seconds('2026-05-01T00:00:00Z') })).toEqual(goodJwt)
  })

  it('was replaced before it signed', async () => {
    const period = { exp: seconds('2026-05-01T00:00:00Z') }
    expect(await lines(period, '2026-06-01T00:00:00Z')).toEqual(proofSays('failed key_expired'))
  })

  it('was revoked', async () => {
    const revoked = { revoked_at: seconds('2026-06-01T00:00:00Z'), reason: 'compromised' }
    expect(await lines({ revoked })).toEqual(proofSays('failed key_revoked'))
  })
})

describe('a signature that proves nothing', () => {
  it.each(['none', 'None', 'HS256', 'hs512'])('alg %s', async (alg) => {
    const [, payload = ''] = (await jwtOf(badge())).split('.')
    const header = base64url(JSON.stringify({ alg, kid: methodOf(issuer) }))
    const input = `${header}.${payload}.c2lnbmF0dXJl`
    expect(await linesFor(input)).toEqual(proofSays('failed algorithm_refused'))
  })

  it('a letter changed', async () => {
    const [header = '', payload = '', signature = ''] = (await jwtOf(badge())).split('.')
    const changed = base64url(
      atob(payload.replaceAll('-', '+').replaceAll('_', '/')).replace('rique', 'riqve'),
    )
    const lines = await linesFor(`${header}.${changed}.${signature}`)
    expect(lines).toEqual(proofSays('failed signature_invalid'))
  })

  it('a key of another kind than the algorithm says', async () => {
    const input = await jwtOf(webBadge(), { key: rsaKey, header: { kid: `${jwks}#k1` } })
    const world = { [jwks]: keySet(named(p256Key, 'k1')) }
    expect(await linesFor(input, world)).toEqual(proofSays('failed key_mismatch'))
  })

  it('the HMAC of the public key', async () => {
    const [, payload = ''] = (await jwtOf(webBadge())).split('.')
    const header = base64url(JSON.stringify({ alg: 'HS256', kid: `${jwks}#k1` }))
    const secret = new TextEncoder().encode(JSON.stringify(publicJwk(rsaKey)))
    const key = await crypto.subtle.importKey(
      'raw',
      secret,
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    )
    const mac = new Uint8Array(
      await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${header}.${payload}`)),
    )
    const input = `${header}.${payload}.${base64url(String.fromCharCode(...mac))}`
    const world = { [jwks]: keySet(named(rsaKey, 'k1')) }
    expect(await linesFor(input, world)).toEqual(proofSays('failed algorithm_refused'))
  })
})

describe('a key that is not the issuer’s', () => {
  it('in the header, and not in the issuer’s JWKS', async () => {
    const input = await jwtOf(webBadge(), {
      key: otherRsaKey,
      header: { jwk: publicJwk(otherRsaKey) },
    })
    const lines = await linesFor(input, { [jwks]: keySet(rsaKey) })
    expect(lines).toEqual(proofSays('failed key_not_listed'))
  })

  it('in the header, where the issuer is another did:key', async () => {
    const input = await jwtOf(badge(), { key: otherKey, header: { jwk: publicJwk(otherKey) } })
    expect(await linesFor(input)).toEqual(proofSays('failed key_not_listed'))
  })

  it('in the header, and did not sign', async () => {
    const input = await jwtOf(badge(), { key: otherKey, header: { jwk: publicJwk(issuerKey) } })
    expect(await linesFor(input)).toEqual(proofSays('failed signature_invalid'))
  })

  it('the did:key of somebody else', async () => {
    const input = await jwtOf(badge(), { key: otherKey, header: { kid: methodOf(other) } })
    expect(await linesFor(input)).toEqual(proofSays('failed controller_mismatch'))
  })

  it('a JWK on another host, which the issuer’s JWKS does not list', async () => {
    const kid = 'https://forger.example/jwk'
    const input = await jwtOf(webBadge(), { key: otherRsaKey, header: { kid } })
    const world = { [kid]: publicJwk(otherRsaKey), [jwks]: keySet(rsaKey) }
    expect(await linesFor(input, world)).toEqual(proofSays('failed key_not_listed'))
  })

  it('a bare kid that the issuer’s JWKS does not have', async () => {
    const input = await jwtOf(webBadge(), { key: rsaKey, header: { kid: 'k9' } })
    const world = { [jwks]: keySet(named(rsaKey, 'k1')) }
    expect(await linesFor(input, world)).toEqual(proofSays('failed key_not_listed'))
  })

  it('no kid and no key, where the issuer has two', async () => {
    const input = await jwtOf(webBadge(), { key: rsaKey, header: {} })
    const world = { [jwks]: keySet(rsaKey, otherRsaKey) }
    expect(await linesFor(input, world)).toEqual(proofSays('failed key_not_listed'))
  })
})

describe('a key that cannot be found', () => {
  it('in the header, while the issuer’s keys are unreachable', async () => {
    const input = await jwtOf(webBadge(), { key: rsaKey, header: { jwk: publicJwk(rsaKey) } })
    expect(await linesFor(input)).toEqual(proofSays('unknown key_unreachable'))
  })

  it('in the header, while the issuer’s profile lists another and its JWKS is unreachable', async () => {
    const input = await jwtOf(webBadge(), {
      key: otherRsaKey,
      header: { jwk: publicJwk(otherRsaKey) },
    })
    const method = {
      id: `${web}#k`,
      type: 'JsonWebKey',
      controller: web,
      publicKeyJwk: publicJwk(rsaKey),
    }
    const world = { [web]: { id: web, verificationMethod: [method], assertionMethod: [method.id] } }
    expect(await linesFor(input, world)).toEqual(proofSays('unknown key_unreachable'))
    expect(await linesFor(input, { ...world, [jwks]: 404 })).toEqual(
      proofSays('failed key_not_listed'),
    )
  })

  it('at an unreachable kid', async () => {
    const input = await jwtOf(webBadge(), { key: rsaKey, header: { kid: `${jwks}#k1` } })
    expect(await linesFor(input)).toEqual(proofSays('unknown key_unreachable'))
  })

  it('by a DID method that is not known', async () => {
    const input = await jwtOf(badge(), { header: { kid: 'did:example:1#k' } })
    expect(await linesFor(input)).toEqual(proofSays('unknown key_method_unsupported'))
  })

  it('by an algorithm that is not known', async () => {
    const [, payload = ''] = (await jwtOf(badge())).split('.')
    const header = base64url(JSON.stringify({ alg: 'PS999', kid: methodOf(issuer) }))
    const lines = await linesFor(`${header}.${payload}.c2lnbmF0dXJl`)
    expect(lines).toEqual(proofSays('unknown unsupported_suite'))
  })
})

it('exp of the envelope ends a badge that states no end itself', async () => {
  const exp = Date.parse('2026-06-01T00:00:00Z') / 1000
  expect(await linesFor(await jwtOf(badge(), { claims: { exp } }))).toEqual(
    linesBut(goodJwt, { verdict: 'rejected', 'period.not-ended': 'failed' }),
  )
})

describe('which of the issuer’s keys a bare kid means', () => {
  const signedWith = (kid: string) => jwtOf(webBadge(), { key: rsaKey, header: { kid } })

  it.each([
    ['its name', 'k1', 'k1'],
    ['its name, as a fragment', '#k1', 'k1'],
    ['its name, where the issuer writes its address', 'k1', `${jwks}#k1`],
    ['a name with a sign that parts', 'a#k1', 'a#k1'],
  ])('%s', async (_, kid, listed) => {
    const world = { [jwks]: keySet(named(otherRsaKey, 'k0'), named(rsaKey, listed)) }
    expect(await linesFor(await signedWith(kid), world)).toEqual(goodJwt)
  })

  it.each([
    ['part of a name', 'k', 'k1'],
    ['a name behind another', 'xdid:k1', 'k1'],
    ['no name', 'k1', undefined],
  ])('not %s', async (_, kid, listed) => {
    const key = listed === undefined ? rsaKey : named(rsaKey, listed)
    expect(await linesFor(await signedWith(kid), { [jwks]: keySet(key) })).toEqual(
      proofSays('failed key_not_listed'),
    )
  })

  it('without a kid, the only one that is not revoked', async () => {
    const input = await jwtOf(webBadge(), { key: rsaKey, header: {} })
    const keys = [
      { ...publicKeyOf(otherRsaKey), revoked: '2026-01-01T00:00:00Z' },
      publicKeyOf(rsaKey),
    ]
    const issuerKeys = async () => ({ ok: true, keys, consulted: [] }) as const
    const report = await verifyIn({}, input, { resolver: { ...resolverOf({}), issuerKeys } })
    expect(linesOf(report)).toEqual(goodJwt)
  })
})

describe('what a JWT is refused for before anybody is asked for a key', () => {
  it.each(['none', 'NONE', 'HS1', 'hs256'])('alg %s', async (alg) => {
    const [, payload = ''] = (await jwtOf(webBadge())).split('.')
    const header = base64url(JSON.stringify({ alg, kid: `${jwks}#k1` }))
    const report = await verifyIn({ [jwks]: 404 }, `${header}.${payload}.AAAA`)
    expect(linesOf(report)).toEqual(proofSays('failed algorithm_refused'))
    expect(report.documents.map(({ url }) => url)).not.toContain(jwks)
  })

  it('the key in the header did not sign', async () => {
    const jwk = publicJwk(otherRsaKey)
    const input = await jwtOf(webBadge(), {
      key: rsaKey,
      header: { jwk },
    })
    const report = await verifyIn({ [jwks]: 404 }, input)
    expect(linesOf(report)).toEqual(proofSays('failed signature_invalid'))
    expect(report.documents.map(({ url }) => url)).not.toContain(jwks)
  })

  it.each(['xnone', 'nonex', 'xHS256', 'HS256x', 'HS', 'HSx'])('not alg %s', async (alg) => {
    const [, payload = ''] = (await jwtOf(badge())).split('.')
    const header = base64url(JSON.stringify({ alg, kid: methodOf(issuer) }))
    const lines = await linesFor(`${header}.${payload}.AAAA`)
    expect(lines).toContain('proof.satisfied unknown unsupported_suite')
  })
})

it('the finding names algorithm and key, where there are any', async () => {
  const detailsOf = async (input: string) =>
    (await verifyIn({}, input)).findings.find(({ check }) => check === 'proof.satisfied')?.details
  expect(await detailsOf(await jwtOf(badge()))).toMatchObject({
    suite: 'VC-JWT',
    alg: 'EdDSA',
    verificationMethod: methodOf(issuer),
  })
  const nameless = await jwtOf(badge(), { header: { kid: 7 } })
  expect(await detailsOf(nameless)).not.toHaveProperty('verificationMethod')
  const [, payload = ''] = nameless.split('.')
  const header = base64url(JSON.stringify({ alg: 7 }))
  expect(await detailsOf(`${header}.${payload}.AAAA`)).toMatchObject({ alg: '(none)' })
})

it('a key in the header counts by its own members alone', async () => {
  const jwk = { ...publicJwk(p256Key), kid: 'x', use: 'sig', n: 7 }
  const input = await jwtOf(webBadge(), { key: p256Key, header: { jwk } })
  expect(await linesFor(input, { [jwks]: keySet(p256Key) })).toEqual(goodJwt)
  const secret = { kty: 'oct', k: 'AAAA' }
  const refused = await jwtOf(webBadge(), {
    key: p256Key,
    header: { jwk: secret },
  })
  // As if there were none: the issuer has one key.
  expect(await linesFor(refused, { [jwks]: keySet(p256Key) })).toEqual(goodJwt)
})
