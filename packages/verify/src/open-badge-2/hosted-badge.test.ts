import { bake } from '@openboat/bakery'
import { OB_2, type JsonObject } from '@openboat/model'
import { createResolver, offlineSource } from '@openboat/resolve'
import { describe, expect, it } from 'vitest'
import { goodHosted } from '../good-reports.fixture.ts'
import { drawing, pixel } from '../picture.fixture.ts'
import { linesBut, linesOf, verifyIn, type World } from '../world.fixture.ts'
import {
  assertion,
  assertionUrl,
  badgeClass,
  badgeClassUrl,
  hostedWorld,
  profile,
  profileUrl,
} from './assertion.fixture.ts'

async function linesFor(changes: World, input: JsonObject = assertion()): Promise<string[]> {
  return linesOf(await verifyIn(hostedWorld(changes), input))
}

/** After the data model, one finding: there is no original to say more about. */
function originalSays(finding: string): string[] {
  const model = goodHosted.slice(1, goodHosted.indexOf('hosted.fetched passed'))
  return [finding.includes('failed') ? 'rejected' : 'undetermined', ...model, finding]
}

describe('a hosted badge', () => {
  it('as a copy', async () => {
    const report = await verifyIn(hostedWorld(), assertion())
    expect(linesOf(report)).toEqual(goodHosted)
    expect(report.badge).toMatchObject({
      version: '2.0',
      achievement: { name: { und: 'Médiation numérique' } },
      issuer: { id: profileUrl, name: { und: 'École de la Rive' } },
    })
    expect(report.documents.map(({ url }) => url)).toEqual([
      assertionUrl,
      badgeClassUrl,
      profileUrl,
    ])
  })

  it('as its URL', async () => {
    const report = await verifyIn(hostedWorld(), assertionUrl)
    expect(linesOf(report)).toEqual(linesBut(goodHosted, { 'hosted.matches': [] }))
  })

  it.each([
    ['PNG', pixel],
    ['SVG', drawing],
  ])('in a %s, as its URL or as a copy', async (_, picture) => {
    for (const text of [assertionUrl, JSON.stringify(assertion())]) {
      const input = bake(picture, text, { tag: 'openbadges' })
      const { verdict } = await verifyIn(hostedWorld(), input)
      expect(verdict).toBe('verified')
    }
  })
})

it('an original that nobody asked for is not said to be silent', async () => {
  const resolver = createResolver(offlineSource)
  const report = await verifyIn({}, assertion(), { resolver })
  expect(linesOf(report)).toEqual(originalSays('hosted.fetched unknown offline'))
})

describe('a picture on the web', () => {
  const picture = 'https://issuer.example/uploads/1.svg'
  const svg = (text: string): string =>
    new TextDecoder().decode(bake(drawing, text, { tag: 'openbadges' }))

  it('leads to the badge', async () => {
    const report = await verifyIn(hostedWorld({ [picture]: svg(assertionUrl) }), picture)
    expect(linesOf(report)).toEqual(linesBut(goodHosted, { 'hosted.matches': [] }))
  })

  it('with a copy in it is a copy, although it is on the issuer’s site', async () => {
    const id = 'https://issuer.example/assertions/forged'
    const world = hostedWorld({ [picture]: svg(JSON.stringify(assertion({ id }))) })
    expect(linesOf(await verifyIn(world, picture))).toEqual(
      originalSays('hosted.fetched unknown unreachable'),
    )
  })

  it('that leads to itself ends', async () => {
    const report = await verifyIn({ [picture]: svg(picture) }, picture)
    expect(report.verdict).toBe('undetermined')
    expect(linesOf(report)).toContain('input.readable unknown unreachable')
  })
})

