import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AT } from '../ecosystem.fixture.ts'
import type { PublicationPolicy } from './publication-policy.ts'
import { publishCells } from './publish-cells.ts'
import type { PublishedTable, PublishedTotal } from './published-table.ts'
import { keyOf, type TerritoryCell } from './territory-cell.ts'
import { tableOf } from './territory.fixture.ts'

const totals = (all: readonly PublishedTotal[]) =>
  Object.fromEntries(all.map(({ id, count }) => [id, count]))

const skills = (number: number) => Array.from({ length: number }, (_, at) => `skill-${at}`)

/** Two large places, and an island where so many people hold each of so many skills. */
const withAnIsland = (number: number, people: number, schools = 2) =>
  skills(number).flatMap((skill) => [
    { skill, place: 'valclair', people: 40 },
    { skill, place: 'town', people: 40 },
    { skill, place: 'island', people, schools },
  ])

describe('a total', () => {
  test.each([
    [1, 11],
    [1, 12],
    [2, 6],
    [4, 3],
    [10, 2],
  ])('of %i people with %i skills each is no total of k people', (few, number) => {
    const published = tableOf(withAnIsland(number, few)).publish()
    expect(totals(published.placeTotals)['island']).toBeUndefined()
    expect(sumOfPlace(published, 'island')).toBeUndefined()
  })

  test('of enough people is shown, although somebody with two skills counts twice', () => {
    const published = tableOf(withAnIsland(2, 20)).publish()
    expect(totals(published.placeTotals)).toEqual({ island: 40, town: 80, valclair: 80 })
  })

  test('that is one organisation’s own is withheld, and cannot be had from the others', () => {
    const published = tableOf(withAnIsland(2, 20, 1)).publish()
    expect(published.cells.filter(({ place }) => place === 'island')).toEqual([
      { skill: 'skill-0', place: 'island' },
      expect.objectContaining({ skill: 'skill-1', place: 'island' }),
    ])
    expect(totals(published.placeTotals)['island']).toBeUndefined()
    expect(sumOfPlace(published, 'island')).toBeUndefined()
  })

  test('does not show what one organisation has in two places together', () => {
    const school = (place: string, skill: string): TerritoryCell => {
      const members = crowd(`${place} ${skill}`, 20)
      return { skill, place, members, byOrganization: new Map([['school', 20]]) }
    }
    const others = (skill: string): TerritoryCell => {
      const byOrganization = new Map(['one', 'other'].map((id) => [id, 20]))
      return { skill, place: 'valclair', members: crowd(`valclair ${skill}`, 40), byOrganization }
    }
    const given = ['a', 'b'].flatMap((skill) => [
      school('island', skill),
      school('reef', skill),
      others(skill),
    ])
    const published = publish(given)
    const both = given.filter(({ place }) => place !== 'valclair')
    expect(isComputable(published, both)).toBe(false)
  })

  test('that was published is not repeated once it is protected, nor left to be found', () => {
    const first = tableOf(withAnIsland(2, 40)).publish()
    const second = tableOf(withAnIsland(2, 40, 1)).publish({ previous: first })
    expect(totals(first.placeTotals)['island']).toBe(80)
    expect(totals(second.placeTotals)['island']).toBeUndefined()
    expect(sumOfPlace(second, 'island')).toBeUndefined()
  })
})

function crowd(prefix: string, number: number): ReadonlySet<string> {
  return new Set(Array.from({ length: number }, (_, at) => `${prefix} ${at}`))
}

function publish(given: readonly TerritoryCell[], policy: PublicationPolicy = {}): PublishedTable {
  return publishCells(given, { at: AT, count: 'presence', where: 'issuer' }, policy)
}

/** What all skills less all other places leave for this one, if all of these are told. */
function sumOfPlace({ skillTotals, placeTotals }: PublishedTable, place: string) {
  const others = placeTotals.filter(({ id }) => id !== place)
  const known = [skillTotals, others].map((all) => {
    const counts = all.map(({ count }) => count)
    return counts.every((count) => count !== undefined)
      ? counts.reduce((sum, count) => sum + count, 0)
      : undefined
  })
  const [all, rest] = known
  return all === undefined || rest === undefined ? undefined : all - rest
}

// Few people with several skills in several places, through two or three schools.
const K = 3
const D = 0.7
const facts = fc.array(
  fc.record({
    person: fc.integer({ min: 0, max: 6 }),
    school: fc.constantFrom('one', 'one', 'two', 'three'),
    skill: fc.constantFrom('a', 'b'),
    place: fc.constantFrom('x', 'y', 'z'),
  }),
  { minLength: 1, maxLength: 40 },
)
type Facts = readonly { person: number; school: string; skill: string; place: string }[]

