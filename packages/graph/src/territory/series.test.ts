import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AT } from '../ecosystem.fixture.ts'
import type { PublicationPolicy } from './publication-policy.ts'
import { publishCells } from './publish-cells.ts'
import type { PublishedTable, PublishedTotal } from './published-table.ts'
import type { TerritoryCell } from './territory-cell.ts'
import { tableOf } from './territory.fixture.ts'

/** How many people there are, by skill and place, such as `{ 'a x': 4 }`. */
type Counts = Readonly<Record<string, number>>

/** Each moment published after the one before. */
function series(moments: readonly Counts[], policy: PublicationPolicy = {}): PublishedTable[] {
  const releases: PublishedTable[] = []
  for (const counts of moments) {
    const cells = Object.entries(counts).flatMap(([pair, people]): TerritoryCell[] => {
      const [skill = '', place = ''] = pair.split(' ')
      const members = new Set(Array.from({ length: people }, (_, at) => `${pair} ${at}`))
      return people === 0 ? [] : [{ skill, place, members, byOrganization: new Map() }]
    })
    const previous = releases.at(-1)
    const release = { at: AT, count: 'presence', where: 'issuer' } as const
    releases.push(publishCells(cells, release, { ...policy, ...(previous && { previous }) }))
  }
  return releases
}

const counts = ({ cells }: PublishedTable) =>
  Object.fromEntries(cells.map(({ skill, place, count }) => [`${skill} ${place}`, count]))
const totals = (all: readonly PublishedTotal[]) =>
  Object.fromEntries(all.map(({ id, count }) => [id, count]))

describe('a release after another', () => {
  test('repeats numbers that moved a little, so that two releases do not show who came', () => {
    const [first, second, third, fourth] = series([
      { 'a x': 20, 'a y': 40 },
      { 'a x': 21, 'a y': 60 },
      { 'a x': 10, 'a y': 60 },
      { 'a x': 9, 'a y': 60 },
    ]).map(counts)
    expect(first).toEqual({ 'a x': 20, 'a y': 40 })
    expect(second).toEqual({ 'a x': 20, 'a y': 60 })
    expect(third).toEqual({ 'a x': 20, 'a y': 60 })
    expect(fourth).toEqual({ 'a x': undefined, 'a y': 60 })
  })

  const before = { 'a x': 10, 'a y': 40, 'b x': 30, 'b y': 31 }
  const nothing = { 'a x': undefined, 'a y': undefined, 'b x': undefined, 'b y': undefined }

  test('does not show a group that just became large enough: the total would tell who joined', () => {
    const [first, second] = series([before, { ...before, 'a x': 11 }])
    expect(second && counts(second)).toEqual(nothing)
    expect(second?.skillTotals).toEqual(first?.skillTotals)
  })

  test('lists a group that is gone: a 0 would tell how many it was', () => {
    const { 'a x': gone, ...after } = before
    const [first, second] = series([before, after])
    expect(gone).toBe(10)
    expect(second && counts(second)).toEqual(nothing)
    expect(second?.cells).toEqual(first?.cells)
  })

  test('hides a group among the same others: another choice would leave the first one alone', () => {
    const first = { ...before, 'a x': 5, 'a z': 41, 'b z': 60, 'c x': 50, 'c y': 55, 'c z': 33 }
    const [one, two] = series([first, { ...first, 'a z': 25, 'b z': 12 }]).map(counts)
    const hidden = (table: object = {}) =>
      Object.entries(table).flatMap(([pair, count]) => (count === undefined ? [pair] : []))
    expect(hidden(two)).toEqual(hidden(one))
    expect(two).toMatchObject({ 'a z': 25, 'b z': 12 })
  })

  test('withholds what it would tell of a group that it protects for the first time', () => {
    const first = { 'a x': 20, 'a y': 40, 'b x': 30, 'b y': 31 }
    const [, second, third] = series([first, { ...first, 'a x': 9 }, { ...first, 'a x': 9 }])
    for (const release of [second, third]) {
      expect(release && counts(release)).toEqual({ ...first, 'a x': undefined })
      expect(release && totals(release.skillTotals)).toEqual({ a: undefined, b: 61 })
      expect(release && totals(release.placeTotals)).toEqual({ x: undefined, y: 71 })
    }
  })

  test('repeats what a total leaves for protected groups, then withholds it', () => {
    const first = { ...before, 'a z': 50, 'c y': 5, 'c z': 44 }
    const [, second, third] = series([
      first,
      { ...first, 'c x': 4 },
      { ...first, 'c x': 4, 'a y': 60 },
    ])
    expect(second?.placeTotals).toContainEqual({ id: 'x', count: 40 })
    expect(third?.placeTotals).toContainEqual({ id: 'x', count: 40 })
    expect(third && totals(third.skillTotals)).toMatchObject({ a: undefined })
    const [, , fourth] = series([first, { ...first, 'c x': 4 }, { ...first, 'c x': 4, 'b x': 45 }])
    expect(fourth?.placeTotals).toContainEqual({ id: 'x' })
  })

  test('shows a group again when it has outgrown whatever it can have been', () => {
    const [first, second, shown] = series([
      before,
      { ...before, 'a x': 50 },
      { ...before, 'a x': 51 },
    ])
    expect(first?.cells[0]).toEqual({ skill: 'a', place: 'x', atMost: 40 })
    expect(second && counts(second)).toEqual(nothing)
    expect(shown && counts(shown)).toEqual({ ...nothing, 'a x': 51 })
    expect(shown && totals(shown.skillTotals)).toEqual({ a: undefined, b: 61 })
  })

  const [kept] = series([before])
  test.each([
    ['of other counts', { ...kept, count: 'offer' }],
    ['of other places', { ...kept, where: 'holder' }],
    ['of a later moment', { ...kept, at: '2027-01-01T00:00:00Z' }],
    ['rolled up in another way', { ...kept, cells: [{ skill: 'a', place: 'region' }] }],
    ['that is no table', { count: 'presence' }],
    ['that is a number', 7],
    ['that does not say how it protects', { ...kept, k: undefined }],
    ['with a cell that is none', { ...kept, cells: [null] }],
    ['with a text as number', { ...kept, cells: [{ skill: 'a', place: 'x', count: '20' }] }],
    ['with half a person', { ...kept, cells: [{ skill: 'a', place: 'x', atMost: 2.5 }] }],
    ['with a total of nothing', { ...kept, skillTotals: [{ count: 20 }] }],
    ['with fewer than nobody', { ...kept, placeTotals: [{ id: 'x', count: -1 }] }],
  ])('is not published after one %s', (_, previous) => {
    const table = tableOf([{ skill: 'a', place: 'x', people: 20 }])
    expect(() => table.publish({ previous: previous as PublishedTable })).toThrow(
      expect.objectContaining({ code: 'bad_argument' }),
    )
  })
})