describe('the original', () => {
  it('410 Gone: it is revoked', async () => {
    const revoked = originalSays('status.not-revoked failed revoked')
    expect(await linesFor({ [assertionUrl]: 410 })).toEqual(revoked)
    expect(linesOf(await verifyIn({ [assertionUrl]: 410 }, assertionUrl))).toEqual([
      'rejected',
      'status.not-revoked failed revoked',
    ])
  })

  it('revoked: true', async () => {
    const original = { ...assertion(), revoked: true, revocationReason: 'Erreur' }
    expect(await linesFor({ [assertionUrl]: original })).toEqual(
      linesBut(goodHosted, {
        verdict: 'rejected',
        'hosted.matches': 'warning',
        'status.not-revoked': 'failed revoked',
      }),
    )
  })

  it.each([404, 403, 500])('HTTP %s: it is not known', async (status) => {
    expect(await linesFor({ [assertionUrl]: status })).toEqual(
      originalSays('hosted.fetched unknown unreachable'),
    )
  })

  it('a page in its place: it is not known', async () => {
    expect(await linesFor({ [assertionUrl]: '<!doctype html><p>Bienvenue' })).toEqual(
      originalSays('hosted.fetched unknown no_badge'),
    )
  })

  it('nowhere', async () => {
    const id = 'urn:uuid:6f0d8a53-6b5c-4f61-9a2e-7c3f0b8d4e04'
    expect(await linesFor({}, assertion({ id }))).toEqual(
      originalSays('hosted.fetched failed no_address'),
    )
  })

  it('said to be signed, without a signature', async () => {
    const verification = { type: 'SignedBadge', creator: 'https://issuer.example/keys/1' }
    expect(await linesFor({}, assertion({ verification }))).toEqual(
      originalSays('hosted.fetched failed signature_missing'),
    )
  })

  it('another id on the same host is a warning', async () => {
    const id = 'https://issuer.example/assertions/one'
    expect(await linesFor({ [assertionUrl]: assertion({ id }) })).toEqual(
      linesBut(goodHosted, { 'hosted.id': 'warning', 'hosted.matches': 'warning' }),
    )
  })

  it('another host’s id fails', async () => {
    const id = 'https://other.example/assertions/1'
    expect(await linesFor({ [assertionUrl]: assertion({ id }) })).toEqual(
      linesBut(goodHosted, {
        verdict: 'rejected',
        'hosted.id': 'failed',
        'hosted.matches': 'warning',
      }),
    )
  })

  it('counts, whatever the copy says', async () => {
    const forged = assertion({
      recipient: { type: 'email', hashed: false, identity: 'noe@example.org' },
    })
    const report = await verifyIn(hostedWorld(), forged, { recipient: 'noe@example.org' })
    expect(linesOf(report)).toEqual(
      linesBut(goodHosted, {
        verdict: 'rejected',
        'hosted.matches': 'warning',
        'recipient.matches': 'failed',
      }),
    )
  })

  it('a copy with an embedded issuer does not say who the issuer is', async () => {
    const forged = assertion({ badge: badgeClass({ issuer: profile({ name: 'Autre école' }) }) })
    const report = await verifyIn(hostedWorld(), forged)
    expect(report.badge?.issuer.name).toEqual({ und: 'École de la Rive' })
  })
})

describe('where an issuer hosts its badges', () => {
  const scoped = (verification: JsonObject): World => ({ [profileUrl]: profile({ verification }) })
  const out = linesBut(goodHosted, { verdict: 'rejected', 'hosted.in-scope': 'failed' })

  it.each([
    ['startsWith', { startsWith: 'https://issuer.example/assertions/' }, goodHosted],
    [
      'one of startsWith',
      { startsWith: ['https://b.example/', 'https://issuer.example/'] },
      goodHosted,
    ],
    ['another startsWith', { startsWith: 'https://issuer.example/other/' }, out],
    ['allowedOrigins', { allowedOrigins: ['issuer.example'] }, goodHosted],
    ['other allowedOrigins', { allowedOrigins: ['b.example'] }, out],
    [
      'startsWith, but not allowedOrigins',
      { startsWith: 'https://issuer.example/', allowedOrigins: 'b.example' },
      out,
    ],
  ])('%s', async (_, verification, lines) => {
    expect(await linesFor(scoped(verification))).toEqual(lines)
  })

  it('an issuer on another host must say so', async () => {
    const elsewhere = 'https://school.example/profile'
    const world = (changes: JsonObject): World => ({
      [badgeClassUrl]: badgeClass({ issuer: elsewhere }),
      [elsewhere]: profile({ id: elsewhere, ...changes }),
    })
    expect(await linesFor(world({}))).toEqual(out)
    const allowed = { verification: { allowedOrigins: ['issuer.example'] } }
    expect(await linesFor(world(allowed))).toEqual(goodHosted)
  })
})

