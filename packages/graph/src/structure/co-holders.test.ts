import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AT, seen } from '../ecosystem.fixture.ts'
import type { RecognitionEdge } from '../recognition-edge.ts'
import { coHoldersOf } from './co-holders.ts'

/** Who holds which badges: `{ ada: 'weld sew' }`. */
function holding(badges: Readonly<Record<string, string>>, more: Partial<RecognitionEdge> = {}) {
  return Object.entries(badges).flatMap(([person, names]) =>
    names.split(' ').flatMap((badge): RecognitionEdge[] => {
      const assertion = `${badge} of ${person}`
      const parts = { verified: true, ...more } as const
      return [
        { id: `h ${assertion}`, kind: 'holds', from: person, to: assertion, ...parts },
        { id: `o ${assertion}`, kind: 'of', from: assertion, to: badge, ...parts },
      ]
    }),
  )
}

/** So many people with the same badges. */
const people = (count: number, name: string, badges: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${name}${at}`, badges]))

describe('badges held together', () => {
  const town = seen(
    holding({
      ...people(12, 'both', 'weld sew'),
      ...people(11, 'welder', 'weld'),
      ...people(20, 'tailor', 'sew'),
      ...people(11, 'cook', 'cook'),
      ...people(10, 'hungry', 'cook weld'),
      ada: 'weld rare',
    }),
  )

  test('are published as counts of people', () => {
    expect(coHoldersOf(town, 'weld').publish()).toEqual({
      at: AT,
      achievement: 'weld',
      k: 11,
      holders: 34,
      together: [{ achievement: 'sew', holders: 12 }],
    })
    const { together } = coHoldersOf(town, 'weld').publish({ k: 3 })
    expect(together.map(({ achievement }) => achievement)).toEqual(['sew', 'cook'])
  })

  test('name nobody, nor a badge that few hold', () => {
    expect(coHoldersOf(town, 'rare').publish()).toEqual({
      at: AT,
      achievement: 'rare',
      k: 11,
      together: [],
    })
    const published = JSON.stringify(
      ['weld', 'sew', 'cook'].map((id) => coHoldersOf(town, id).publish()),
    )
    expect(published).not.toMatch(/rare|ada|welder/)
  })

  test('do not tell that whoever holds one holds the other', () => {
    const all = seen(holding({ ...people(20, 'a', 'weld base'), ...people(20, 'b', 'base') }))
    expect(coHoldersOf(all, 'weld').publish().together).toEqual([])
    expect(coHoldersOf(all, 'base').publish().together).toEqual([])
  })

  test('come with their holders only on a stated ground', () => {
    const exact = coHoldersOf(town, 'rare').withinController('Tutoring, record 4')
    expect(exact).toEqual({
      at: AT,
      achievement: 'rare',
      lawfulBasis: 'Tutoring, record 4',
      holders: ['ada'],
      together: [{ achievement: 'weld', holders: ['ada'] }],
    })
    const refused = expect.objectContaining({ code: 'not_publishable' })
    expect(() => coHoldersOf(town, 'rare').withinController(' ')).toThrow(refused)
    expect(() => coHoldersOf(town, 'rare').publish({ k: 2 })).toThrow(refused)
    expect(() => coHoldersOf(town, 'nothing')).toThrow(/No node "nothing"/)
  })

  test('count once who holds a badge twice, and not what is private or no longer valid', () => {
    const twice = holding({ ada: 'weld sew' }).map((edge) => ({ ...edge, id: `${edge.id}'` }))
    const secret = holding({ bea: 'weld sew' }, { visibleTo: ['bea'] })
    const gone = holding({ cid: 'weld sew' }, { revokedAt: '2026-01-01T00:00:00Z' })
    const snapshot = seen([...holding({ ada: 'weld sew' }), ...twice, ...secret, ...gone])
    expect(coHoldersOf(snapshot, 'weld').withinController('x').holders).toEqual(['ada'])
  })

  test('no number, and no difference of two, is a small group', () => {
    const badges = fc.subarray(['a', 'b', 'c'], { minLength: 1 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(fc.array(badges, { minLength: 1, maxLength: 40 }), (given) => {
        const snapshot = seen(
          holding(Object.fromEntries(given.map((each, at) => [`p${at}`, each]))),
        )
        const k = 3
        const ids = ['a', 'b', 'c'].filter((id) => snapshot.indexOf(id) !== undefined)
        const answers = ids.map((id) => coHoldersOf(snapshot, id).publish({ k }))
        for (const { achievement, holders = 0, together } of answers) {
          if (together.length > 0) expect(holders).toBeGreaterThanOrEqual(2 * k)
          for (const { achievement: other, holders: both } of together) {
            const theirs = answers.find((each) => each.achievement === other)
            expect(theirs?.together).toContainEqual({ achievement, holders: both })
            for (const group of [both, holders - both, (theirs?.holders ?? 0) - both]) {
              expect(group).toBeGreaterThanOrEqual(k)
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
