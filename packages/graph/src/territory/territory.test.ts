import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seen } from '../ecosystem.fixture.ts'
import { attackInterval, type HiddenCell } from './attack-interval.ts'
import type { PublishedTable } from './published-table.ts'
import { rollUp } from './roll-up.ts'
import { tableOf, territory } from './territory.fixture.ts'
import { territoryTable } from './territory-table.ts'
import { toGeoJson } from './to-geo-json.ts'

describe('a table', () => {
  const holdings = [
    { skill: 'weld', place: 'Poitiers', people: 12 },
    { skill: 'weld', place: 'Niort', people: 2 },
    { skill: 'sew', place: 'Niort', people: 30 },
  ]

  test('counts different people', () => {
    const exact = tableOf(holdings).withinController('Steering of the network, record 12')
    expect(exact).toEqual({
      at: '2026-07-01T00:00:00Z',
      count: 'presence',
      lawfulBasis: 'Steering of the network, record 12',
      cells: [
        { skill: 'sew', place: 'Niort', count: 30 },
        { skill: 'weld', place: 'Niort', count: 2 },
        { skill: 'weld', place: 'Poitiers', count: 12 },
      ],
    })
  })

  test('or the badges that may be earned', () => {
    expect(tableOf(holdings, 'offer').withinController('Public offer').cells).toEqual([
      { skill: 'sew', place: 'Niort', count: 2 },
      { skill: 'weld', place: 'Niort', count: 2 },
      { skill: 'weld', place: 'Poitiers', count: 2 },
    ])
  })

  test('where the holders are', () => {
    const table = territoryTable(seen(territory(holdings)), { count: 'presence', where: 'holder' })
    expect(table.withinController('x').cells.map(({ place }) => place)).toEqual([
      'home-of-Niort',
      'home-of-Niort',
      'home-of-Poitiers',
    ])
  })

  test('rolled up counts nobody twice', () => {
    const skills = rollUp(
      [
        ['weld', 'craft'],
        ['sew', 'craft'],
      ],
      ['craft'],
    )
    const places = rollUp(
      [
        ['Niort', 'NA'],
        ['Poitiers', '86'],
        ['86', 'NA'],
      ],
      ['NA'],
    )
    const table = territoryTable(seen(territory(holdings)), { count: 'presence', skills, places })
    // The two welders of Niort are two of its thirty sewers.
    expect(table.withinController('x').cells).toEqual([{ skill: 'craft', place: 'NA', count: 42 }])
  })

  test('is not read without a policy or a reason', () => {
    const table = tableOf(holdings)
    expect(() => table.withinController(' ')).toThrow(/lawful basis/)
    expect(() => table.publish({ k: 2 })).toThrow(
      expect.objectContaining({ code: 'not_publishable' }),
    )
    expect(() => table.publish({ k: 5.5 })).toThrow(
      expect.objectContaining({ code: 'bad_argument' }),
    )
    expect(() => table.publish({ dominance: 0 })).toThrow(/dominance/)
    expect(Object.keys(table)).toEqual(['publish', 'withinController'])
    expect(() => territoryTable(seen([]), { count: 'people' as 'offer' })).toThrow(
      /count is one of presence, offer/,
    )
  })
})

test('roll up: several groups, circles, the level itself, nothing above', () => {
  const up = rollUp(
    [
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'a'],
      ['c', 'd'],
    ],
    ['b', 'd'],
  )
  expect([up('a'), up('b'), up('c'), up('x')]).toEqual([['b', 'd'], ['b'], ['d'], []])
})

describe('publishing', () => {
  const counts = ({ cells }: PublishedTable) =>
    Object.fromEntries(cells.map(({ skill, place, count }) => [`${skill} ${place}`, count]))

  test('hides small groups, and another of each line, so that no subtraction brings them back', () => {
    const published = tableOf([
      { skill: 'a', place: 'x', people: 4 },
      { skill: 'a', place: 'y', people: 40 },
      { skill: 'a', place: 'z', people: 20 },
      { skill: 'b', place: 'x', people: 30 },
      { skill: 'b', place: 'y', people: 15 },
      { skill: 'b', place: 'z', people: 50 },
    ]).publish()
    expect(counts(published)).toEqual({
      'a x': undefined,
      'a y': undefined,
      'a z': 20,
      'b x': undefined,
      'b y': undefined,
      'b z': 50,
    })
    expect(published.skillTotals).toEqual([
      { id: 'a', count: 64 },
      { id: 'b', count: 95 },
    ])
  })

  test('withholds totals where nothing is left to hide among', () => {
    const one = tableOf([{ skill: 'a', place: 'x', people: 4 }]).publish()
    expect(one).toMatchObject({
      cells: [{ skill: 'a', place: 'x' }],
      skillTotals: [{ id: 'a' }],
      placeTotals: [{ id: 'x' }],
    })
    expect(JSON.stringify(one)).not.toContain('"count":4')
  })

  test('hides what one organisation dominates', () => {
    const published = tableOf([
      { skill: 'a', place: 'x', people: 40, schools: 1 },
      { skill: 'a', place: 'y', people: 40 },
    ]).publish()
    expect(counts(published)['a x']).toBeUndefined()
  })

  test('shows no small number, and none that a solver could find', () => {
    const holding = fc.record({
      skill: fc.constantFrom('a', 'b'),
      place: fc.constantFrom('x', 'y', 'z'),
      people: fc.integer({ min: 1, max: 6 }),
    })
    const holdings = fc.uniqueArray(holding, {
      minLength: 1,
      maxLength: 6,
      selector: ({ skill, place }) => `${skill}${place}`,
    })
    fc.assert(
      fc.property(holdings, (all) => {
        const k = 3
        const published = tableOf(all).publish({ k, dominance: 1 })
        const numbers = [published.cells, published.skillTotals, published.placeTotals].flat()
        for (const { count = k } of numbers) expect(count).toBeGreaterThanOrEqual(k)
        for (const { skill, place, people } of all) {
          if (people >= k) continue
          const possible = possibleCounts(published, { skill, place }, people + k)
          expect(Math.max(...possible) - Math.min(...possible)).toBeGreaterThanOrEqual(k)
        }
      }),
      { numRuns: 60 },
    )
  })
})

