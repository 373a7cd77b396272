import type { JsonObject } from '@openboat/model'
import { publicKeyOf } from '@openboat/proof'
import { describe, expect, it } from 'vitest'
import { badge, endorsement, issuer, other, signed, signedByOther } from '../badge.fixture.ts'
import type { Finding } from '../finding.ts'
import { issuerKey } from '../keys.fixture.ts'
import { assertion, hostedWorld, profileUrl } from '../open-badge-2/assertion.fixture.ts'
import { parseTrustPolicy, type TrustPolicy } from '../trust-policy.ts'
import { VerifyError } from '../verify-error.ts'
import { linesOf, verifyIn, type World } from '../world.fixture.ts'

async function linesFor(
  trust: TrustPolicy,
  input: JsonObject,
  world: World = {},
): Promise<string[]> {
  const report = await verifyIn(world, input, { trust })
  return linesOf(report).filter((line, at) => at === 0 || line.startsWith('issuer.known'))
}

const web = 'did:web:school.example'
const webWorld: World = {
  'https://school.example/.well-known/did.json': {
    id: web,
    assertionMethod: [
      { id: `${web}#key`, type: 'JsonWebKey', publicKeyJwk: { ...publicKeyOf(issuerKey) } },
    ],
  },
}
const webBadge = (): Promise<JsonObject> =>
  signed(badge({ issuer: { id: web, type: ['Profile'], name: 'École' } }), {
    verificationMethod: `${web}#key`,
  })

describe('an issuer', () => {
  it('on the list', async () => {
    const trust = parseTrustPolicy([issuer])
    expect(await linesFor(trust, await signed(badge()))).toEqual([
      'verified',
      'issuer.known passed',
    ])
  })

  it('on nobody’s list', async () => {
    expect(await linesFor({}, await signed(badge()))).toEqual([
      'verified',
      'issuer.known warning not_known',
    ])
  })

  it('who calls itself like a known one', async () => {
    const trust = parseTrustPolicy([{ id: other, name: 'Ecolе  DE LA Rive' }])
    expect(await linesFor(trust, await signed(badge()))).toEqual([
      'verified',
      'issuer.known warning name_of_another',
    ])
  })

  it('whom a forger names', async () => {
    const forged = await signedByOther(badge())
    expect(await linesFor(parseTrustPolicy([issuer]), forged)).toEqual([
      'rejected',
      'issuer.known skipped unproven',
    ])
  })

  it('whose name is another’s', async () => {
    const trust = parseTrustPolicy([{ id: other, name: 'Lycée de la Rive' }])
    expect(await linesFor(trust, await signed(badge()))).toContain('issuer.known warning not_known')
  })

  it('of a badge that has ended', async () => {
    const ended = await signed(badge({ validUntil: '2026-04-01T09:00:00Z' }))
    expect(await linesFor(parseTrustPolicy([issuer]), ended)).toEqual([
      'rejected',
      'issuer.known passed',
    ])
  })

  it('of an endorsement, in the report of that', async () => {
    const endorsed = badge({
      endorsement: [await signedByOther(endorsement(String(badge()['id'])))],
    })
    const trust = parseTrustPolicy([other])
    const report = await verifyIn({}, await signed(endorsed), { trust })
    const [first] = report.endorsements
    expect(linesOf(report)).toContain('issuer.known warning not_known')
    expect(first && linesOf(first)).toContain('issuer.known passed')
  })
})

describe('by what an issuer is known', () => {
  const knownBy = async (trust: TrustPolicy): Promise<Finding | undefined> => {
    const report = await verifyIn(webWorld, await webBadge(), { trust })
    return report.findings.find(({ check }) => check === 'issuer.known')
  }

  it('its name on a list, and that of the list', async () => {
    const found = await knownBy(parseTrustPolicy([{ id: web, name: 'Rive' }], 'DCC'))
    expect(found?.message).toBe('The issuer is known here: Rive')
    expect(found?.details).toEqual({ name: 'Rive', registry: 'DCC' })
  })

  it('its id, on a list without names', async () => {
    const found = await knownBy(parseTrustPolicy([web]))
    expect(found?.message).toBe(`The issuer is known here: ${web}`)
    expect(found?.details).toEqual({})
  })

  it('its host, below a domain', async () => {
    const found = await knownBy({ domains: ['*.example'] })
    expect(found?.message).toBe('The issuer is known here: school.example')
    expect(found?.details).toEqual({ domain: '*.example' })
  })

  it('the name of the one that it calls itself like, or the id of it', async () => {
    const double = (await knownBy({ issuers: [{ id: other, name: 'ECOLE' }] }))?.details
    expect(double).toEqual({ code: 'name_of_another', name: 'ECOLE' })
  })
})

