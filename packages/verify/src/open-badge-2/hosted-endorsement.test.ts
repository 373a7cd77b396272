import { OB_2, type JsonObject } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import { goodHosted } from '../good-reports.fixture.ts'
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
    expect(report.findings.at(-1)?.path).toBe('/badge')
    expect(linesOf(report.endorsements[0] ?? report)).toContain('period.started passed')
  })

  it('of the issuer is found in its profile', async () => {
    const { [badgeClassUrl]: _, ...world } = endorsedWorld({ claim: { id: profileUrl } })
    const endorsed = profile({ endorsement: [endorsementUrl] })
    const report = await verifyIn(hostedWorld({ ...world, [profileUrl]: endorsed }), assertion())
    expect(report.findings.at(-1)).toMatchObject({
      check: 'endorsement.verified',
      outcome: 'passed',
      path: '/badge/issuer',
    })
  })

  it('of the assertion itself is found there', async () => {
    const { [badgeClassUrl]: _, ...world } = endorsedWorld({ claim: { id: assertionUrl } })
    const endorsed = assertion({ endorsement: [endorsementUrl] })
    const report = await verifyIn(hostedWorld({ ...world, [assertionUrl]: endorsed }), endorsed)
    expect(report.findings.at(-1)).toMatchObject({ outcome: 'passed', path: '' })
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
