import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  buildGraph,
  doubtfulEndorsements,
  explainScore,
  legitimacyOf,
  reciprocityIn,
  recognitionOf,
  ringsIn,
  snapshotOf,
  type Legitimacy,
  type Snapshot,
} from '@openboat/graph'
import { pathwayProgress } from '@openboat/graph/structure'
import { territoryTable, rollUp } from '@openboat/graph/territory'
import { achievementId, domainId, pathway, skillId, skills } from './achievements.ts'
import { awardId } from './awards.ts'
import { createEcosystem, type Ecosystem } from './ecosystem.ts'
import { endorsementId, issueEcosystem, type IssuedEcosystem } from './issue-ecosystem.ts'
import { organizationId as id, organizations } from './organizations.ts'
import { personParty } from './party.ts'
import { people } from './people.ts'
import { hiddenAwards } from './register.ts'

let region: Ecosystem
let snapshot: Snapshot
let legitimacy: Legitimacy

beforeAll(async () => {
  region = await createEcosystem()
  snapshot = snapshotOf(buildGraph(region.parts), { at: region.at })
  legitimacy = legitimacyOf(snapshot, { seeds: region.seeds, preset: 'hitting' })
})

function ignoredVoices(of: string): string[][] {
  return explainScore(legitimacy, of)
    .ignored.filter(({ edge }) => edge.kind === 'endorses')
    .map(({ edge, reason }) => [edge.from, reason])
}

describe('what is signed', () => {
  test('one seed, the same bytes; another seed, others', async () => {
    const digest = ({ credentials, bundle }: IssuedEcosystem) =>
      createHash('sha256')
        .update(JSON.stringify([credentials, bundle]))
        .digest('hex')
    const [again, other] = await Promise.all([
      issueEcosystem('rives'),
      issueEcosystem('another region'),
    ])
    expect(digest(again)).toBe(digest(region))
    expect(digest(other)).not.toBe(digest(region))
  })

  test('everything verifies but what is meant not to', () => {
    const wrong = region.reports
      .filter(({ verdict }) => verdict !== 'verified')
      .map(({ verdict, badge, findings }) => [
        new URL(badge?.id ?? '').host,
        verdict,
        ...findings
          .filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown')
          .map(({ check }) => check),
      ])
    expect(wrong.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))).toEqual([
      ['agglo.example', 'rejected', 'period.not-ended'],
      ['disparue.example', 'undetermined', 'proof.satisfied'],
      ['mission-locale.example', 'rejected', 'status.not-revoked'],
      ['reseau.example', 'rejected', 'status.not-revoked'],
      ['universite.example', 'rejected', 'proof.satisfied'],
    ])
  })

  test('ids of awards do not lead to their holders', () => {
    const ids = region.credentials.map((each) => each.id).join(' ')
    expect(people.filter(({ key }) => key.length > 3 && ids.includes(key))).toEqual([])
  })
})

describe('what it shows', () => {
  test('the made-up firms reach nothing, however many they are', () => {
    const firms = organizations.filter(({ key }) => key.startsWith('cabinet-'))
    expect(firms).toHaveLength(20)
    for (const { key } of firms) expect(legitimacy.score(id(key))).toBe(0)
    expect(legitimacy.score(achievementId('express'))).toBe(0)
    expect(ignoredVoices(achievementId('express'))).toEqual([[id('universite'), 'rejected']])
  })

  test('the ring and the neighbours are found, and the ring has no recognition', () => {
    const rings = ringsIn(snapshot).map(({ members }) => members)
    expect(rings).toContainEqual([1, 2, 3, 4, 5].map((each) => id(`cercle-${each}`)))
    expect(legitimacy.score(achievementId('cercle'))).toBe(0)
    expect(reciprocityIn(snapshot).pairs).toContainEqual([id('mediatheque'), id('tilleuls')])
  })

  test('an issuer whose recognition was withdrawn has none', () => {
    expect(legitimacy.score(id('badge-facile'))).toBe(0)
    expect(ignoredVoices(id('badge-facile'))).toEqual([[id('reseau'), 'revoked']])
    expect(doubtfulEndorsements(snapshot).length).toBeGreaterThan(0)
  })

  test('a badge that people made themselves is recognised once others vouch for it', () => {
    const recognition = recognitionOf(legitimacy)
    expect(recognition(awardId('zelie', 'selfie')).recognition).toBeGreaterThan(0.01)
    expect(recognition(awardId('theo', 'selfie')).recognition).toBe(0)
  })

  test('an endorsement is endorsed', () => {
    const spoken = endorsementId({ name: 'musee>eprouvette', by: 'musee' })
    expect(explainScore(legitimacy, spoken).contributors[0]?.endorser).toBe(id('universite'))
  })

  test('private awards are nobody’s but their holder’s', () => {
    const [hidden] = hiddenAwards('rives')
    expect(hidden).toBeDefined()
    expect(snapshot.indexOf(hidden?.id ?? '')).toBeUndefined()
    const holder = personParty(hidden?.person ?? '', 'rives').id
    const own = snapshotOf(snapshot.graph, { at: region.at, asSeenBy: [holder] })
    expect(own.indexOf(hidden?.id ?? '')).toBeDefined()
  })

  test('somebody is on the way, and nobody has less than nothing', () => {
    const progress = people.map(({ key }) =>
      pathwayProgress(snapshot, personParty(key, 'rives').id, {
        of: pathway.of.map((step) => ({ achievement: achievementId(step.key) })),
      }),
    )
    expect(pathway.of).toHaveLength(15)
    expect(progress.some(({ reached }) => reached >= 10)).toBe(true)
    expect(progress.some(({ reached }) => reached === 0)).toBe(true)
  })

  test('the island is protected: three people are too few', () => {
    const broader = Object.entries(skills).map(
      ([key, { domain }]) => [skillId(key as keyof typeof skills), domainId(domain)] as const,
    )
    const groups = new Set(broader.map(([, domain]) => domain))
    const toDomain = rollUp(broader, groups)
    const { cells } = territoryTable(snapshot, {
      count: 'presence',
      where: 'holder',
      skills: toDomain,
    }).publish()
    const island = cells.find(({ place }) => place.endsWith('l-ilot'))
    expect(island).toBeDefined()
    expect(island?.count).toBeUndefined()
    expect(cells.filter(({ count }) => count !== undefined).length).toBeGreaterThan(3)
  })
})
