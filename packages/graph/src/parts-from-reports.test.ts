import type { Badge } from '@openboat/model'
import type { VerificationReport } from '@openboat/verify'
import { describe, expect, test } from 'vitest'
import { buildGraph } from './build-graph.ts'
import { partsFromReports } from './parts-from-reports.ts'
import { doubtfulEndorsements } from './signals/doubtful-endorsements.ts'
import { snapshotOf } from './snapshot.ts'

const AT = '2026-07-01T00:00:00Z'

const knots = {
  id: 'https://school.example/knots',
  name: { fr: 'Nœuds' },
  tags: [],
  alignments: [{ targetName: 'Matelotage', targetUrl: 'https://skills.example/ropes' }],
  related: [],
} as unknown as NonNullable<Badge['achievement']>

function award(id: string, more: Partial<Badge> = {}): Badge {
  return {
    version: '3.0',
    kind: 'badge',
    id,
    achievement: knots,
    issuer: { id: 'did:web:school.example', name: { und: 'École' } },
    recipient: { id: `did:example:${id}`, identifiers: [] },
    period: { validFrom: '2026-01-01T00:00:00Z' },
    evidence: [],
    endorsementCount: 0,
    ...more,
  }
}

function report(badge: Badge, failed?: VerificationReport['findings'][number]['check']) {
  const verdict: VerificationReport['verdict'] = failed === undefined ? 'verified' : 'rejected'
  const findings = failed === undefined ? [] : [finding(failed)]
  return { verdict, findings, badge, endorsements: [], contained: [], documents: [], at: AT }
}

function finding(check: VerificationReport['findings'][number]['check']) {
  return { check, outcome: 'failed' as const, message: '', spec: '' }
}

function seen(reports: readonly VerificationReport[]) {
  return snapshotOf(buildGraph(partsFromReports(reports)), { at: AT })
}

const of = (snapshot: ReturnType<typeof seen>, kind: string) =>
  snapshot.edges.filter((edge) => edge.kind === kind).map(({ from, to }) => [from, to])

describe('an award', () => {
  test('gives issuer, achievement, assertion, holder and skill', () => {
    const snapshot = seen([report(award('urn:a'))])
    expect(snapshot.nodes.map(({ id, kind }) => [kind, id])).toEqual([
      ['person', 'did:example:urn:a'],
      ['organization', 'did:web:school.example'],
      ['achievement', 'https://school.example/knots'],
      ['skill', 'https://skills.example/ropes'],
      ['assertion', 'urn:a'],
    ])
    expect(snapshot.edges.map(({ kind }) => kind).toSorted()).toEqual([
      'alignsTo',
      'awards',
      'holds',
      'issues',
      'of',
    ])
  })

  test('that is revoked or over takes nothing from its achievement', () => {
    for (const check of ['status.not-revoked', 'period.not-ended'] as const) {
      const over = award('urn:b', {
        period: { validFrom: '2025-01-01T00:00:00Z', validUntil: '2026-02-01T00:00:00Z' },
      })
      const snapshot = seen([report(award('urn:a')), report(over, check)])
      expect(of(snapshot, 'issues')).toHaveLength(1)
      expect(of(snapshot, 'alignsTo')).toHaveLength(1)
      expect(of(snapshot, 'awards')).toEqual([['did:web:school.example', 'urn:a']])
    }
  })

  test('that is revoked makes endorsements of it doubtful', () => {
    const { achievement: _, ...rest } = award('urn:e')
    const endorsement = { ...rest, kind: 'endorsement' as const, endorses: { id: 'urn:a' } }
    const snapshot = seen([report(award('urn:a'), 'status.not-revoked'), report(endorsement)])
    expect(doubtfulEndorsements(snapshot)).toMatchObject([
      { edge: { id: 'urn:e' }, reason: 'endpoint-revoked' },
    ])
  })

  test('in which somebody else names the achievement does not silence its issuer', () => {
    const issuer = { id: 'did:web:copycat.example' }
    const snapshot = seen([report(award('urn:a')), report(award('urn:c', { issuer }))])
    expect(of(snapshot, 'issues')).toEqual([
      ['did:web:copycat.example', 'https://school.example/knots'],
      ['did:web:school.example', 'https://school.example/knots'],
    ])
    expect(snapshot.graph.conflicts).toEqual([])
  })

  test('that a check rejected is kept, listed and never counted', () => {
    const snapshot = seen([report(award('urn:a'), 'proof.satisfied')])
    expect(snapshot.edges).toEqual([])
    expect(new Set(snapshot.ignored.map(({ reason }) => reason))).toEqual(new Set(['rejected']))
  })
})