describe('what the badge links to', () => {
  it('an issuer that is not there', async () => {
    expect(await linesFor({ [profileUrl]: 404 })).toEqual(
      linesBut(goodHosted, {
        verdict: 'undetermined',
        'linked.fetched': ['passed', 'unknown'],
        'linked.id': ['passed'],
        'linked.conforms': ['passed'],
        'hosted.in-scope': 'passed',
      }),
    )
  })

  it('a page in place of the badge class', async () => {
    const lines = await linesFor({ [badgeClassUrl]: '<!doctype html>' })
    expect(lines[0]).toBe('rejected')
    expect(lines).toContain('linked.fetched failed')
  })

  it('a badge class that claims to be another host’s', async () => {
    const id = 'https://other.example/badges/1'
    expect(await linesFor({ [badgeClassUrl]: badgeClass({ id }) })).toEqual(
      linesBut(goodHosted, { verdict: 'rejected', 'linked.id': ['failed', 'passed'] }),
    )
  })

  it('a badge class alone is a hosted document', async () => {
    const report = await verifyIn(hostedWorld(), badgeClass())
    expect(report.verdict).toBe('verified')
    expect(report.findings.map(({ check }) => check)).not.toContain('period.started')
  })
})

describe('an endorsement', () => {
  const endorsementUrl = 'https://network.example/endorsements/1'
  const endorserUrl = 'https://network.example/profile'
  const endorsement = (changes: JsonObject = {}): JsonObject => ({
    '@context': OB_2,
    id: endorsementUrl,
    type: 'Endorsement',
    claim: { id: badgeClassUrl, endorsementComment: 'Un badge exigeant.' },
    issuer: endorserUrl,
    issuedOn: '2026-04-01T09:00:00Z',
    verification: { type: 'HostedBadge' },
    ...changes,
  })
  const endorsedWorld = (changes: JsonObject = {}): World => ({
    [badgeClassUrl]: badgeClass({ endorsement: [endorsementUrl] }),
    [endorsementUrl]: endorsement(changes),
    [endorserUrl]: profile({ id: endorserUrl, name: 'Réseau', url: 'https://network.example/' }),
  })

  it('that is linked has a report of its own', async () => {
    const report = await verifyIn(hostedWorld(endorsedWorld()), assertion())
    expect(linesOf(report)).toEqual(linesBut(goodHosted, { 'endorsement.verified': 'passed' }))
    expect(report.endorsements.map(({ verdict }) => verdict)).toEqual(['verified'])
    expect(linesOf(report.endorsements[0] ?? report)).toContain('endorsement.bound passed')
    expect(report.endorsements[0]?.badge?.issuer.id).toBe(endorserUrl)
  })

  it('of another badge class does not count', async () => {
    const world = endorsedWorld({ claim: { id: 'https://other.example/badges/1' } })
    const report = await verifyIn(hostedWorld(world), assertion())
    expect(linesOf(report)).toEqual(linesBut(goodHosted, { 'endorsement.verified': 'warning' }))
    expect(report.endorsements.map(({ verdict }) => verdict)).toEqual(['rejected'])
  })

  it('that does not answer does not count', async () => {
    const report = await verifyIn(
      hostedWorld({ ...endorsedWorld(), [endorsementUrl]: 404 }),
      assertion(),
    )
    expect(linesOf(report)).toEqual(linesBut(goodHosted, { 'endorsement.verified': 'warning' }))
    expect(report.endorsements.map(linesOf)).toEqual([
      ['undetermined', 'endorsement.verified unknown'],
    ])
  })

  it('that endorses itself ends', async () => {
    const world = endorsedWorld({ claim: { id: endorsementUrl }, endorsement: [endorsementUrl] })
    const report = await verifyIn(hostedWorld(world), assertion())
    expect(report.verdict).toBe('verified')
    expect(JSON.stringify(report)).toContain('limits.maxNesting')
  })
})