test('the interval of a hidden cell is exact', () => {
  const cell = fc.record({
    row: fc.constantFrom('a', 'b', 'c', undefined),
    column: fc.constantFrom('x', 'y', undefined),
    count: fc.integer({ min: 0, max: 3 }),
  })
  const cells = fc.uniqueArray(cell, {
    minLength: 1,
    maxLength: 5,
    selector: ({ row, column }) => `${row} ${column}`,
  })
  fc.assert(
    fc.property(cells, (hidden: HiddenCell[]) => {
      const [first] = hidden
      if (first === undefined) return
      const { least, most } = attackInterval(first, hidden, 3)
      const possible = solutions(hidden, 6).map((counts) => counts[0] ?? 0)
      expect(least).toBe(Math.min(...possible))
      expect(most).toBe(Math.min(first.count + 3, Math.max(...possible)))
    }),
    { numRuns: 100 },
  )
})

describe('a map', () => {
  const published = tableOf([
    { skill: 'a', place: 'x', people: 20 },
    { skill: 'a', place: 'y', people: 3 },
  ]).publish()

  test('has points on a grid', () => {
    const map = toGeoJson(published, { positions: { x: [0.3404, 46.5802], y: [-0.46, 46.32] } })
    expect(map.features).toEqual([
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [0.35, 46.55] },
        properties: { skill: 'a', place: 'x', count: 20 },
      },
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [-0.45, 46.35] },
        properties: { skill: 'a', place: 'y', count: null },
      },
    ])
  })

  test.each([
    [{ positions: { x: [200, 0] } }],
    [{ positions: { x: [Number.NaN, 0] } }],
    [{ positions: {}, gridDegrees: 0 }],
  ] satisfies [{ positions: Record<string, [number, number]>; gridDegrees?: number }][])(
    '%j is refused',
    (options) => {
      expect(() => toGeoJson(published, options)).toThrow(
        expect.objectContaining({ code: 'bad_argument' }),
      )
    },
  )
})

/** By brute force: every count that a cell may have, given what was published. */
function possibleCounts(
  table: PublishedTable,
  asked: { skill: string; place: string },
  limit: number,
): number[] {
  const total = (totals: PublishedTable['skillTotals'], id: string) =>
    totals.find((each) => each.id === id)?.count
  const hidden = table.cells.filter(({ count }) => count === undefined)
  const rest = (line: 'skill' | 'place', id: string) => {
    const sum = total(line === 'skill' ? table.skillTotals : table.placeTotals, id)
    const shown = table.cells.filter((cell) => cell[line] === id)
    return sum === undefined
      ? undefined
      : sum - shown.reduce((all, { count = 0 }) => all + count, 0)
  }
  const lines = [
    ...new Set(hidden.map(({ skill }) => `skill ${skill}`)),
    ...new Set(hidden.map(({ place }) => `place ${place}`)),
  ].map((line) => line.split(' ') as ['skill' | 'place', string])
  const at = hidden.findIndex(({ skill, place }) => skill === asked.skill && place === asked.place)
  const found: number[] = []
  const wanted = lines.map(([line, id]) => ({ line, id, sum: rest(line, id) }))
  const most = Math.max(limit, ...wanted.map(({ sum = 0 }) => sum))
  const fill = (counts: number[]): void => {
    for (const { line, id, sum } of wanted) {
      if (sum === undefined) continue
      const own = hidden.flatMap((cell, index) => (cell[line] === id ? [index] : []))
      const filled = own.filter((index) => index < counts.length)
      const sofar = filled.reduce((all, index) => all + (counts[index] ?? 0), 0)
      if (sofar > sum || (filled.length === own.length && sofar !== sum)) return
    }
    if (counts.length === hidden.length) {
      found.push(counts[at] ?? 0)
      return
    }
    for (let count = 0; count <= Math.min(most, 9); count += 1) fill([...counts, count])
  }
  fill([])
  return found
}

/** By brute force: all fillings of hidden cells with the same totals, line by line as far as they fit. */
function solutions(hidden: readonly HiddenCell[], limit: number): number[][] {
  const linesOf = ({ row, column }: HiddenCell) =>
    [row && `r${row}`, column && `c${column}`].filter((line) => line !== undefined)
  const left = new Map<string, number>()
  for (const cell of hidden) {
    for (const line of linesOf(cell)) left.set(line, (left.get(line) ?? 0) + cell.count)
  }
  const found: number[][] = []
  const fill = (counts: readonly number[]): void => {
    const cell = hidden[counts.length]
    if (cell === undefined) {
      if ([...left.values()].every((sum) => sum === 0)) found.push([...counts])
      return
    }
    for (let count = 0; count <= limit; count += 1) {
      for (const line of linesOf(cell)) left.set(line, (left.get(line) ?? 0) - count)
      if (linesOf(cell).every((line) => (left.get(line) ?? 0) >= 0)) fill([...counts, count])
      for (const line of linesOf(cell)) left.set(line, (left.get(line) ?? 0) + count)
    }
  }
  fill([])
  return found
}