describe('an endorsement', () => {
  const endorses = { id: 'https://school.example/knots', comment: 'Solid.' }
  const { achievement: _, ...rest } = award('urn:e')

  test('is an edge of its endorser, and a node that can be endorsed', () => {
    const snapshot = seen([report({ ...rest, kind: 'endorsement', endorses })])
    expect(of(snapshot, 'endorses')).toEqual([['did:web:school.example', endorses.id]])
    expect(of(snapshot, 'supports')).toEqual([['urn:e', endorses.id]])
  })

  test('names its endorser, as a badge names its issuer', () => {
    const word = (id: string, name: string) =>
      report({ ...rest, id, issuer: { id: 'did:key:yard', name: { en: name } }, endorses })
    const nameOf = (reports: readonly VerificationReport[]) =>
      seen(reports).nodes.find(({ id }) => id === 'did:key:yard')
    expect(nameOf([word('urn:e', 'The Yard')])).toEqual({
      id: 'did:key:yard',
      kind: 'organization',
      name: { en: 'The Yard' },
    })
    // Who is called differently here and there has the first name by code units, whatever the order.
    const badge = report(
      award('urn:a', { issuer: { id: 'did:key:yard', name: { en: 'Yard', fr: 'Chantier' } } }),
    )
    const both = [word('urn:e', 'The Yard'), badge, word('urn:f', 'Shipyard')]
    for (const reports of [both, both.toReversed()]) {
      expect(nameOf(reports)?.name).toEqual({ en: 'Shipyard', fr: 'Chantier' })
    }
  })

  test('that is forged renames nobody whom a verified report names', () => {
    const word = (id: string, name: string, failed?: 'proof.satisfied') =>
      report({ ...rest, id, issuer: { id: 'did:key:yard', name: { en: name } }, endorses }, failed)
    const forged = word('urn:f', 'A Fake', 'proof.satisfied')
    const nameOf = (reports: readonly VerificationReport[]) =>
      seen(reports).nodes.find(({ id }) => id === 'did:key:yard')?.name
    for (const reports of [
      [forged, word('urn:e', 'The Yard')],
      [word('urn:e', 'The Yard'), forged],
    ]) {
      expect(nameOf(reports)).toEqual({ en: 'The Yard' })
    }
    // A name that nobody vouches for is better than an id to whoever looks for the reason.
    expect(nameOf([forged, word('urn:g', 'Some Fake', 'proof.satisfied')])).toEqual({
      en: 'A Fake',
    })
  })

  test('of a holder leaves a person a person', () => {
    const lea = 'did:example:lea'
    const holding = report(award('urn:a', { recipient: { id: lea, identifiers: [] } }))
    const said = report({ ...rest, issuer: { id: lea, name: { und: 'Léa' } }, endorses })
    for (const reports of [
      [holding, said],
      [said, holding],
    ]) {
      expect(seen(reports).nodes.find(({ id }) => id === lea)?.kind).toBe('person')
    }
  })

  test('of something else than what carries it counts for neither', () => {
    const carried = report({ ...rest, kind: 'endorsement', endorses }, 'endorsement.bound')
    const snapshot = seen([{ ...report(award('urn:a')), endorsements: [carried] }])
    expect(snapshot.ignored.map(({ edge, reason }) => [edge.kind, reason])).toEqual([
      ['endorses', 'subject-mismatch'],
      ['supports', 'subject-mismatch'],
    ])
  })
})

test('something that is no report', () => {
  expect(() => partsFromReports([{}] as unknown as VerificationReport[])).toThrow(/verify\(\)/)
})