function cellsOf(all: Facts): TerritoryCell[] {
  const pairs = new Map(all.map(({ skill, place }) => [`${skill} ${place}`, { skill, place }]))
  return [...pairs.values()].map(({ skill, place }) => {
    const own = all.filter((fact) => fact.skill === skill && fact.place === place)
    const members = new Set(own.map(({ person }) => `${person}`))
    const schools = [...new Set(own.map(({ school }) => school))]
    const through = (id: string) =>
      new Set(own.filter(({ school }) => school === id).map(({ person }) => person)).size
    return {
      skill,
      place,
      members,
      byOrganization: new Map(schools.map((id) => [id, through(id)])),
    }
  })
}

function subsetsOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: 2 ** all.length }, (_, bits) =>
    all.filter((__, at) => Math.floor(bits / 2 ** at) % 2 === 1),
  ).slice(1)
}

function mayBeKnown(group: readonly TerritoryCell[]): boolean {
  const everybody = new Set(group.flatMap(({ members }) => [...members]))
  const sum = group.reduce((all, { members }) => all + members.size, 0)
  return (
    everybody.size >= K &&
    ['one', 'two', 'three'].every((id) => {
      const own = group.reduce((all, { byOrganization }) => all + (byOrganization.get(id) ?? 0), 0)
      return own <= D * sum + 1e-9
    })
  )
}

describe('whoever adds and subtracts what is published', () => {
  test('finds no sum of few people, and none that is one organisation’s', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const given = cellsOf(all)
        const published = publish(given, { k: K, dominance: D })
        for (const group of subsetsOf(hiddenOf(published, given))) {
          if (isComputable(published, group)) expect(mayBeKnown(group)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('nor from a series of releases, where a sum that may be known today may not be tomorrow', () => {
    fc.assert(
      fc.property(facts, facts, facts, (...moments) => {
        const tables: PublishedTable[] = []
        for (const given of moments.map(cellsOf)) {
          const previous = tables.at(-1)
          if (previous !== undefined && !sharesLines(previous, given)) return
          const policy = { k: K, dominance: D, ...(previous && { previous }) }
          const published = publish(given, policy)
          tables.push(published)
          const hidden = hiddenOf(published, given)
          for (const group of subsetsOf(hidden)) {
            if (isComputable(published, group)) expect(mayBeKnown(group)).toBe(true)
          }
          // Who takes it that groups have the number that they had before they were protected.
          const always = hidden.filter((cell) => previous !== undefined && isHidden(previous, cell))
          for (const group of subsetsOf(always)) {
            if (isComputable(published, group, always)) expect(mayBeKnown(group)).toBe(true)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

function sharesLines({ cells }: PublishedTable, given: readonly TerritoryCell[]): boolean {
  return (['skill', 'place'] as const).every((line) =>
    given.some((cell) => cells.some((before) => before[line] === cell[line])),
  )
}

function hiddenOf({ cells }: PublishedTable, given: readonly TerritoryCell[]): TerritoryCell[] {
  const hidden = cells.filter(({ count }) => count === undefined)
  const nobody = { members: new Set<string>(), byOrganization: new Map<string, number>() }
  return hidden.map(
    (cell) => given.find((each) => keyOf(each) === keyOf(cell)) ?? { ...cell, ...nobody },
  )
}

function isHidden({ cells }: PublishedTable, asked: TerritoryCell): boolean {
  return cells.some((cell) => cell.count === undefined && keyOf(cell) === keyOf(asked))
}

/** Whether the sum of these cells follows from the totals: whether it is a combination of what they say. */
function isComputable(
  { cells, skillTotals, placeTotals }: PublishedTable,
  group: readonly TerritoryCell[],
  hidden: readonly Pick<TerritoryCell, 'skill' | 'place'>[] = cells.filter(
    ({ count }) => count === undefined,
  ),
): boolean {
  const equations = [
    ...told(skillTotals).map((id) => hidden.map(({ skill }) => Number(skill === id))),
    ...told(placeTotals).map((id) => hidden.map(({ place }) => Number(place === id))),
  ]
  const asked = new Set(group.map(keyOf))
  const wanted = hidden.map((cell) => Number(asked.has(keyOf(cell))))
  return rankOf([...equations, wanted]) === rankOf(equations)
}

function told(all: readonly PublishedTotal[]): string[] {
  return all.filter(({ count }) => count !== undefined).map(({ id }) => id)
}

/** By elimination (Gauss); the numbers are small enough for it to be exact. */
function rankOf(given: readonly (readonly number[])[]): number {
  let rows = given.map((row) => [...row])
  let rank = 0
  for (let column = 0; column < (given[0]?.length ?? 0); column += 1) {
    const pivot = rows.find((row) => Math.abs(row[column] ?? 0) > 1e-9)
    if (pivot === undefined) continue
    rank += 1
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => {
        const factor = (row[column] ?? 0) / (pivot[column] ?? 1)
        return row.map((value, at) => value - factor * (pivot[at] ?? 0))
      })
  }
  return rank
}