test.each([
  [{ k: 10 }, 'k of 10'],
  [{ dominance: 0.9 }, 'dominance of 0.9'],
])('a release does not protect less than the one before: %j', (weaker, message) => {
  const table = tableOf([{ skill: 'a', place: 'x', people: 8 }])
  const previous = table.publish({ k: 11, dominance: 0.85 })
  expect(previous.cells).toEqual([{ skill: 'a', place: 'x' }])
  expect(() => table.publish({ ...weaker, previous })).toThrow(
    expect.objectContaining({
      code: 'not_publishable',
      message: expect.stringContaining(`${message} would show what it hides`) as string,
    }),
  )
  expect(table.publish({ k: 12, dominance: 0.8, previous }).cells).toEqual(previous.cells)
})

// Two or three releases of six cells; most groups stay as they were, some come, go, shrink or grow.
const K = 3
const pairs = ['a x', 'a y', 'a z', 'b x', 'b y', 'b z']
const change = fc.tuple(fc.constantFrom(...pairs), fc.integer({ min: 0, max: 9 }))
const moments = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }),
    fc.array(fc.array(change, { maxLength: 3 }), { minLength: 1, maxLength: 2 }),
  )
  .map(([start, changes]) => {
    const all = [Object.fromEntries(pairs.map((pair, at) => [pair, start[at] ?? 0]))]
    for (const each of changes) all.push({ ...all.at(-1), ...Object.fromEntries(each) })
    return all
  })

describe('whoever has all releases of a series', () => {
  test('computes no small group, taking it that the others stayed as they were', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const releases = series(all, { k: K, dominance: 1 })
        for (const pinned of [false, true]) {
          expectNobodyFound(all, releases, pinned)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('and whoever has one of them computes no small group from it', () => {
    fc.assert(
      fc.property(moments, (all) => {
        series(all, { k: K, dominance: 1 }).forEach((release, at) => {
          expectNobodyFound(all.slice(at, at + 1), [release], false)
        })
      }),
      { numRuns: 60 },
    )
  })

  test('sees of a protected group what the release before said, or less', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const releases = series(all, { k: K, dominance: 1 })
        releases.slice(1).forEach((release, at) => {
          const before = releases[at] as PublishedTable
          const [now, then] = [counts(release), counts(before)]
          for (const { skill, place, count, atMost = 0 } of before.cells) {
            const pair = `${skill} ${place}`
            expect(pair in now).toBe(true)
            if (count === undefined)
              expect(now[pair] ?? Infinity).toBeGreaterThanOrEqual(atMost + K)
          }
          for (const line of ['skill', 'place'] as const) {
            const last = totals(line === 'skill' ? before.skillTotals : before.placeTotals)
            for (const { id, count } of release[`${line}Totals`]) {
              const own = release.cells.filter((cell) => cell[line] === id)
              const shown = own.filter((cell) => cell.count !== undefined)
              if (count === undefined || shown.length === own.length) continue
              const sum = (table: typeof now) =>
                shown.reduce(
                  (total, cell) => total + (table[`${cell.skill} ${cell.place}`] ?? 0),
                  0,
                )
              const [rest, kept] = [count - sum(now), (last[id] ?? Number.NaN) - sum(then)]
              expect(rest).toBe(kept)
            }
          }
        })
      }),
      { numRuns: 100 },
    )
  })
})

