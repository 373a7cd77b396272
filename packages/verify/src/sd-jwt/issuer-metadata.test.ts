import type { JsonObject } from '@openboat/model'
import { publicKeyOf } from '@openboat/proof'
import { bundleSource, createResolver, type BundledDocument } from '@openboat/resolve'
import { describe, expect, it, test } from 'vitest'
import { openInquiry } from '../inquiry.ts'
import { issuerKey, otherKey } from '../keys.fixture.ts'
import type { IssuerKeysAnswer } from '../resolver.ts'
import { at, resolverOf, verifyIn, type World } from '../world.fixture.ts'
import { findMetadataKeys } from './issuer-metadata.ts'
import { school, sdJwt } from './sd-jwt.fixture.ts'

const claims = { vct: `${school}/welding`, iat: 1_772_355_600 }
describe('by an issuer with metadata', () => {
  const metadataUrl = 'https://school.example/.well-known/jwt-vc-issuer/badges'
  const jwks = { keys: [{ ...publicKeyOf(issuerKey), kid: 'k1' }] }
  const usual = 'https://school.example/.well-known/jwks.json'
  const otherKeys = { keys: [{ ...publicKeyOf(otherKey), kid: 'k2' }] }
  const text = () => sdJwt({ ...claims, iss: school }, { header: { typ: 'dc+sd-jwt', kid: 'k1' } })

  test.each<[string, World, string]>([
    ['its keys', { [metadataUrl]: { issuer: school, jwks } }, 'verified'],
    [
      'its keys elsewhere',
      {
        [metadataUrl]: { issuer: school, jwks_uri: 'https://school.example/keys' },
        'https://school.example/keys': jwks,
      },
      'verified',
    ],
    [
      'its keys elsewhere, unreachable',
      { [metadataUrl]: { issuer: school, jwks_uri: 'https://school.example/keys' } },
      'undetermined',
    ],
    ['no such key', { [metadataUrl]: { issuer: school, jwks: { keys: [7] } } }, 'rejected'],
    ['no keys', { [metadataUrl]: { issuer: school } }, 'rejected'],
    [
      'those of another issuer',
      { [metadataUrl]: { issuer: 'https://other.example', jwks } },
      'undetermined',
    ],
    [
      'keys in the usual place only',
      { [metadataUrl]: 404, 'https://school.example/.well-known/jwks.json': jwks },
      'verified',
    ],
    ['a page instead', { [metadataUrl]: '<html>' }, 'undetermined'],
    ['another key in the usual place only', { [metadataUrl]: 404, [usual]: otherKeys }, 'rejected'],
    ['a server in trouble', { [metadataUrl]: 503, [usual]: otherKeys }, 'undetermined'],
    [
      'a server in trouble, no keys',
      { [metadataUrl]: 503, [usual]: 404, [school]: { id: school } },
      'undetermined',
    ],
    ['none, no keys', { [metadataUrl]: 404, [usual]: 404, [school]: { id: school } }, 'rejected'],
    ['silence', { [usual]: otherKeys }, 'undetermined'],
  ])('with %s', async (_, world, verdict) => {
    expect((await verifyIn(world, await text())).verdict).toBe(verdict)
  })
})

describe('the keys in metadata', () => {
  const key: JsonObject = { ...publicKeyOf(issuerKey), kid: 'k1' }
  const metadata = (issuer: string, changes: JsonObject = {}): JsonObject => ({
    issuer,
    jwks: { keys: [key] },
    ...changes,
  })
  const wellKnown = 'https://school.example/.well-known/jwt-vc-issuer'
  const elsewhere = 'https://school.example/keys'

  async function found(issuer: string, resolver = resolverOf({})): Promise<unknown> {
    const never = () => Promise.reject(new Error('there is nothing else to judge'))
    const answer = await findMetadataKeys(openInquiry({ at, resolver }, never), issuer)
    return summary(answer)
  }

  function summary(answer: IssuerKeysAnswer): unknown {
    const consulted = answer.consulted.map(({ url }) => url)
    return [answer.ok ? answer.keys : answer.problem, consulted]
  }

  test.each([
    ['https://school.example', wellKnown],
    ['https://school.example/', wellKnown],
    ['https://school.example/a/b/', `${wellKnown}/a/b`],
    ['http://school.example', wellKnown.replace('https', 'http')],
  ])('of %s are at %s', async (issuer, url) => {
    const resolver = resolverOf({ [url]: metadata(issuer) })
    expect(await found(issuer, resolver)).toEqual([[key], [url]])
  })

  it('are those of kinds that are known', async () => {
    const keys = [key, 7, null, { kty: 'oct', k: 'AA' }, { kid: 'k2' }]
    const resolver = resolverOf({
      [wellKnown]: metadata('https://school.example', { jwks: { keys } }),
    })
    expect(await found('https://school.example', resolver)).toEqual([[key], [wellKnown]])
  })

  it('may be elsewhere, and both places are named', async () => {
    const here = { [wellKnown]: metadata('https://school.example', { jwks_uri: elsewhere }) }
    const there = resolverOf({ ...here, [elsewhere]: { keys: [key] } })
    expect(await found('https://school.example', there)).toEqual([[key], [wellKnown, elsewhere]])
    expect(await found('https://school.example', resolverOf(here))).toEqual([
      'unreachable',
      [wellKnown, elsewhere],
    ])
  })

  it('of another issuer are none', async () => {
    const resolver = resolverOf({ [wellKnown]: metadata('https://other.example') })
    expect(await found('https://school.example', resolver)).toEqual(['malformed', [wellKnown]])
  })

  it('on a page that says 404 are none', async () => {
    const body = JSON.stringify(metadata('https://school.example'))
    const documents: Record<string, BundledDocument> = { [wellKnown]: { status: 404, body } }
    const resolver = createResolver(
      bundleSource({ format: 'openboat-bundle/1', at: at.toISOString(), documents }),
    )
    const [keys] = (await found('https://school.example', resolver)) as [unknown]
    expect(keys).not.toEqual([key])
  })

  test.each(['https://', 'did:web:school.example'])('of %s are found as usual', async (issuer) => {
    const [problem, consulted] = (await found(issuer)) as [string, string[]]
    expect(typeof problem).toBe('string')
    expect(consulted).not.toContain(wellKnown)
  })
})