describe('a domain', () => {
  it.each([
    [['school.example'], 'passed'],
    [['*.example'], 'passed'],
    [['School.EXAMPLE'], 'passed'],
    [['*.Example'], 'passed'],
    [['school.example/'], 'warning not_known'],
    [['*.school.example'], 'warning not_known'],
    [['chool.example'], 'warning not_known'],
  ])('%j', async (domains, line) => {
    expect(await linesFor({ domains }, await webBadge(), webWorld)).toEqual([
      'verified',
      `issuer.known ${line}`,
    ])
  })

  // Without a proof, so that whoever is known is `unproven`.
  it.each([
    ['https://school.example/issuer', 'skipped unproven'],
    ['HTTPS://SCHOOL.example/issuer', 'skipped unproven'],
    ['did:web:school.example:lycee', 'skipped unproven'],
    ['did:web:school.example%3A8443', 'warning not_known'],
    ['did:web:port.example%3A8443', 'skipped unproven'],
    ['http://school.example/issuer', 'warning not_known'],
    ['https://evil.example/did:web:school.example', 'warning not_known'],
    ['https://', 'warning not_known'],
    ['school.example', 'warning not_known'],
    [undefined, 'warning not_known'],
  ])('of the issuer %s', async (id, line) => {
    const trust = { domains: ['school.example', 'port.example:8443'] }
    const nameless = { type: ['Profile'], name: 'École' }
    const input = badge({ issuer: id === undefined ? nameless : { id, ...nameless } })
    expect(await linesFor(trust, input)).toEqual(['rejected', `issuer.known ${line}`])
  })

  it('that a did:key only claims says nothing', async () => {
    const claims = badge({
      issuer: { id: issuer, type: ['Profile'], name: 'École', url: 'https://school.example' },
    })
    expect(await linesFor({ domains: ['school.example'] }, await signed(claims))).toContain(
      'issuer.known warning not_known',
    )
  })

  it('of the profile of a hosted badge', async () => {
    const trust = { domains: [new URL(profileUrl).host] }
    expect(await linesFor(trust, assertion(), hostedWorld())).toContain('issuer.known passed')
  })
})

it('no policy, no finding; and no policy changes a verdict', async () => {
  for (const input of [await signed(badge()), await signedByOther(badge()), badge()]) {
    const { verdict, findings } = await verifyIn({}, input)
    expect(findings.some(({ check }) => check === 'issuer.known')).toBe(false)
    for (const trust of [{}, parseTrustPolicy([issuer]), parseTrustPolicy([other])]) {
      expect((await verifyIn({}, input, { trust })).verdict).toBe(verdict)
    }
  }
})

describe('parseTrustPolicy', () => {
  it('reads a registry of known issuers', () => {
    const registry = {
      meta: { created: '2020-12-02T02:32:16+0000' },
      registry: {
        [issuer]: { name: 'DCC Pilot', location: 'Cambridge', url: 'https://a.example' },
      },
    }
    expect(parseTrustPolicy(registry, 'DCC')).toEqual({
      issuers: [{ id: issuer, name: 'DCC Pilot', url: 'https://a.example', registry: 'DCC' }],
    })
  })

  it('reads its own form', () => {
    const policy = { issuers: [issuer, { id: other, name: 'B' }], domains: ['*.example'] }
    expect(parseTrustPolicy(policy)).toEqual({
      issuers: [{ id: issuer }, { id: other, name: 'B' }],
      domains: ['*.example'],
    })
  })

  it('reads either half of its own form, and what is no text as absent', () => {
    expect(parseTrustPolicy({ domains: ['a.example:8443'] })).toStrictEqual({
      domains: ['a.example:8443'],
    })
    expect(parseTrustPolicy({ issuers: [{ id: other, name: 7, url: null }] })).toStrictEqual({
      issuers: [{ id: other }],
    })
  })

  it.each([
    [undefined],
    ['did:web:a.example'],
    [{}],
    [{ issuers: 'did:web:a.example' }],
    [{ issuers: [{ name: 'A' }] }],
    [[7]],
    [{ domains: ['https://a.example'] }],
    [{ domains: 'a.example' }],
    [{ domains: ['a.example', 'https://b.example'] }],
    [{ domains: [7] }],
    [{ domains: null }],
    [{ issuers: null }],
    [{ registry: { [issuer]: 'DCC' } }],
  ])('refuses %j', (value) => {
    expect(() => parseTrustPolicy(value)).toThrow(VerifyError)
    expect(() => parseTrustPolicy(value)).toThrow(expect.objectContaining({ code: 'bad_argument' }))
  })
})
