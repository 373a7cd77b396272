import { bake } from '@openboat/bakery'
import type { JsonObject } from '@openboat/model'
import { createResolver, offlineSource } from '@openboat/resolve'
import { describe, expect, it } from 'vitest'
import { goodHosted, goodSigned } from '../good-reports.fixture.ts'
import { otherRsaKey } from '../keys.fixture.ts'
import { drawing, pixel } from '../picture.fixture.ts'
import { linesBut, linesOf, verifyIn } from '../world.fixture.ts'
import {
  assertion,
  assertionUrl,
  badgeClass,
  badgeClassUrl,
  hostedLines,
  hostedWorld,
  profile,
  profileUrl,
  signedAssertion,
  signedWorld,
} from './assertion.fixture.ts'

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
    expect(await hostedLines({ [assertionUrl]: 410 })).toEqual(revoked)
    expect(linesOf(await verifyIn({ [assertionUrl]: 410 }, assertionUrl))).toEqual([
      'rejected',
      'status.not-revoked failed revoked',
    ])
  })

  it('revoked: true', async () => {
    const original = { ...assertion(), revoked: true, revocationReason: 'Erreur' }
    const { findings } = await verifyIn(hostedWorld({ [assertionUrl]: original }), assertion())
    const found = findings.find(({ check }) => check === 'status.not-revoked')
    expect(found?.message).toMatch(/: Erreur$/)
    const differing = findings.find(({ check }) => check === 'hosted.matches')?.details
    expect(differing).toEqual({ differing: ['revocationReason', 'revoked'] })
    expect(await hostedLines({ [assertionUrl]: original })).toEqual(
      linesBut(goodHosted, {
        verdict: 'rejected',
        'hosted.matches': 'warning',
        'status.not-revoked': 'failed revoked',
      }),
    )
  })

  it.each([404, 403, 500])('HTTP %s: it is not known', async (status) => {
    expect(await hostedLines({ [assertionUrl]: status })).toEqual(
      originalSays('hosted.fetched unknown unreachable'),
    )
  })

  it('a page in its place: it is not known', async () => {
    expect(await hostedLines({ [assertionUrl]: '<!doctype html><p>Bienvenue' })).toEqual(
      originalSays('hosted.fetched unknown no_badge'),
    )
  })

  it('nowhere', async () => {
    const id = 'urn:uuid:6f0d8a53-6b5c-4f61-9a2e-7c3f0b8d4e04'
    expect(await hostedLines({}, assertion({ id }))).toEqual(
      originalSays('hosted.fetched failed no_address'),
    )
  })

  it('said to be signed, without a signature', async () => {
    const verification = { type: 'SignedBadge', creator: 'https://issuer.example/keys/1' }
    expect(await hostedLines({}, assertion({ verification }))).toEqual(
      originalSays('hosted.fetched failed signature_missing'),
    )
  })

  it('revoked without a text for a reason', async () => {
    const original = { ...assertion(), revoked: true, revocationReason: 7 }
    const { findings } = await verifyIn(hostedWorld({ [assertionUrl]: original }), assertion())
    const found = findings.find(({ check }) => check === 'status.not-revoked')
    expect(found).toMatchObject({ outcome: 'failed', message: expect.stringMatching(/badge$/) })
  })

  it('that cannot be had leaves the copy to be shown', async () => {
    const { badge } = await verifyIn({}, assertion())
    expect(badge).toMatchObject({ id: assertionUrl, kind: 'badge' })
  })

  it('with a number beyond all numbers differs from its copy', async () => {
    const text = JSON.stringify(assertion({ score: 7 })).replace('"score":7', '"score":1e999')
    const { findings } = await verifyIn(hostedWorld({ [assertionUrl]: text }), text)
    const found = findings.find(({ check }) => check === 'hosted.matches')
    expect(found?.details).toEqual({ differing: ['score'] })
  })

  it('that nests too deep to be read', async () => {
    const note = JSON.parse(`${'['.repeat(20)}1${']'.repeat(20)}`) as JsonObject[]
    const world = hostedWorld({ [assertionUrl]: assertion({ note }) })
    const report = await verifyIn(world, assertion(), { limits: { maxDepth: 16 } })
    expect(linesOf(report)).toEqual(originalSays('hosted.fetched unknown no_badge'))
  })

  it('that is signed proves itself by its signature', async () => {
    const world = await signedWorld({ [assertionUrl]: await signedAssertion() })
    expect(linesOf(await verifyIn(world, assertion()))).toEqual(goodSigned)
    const forged = { ...world, [assertionUrl]: await signedAssertion({}, otherRsaKey) }
    const lines = linesOf(await verifyIn(forged, assertion()))
    expect(lines).toContain('proof.satisfied failed signature_invalid')
  })

  it('only a type that begins so says that there is a signature', async () => {
    const verification = { type: ['HostedBadge', 'UnsignedBadge'] }
    const report = await verifyIn(hostedWorld(), assertion({ verification }))
    expect(linesOf(report)).toContain('hosted.fetched passed')
  })

  it('another id on the same host is a warning', async () => {
    const id = 'https://issuer.example/assertions/one'
    expect(await hostedLines({ [assertionUrl]: assertion({ id }) })).toEqual(
      linesBut(goodHosted, { 'hosted.id': 'warning', 'hosted.matches': 'warning' }),
    )
  })

  it('another host’s id fails', async () => {
    const id = 'https://other.example/assertions/1'
    const { findings } = await verifyIn(
      hostedWorld({ [assertionUrl]: assertion({ id }) }),
      assertion(),
    )
    const found = findings.find(({ check }) => check === 'hosted.id')
    expect(found?.details).toEqual({ url: assertionUrl, id })
    expect(await hostedLines({ [assertionUrl]: assertion({ id }) })).toEqual(
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