/** No small group, of what was true at each release, comes out to fewer than `K` numbers. */
function expectNobodyFound(
  all: readonly Counts[],
  releases: readonly PublishedTable[],
  pinned: boolean,
): void {
  for (const pair of pairs) {
    const { equations, targets } = attackOn(pair, releases, pinned)
    all.forEach((truth, at) => {
      const size = truth[pair] ?? 0
      const target = targets[at]
      if (size === 0 || size >= K || target === undefined) return
      const { least, most } = rangeOf(target, equations)
      const hit = least <= size && size <= most
      expect(hit && most - least < K, `${pair} of release ${at}`).toBe(false)
    })
  }
}

/** That these unknown numbers have this sum. */
interface Equation {
  readonly unknown: readonly string[]
  readonly sum: number
}

/**
 * What the releases say together about one cell, if every other group stayed as it was while it was hidden;
 * `pinned`: and was then what a release beside it shows.
 */
function attackOn(pair: string, releases: readonly PublishedTable[], pinned: boolean) {
  const shown = releases.map(counts)
  const numberOf = (cell: string, at: number): number | string => {
    const table = shown[at] ?? {}
    const known = cell in table ? table[cell] : 0
    if (known !== undefined) return known
    if (cell === pair) return `${cell} ${at}`
    let first = at
    while (first > 0 && isHidden(cell, first - 1)) first -= 1
    let last = at
    while (last + 1 < shown.length && isHidden(cell, last + 1)) last += 1
    const beside = shown[first - 1] ?? shown[last + 1]
    return pinned && beside ? (beside[cell] ?? 0) : `${cell} from ${first}`
  }
  const isHidden = (cell: string, at: number) => {
    const table = shown[at] ?? {}
    return cell in table && table[cell] === undefined
  }
  const equations = releases.flatMap((release, at) =>
    (['skill', 'place'] as const).flatMap((line) =>
      release[`${line}Totals`].flatMap(({ id, count }): Equation[] => {
        if (count === undefined) return []
        const own = release.cells.filter((cell) => cell[line] === id)
        const numbers = own.map(({ skill, place }) => numberOf(`${skill} ${place}`, at))
        const unknown = numbers.filter((each) => typeof each === 'string')
        const known = numbers.filter((each) => typeof each === 'number')
        return [{ unknown, sum: count - known.reduce((total, each) => total + each, 0) }]
      }),
    ),
  )
  const targets = releases.map((_, at) => (isHidden(pair, at) ? `${pair} ${at}` : undefined))
  return { equations, targets }
}

/** By brute force: between which numbers an unknown lies; from Infinity to 0 if nothing fits. */
function rangeOf(target: string, equations: readonly Equation[]): { least: number; most: number } {
  const names = [...new Set(equations.flatMap(({ unknown }) => unknown))]
  if (!names.includes(target)) return { least: 0, most: Infinity }
  if (equations.some(({ unknown, sum }) => unknown.length === 0 && sum !== 0)) return nowhere
  // The asked one first: for each of its numbers, one solution is enough.
  const ordered = [target, ...names.filter((name) => name !== target)]
  const found: number[] = []
  const most = Math.max(...equations.map(({ sum }) => sum))
  for (let number = 0; number <= most; number += 1) {
    if (hasSolution(ordered, equations, new Map([[target, number]]))) found.push(number)
  }
  return found.length === 0 ? nowhere : { least: Math.min(...found), most: Math.max(...found) }
}

const nowhere = { least: Infinity, most: 0 }

function hasSolution(
  names: readonly string[],
  equations: readonly Equation[],
  values: ReadonlyMap<string, number>,
): boolean {
  let room = Infinity
  const next = names.find((name) => !values.has(name))
  for (const { unknown, sum } of equations) {
    const left = unknown.reduce((rest, name) => rest - (values.get(name) ?? 0), sum)
    const open = unknown.filter((name) => !values.has(name))
    if (left < 0 || (open.length === 0 && left !== 0)) return false
    if (next !== undefined && open.includes(next)) room = Math.min(room, left)
  }
  if (next === undefined) return true
  for (let number = 0; number <= room; number += 1) {
    if (hasSolution(names, equations, new Map(values).set(next, number))) return true
  }
  return false
}
