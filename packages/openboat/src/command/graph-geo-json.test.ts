import { beforeAll, describe, expect, test } from 'vitest'
import { fakeTerminal, type FakeTerminal } from './terminal.fixture.ts'
import { put } from './workshop.fixture.ts'

// Two towns: twenty people hold a badge for welding by two schools in one of them, four in the other; a
// month later, one more in the first.

const verified = true
const schools = ['urn:school:north:1', 'urn:school:north:2', 'urn:school:south:1'] as const
const exported = ['--to', 'geojson', '--personal', 'omit']
const asked = ['graph', 'export', 'graph.json', ...exported]
const placed = ['--positions', 'places.json']

let terminal: FakeTerminal

beforeAll(async () => {
  terminal = fakeTerminal({ now: '2026-07-01T12:00:00Z' })
  put(
    terminal,
    'places.json',
    JSON.stringify({ 'urn:town:north': [1.31, 46.18], 'urn:town:south': [0.08, 45.61] }),
  )
  put(terminal, 'odd.json', '{ "urn:town:north": "Valclair" }')
  for (const [graph, people] of [
    ['graph.json', 24],
    ['later.json', 25],
  ] as const) {
    put(terminal, 'register.json', JSON.stringify({ edges: edgesOf(people) }))
    await terminal.boat('graph', 'build', '--register', 'register.json', '--out', graph)
  }
  await terminal.boat(...asked, ...placed, '--out', 'july.json')
})

function edgesOf(people: number): object[] {
  const offer = schools.flatMap((school) => [
    { id: `${school}#l`, kind: 'locatedIn', from: school, to: townOf(school) },
    { id: `${school}#i`, kind: 'issues', from: school, to: `${school}:badge` },
    { id: `${school}#s`, kind: 'alignsTo', from: `${school}:badge`, to: 'urn:skill:welding' },
  ])
  const held = Array.from({ length: people }, (_, person) => {
    const school = person < 4 ? schools[2] : schools[person % 2 === 0 ? 0 : 1]
    const award = `urn:award:${person}`
    return [
      { id: `${award}#a`, kind: 'awards', from: school, to: award },
      { id: `${award}#o`, kind: 'of', from: award, to: `${school}:badge` },
      { id: `${award}#h`, kind: 'holds', from: `urn:person:${person}`, to: award },
    ]
  }).flat()
  return [...offer, ...held].map((edge) => ({ ...edge, verified }))
}

function townOf(school: string): string {
  return school.slice(0, -2).replace('school', 'town')
}

interface Shown {
  readonly features: readonly {
    readonly geometry: { readonly coordinates: readonly number[] }
    readonly properties: { readonly place: string; readonly count: number | null }
  }[]
}

async function countsOf(...flags: readonly string[]): Promise<Record<string, number | null>> {
  return countsIn(await terminal.boat(...asked, ...placed, ...flags))
}

function countsIn({ code, out }: { code: number; out: string }): Record<string, number | null> {
  expect(code).toBe(0)
  expect(out).not.toContain('urn:person')
  const { features } = JSON.parse(out) as Shown
  return Object.fromEntries(
    features.map(({ properties: { place, count } }) => [place, count] as const),
  )
}

test('small groups are protected, and nobody is named', async () => {
  expect(await countsOf()).toEqual({ 'urn:town:north': 20, 'urn:town:south': null })
})

test('a smaller group may be told; a few badges on offer are a small group, too', async () => {
  expect(await countsOf('--smallest-group', '3')).toMatchObject({ 'urn:town:north': 20 })
  const offer = await countsOf('--count', 'offer')
  expect(offer).toEqual({ 'urn:town:north': null, 'urn:town:south': null })
})

describe('a release after another', () => {
  const later = ['graph', 'export', 'later.json', ...exported, ...placed]

  test('does not show who came', async () => {
    expect(countsIn(await terminal.boat(...later))).toMatchObject({ 'urn:town:north': 21 })
    const after = await terminal.boat(...later, '--previous', 'july.json')
    expect(countsIn(after)).toEqual({ 'urn:town:north': 20, 'urn:town:south': null })
  })

  test('is one that the next can follow, as a map or as its table alone', async () => {
    await terminal.boat(...later, '--previous', 'july.json', '--out', 'august.json')
    const { table } = JSON.parse(terminal.text('august.json')) as { table: object }
    expect(table).toMatchObject({ at: '2026-07-01T12:00:00.000Z', count: 'presence', k: 11 })
    put(terminal, 'table.json', JSON.stringify(table))
    const one = await terminal.boat(...later, '--previous', 'august.json')
    expect(countsIn(one)).toMatchObject({ 'urn:town:north': 20 })
    expect(await terminal.boat(...later, '--previous', 'table.json')).toEqual(one)
  })

  test('does not protect less', async () => {
    const flags = ['--previous', 'july.json', '--smallest-group', '5']
    const { code, out, err } = await terminal.boat(...later, ...flags)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^boat: --previous protects more, with --smallest-group 11 and/)
    expect(err).toContain(': --smallest-group 5 would show what it hides.')
  })

  test.each([
    ['places.json', [], /places\.json holds no published table: --previous is the file that/],
    ['none.json', [], /none\.json cannot be opened/],
    ['text.txt', [], /text\.txt is not JSON/],
    ['broken.json', [], /--previous\.cells\[0\] has the texts skill and place.*; it is null/],
    ['july.json', ['--count', 'offer'], /--previous counts presence .*, this table offer/],
    ['july.json', ['--at', '2026-06-01T00:00:00Z'], /--previous is of 2026-07-01.*which is after/],
  ])('is refused after %s with %j', async (file, flags, message) => {
    put(terminal, 'text.txt', 'July')
    const { table } = JSON.parse(terminal.text('july.json')) as { table: object }
    put(terminal, 'broken.json', JSON.stringify({ table: { ...table, cells: [null] } }))
    const { code, out, err } = await terminal.boat(...later, '--previous', file, ...flags)
    expect([code, out]).toEqual([64, ''])
    expect(err).toMatch(message)
  })
})

test.each([
  ['--previous', 'july.json'],
  ['--positions', 'places.json'],
  ['--count', 'presence'],
  ['--smallest-group', '5'],
])('%s is refused where there is no such table', async (flag, value) => {
  const dot = ['graph', 'export', 'graph.json', '--to', 'dot', '--personal', 'omit']
  const { code, out, err } = await terminal.boat(...dot, flag, value)
  expect([code, out]).toEqual([64, ''])
  expect(err).toContain(`${flag} is for --to geojson; dot has no table`)
})

test.each([
  [[], /needs --positions/],
  [['--positions', 'odd.json'], /each place \[longitude, latitude\]; "urn:town:north"/],
  [[...placed, '--smallest-group', 'x'], /--smallest-group is a whole number/],
  [[...placed, '--smallest-group', '2'], /a smaller group identifies people; not "2"/],
])('%j is wrong usage', async (flags, message) => {
  const { code, out, err } = await terminal.boat(...asked, ...flags)
  expect([code, out]).toEqual([64, ''])
  expect(err).toMatch(message)
})
