import { beforeAll, expect, test } from 'vitest'
import { fakeTerminal, type FakeTerminal } from './terminal.fixture.ts'
import { put } from './workshop.fixture.ts'

// Two towns: twenty people hold a badge for welding by two schools in one of them, four in the other.

const verified = true
const schools = ['urn:school:north:1', 'urn:school:north:2', 'urn:school:south:1'] as const
const asked = ['graph', 'export', 'graph.json', '--to', 'geojson', '--personal', 'omit']
const placed = ['--positions', 'places.json']

let terminal: FakeTerminal

beforeAll(async () => {
  terminal = fakeTerminal()
  const offer = schools.flatMap((school) => [
    { id: `${school}#l`, kind: 'locatedIn', from: school, to: townOf(school) },
    { id: `${school}#i`, kind: 'issues', from: school, to: `${school}:badge` },
    { id: `${school}#s`, kind: 'alignsTo', from: `${school}:badge`, to: 'urn:skill:welding' },
  ])
  const held = Array.from({ length: 24 }, (_, person) => {
    const school = person < 4 ? schools[2] : schools[person % 2 === 0 ? 0 : 1]
    const award = `urn:award:${person}`
    return [
      { id: `${award}#a`, kind: 'awards', from: school, to: award },
      { id: `${award}#o`, kind: 'of', from: award, to: `${school}:badge` },
      { id: `${award}#h`, kind: 'holds', from: `urn:person:${person}`, to: award },
    ]
  }).flat()
  const edges = [...offer, ...held].map((edge) => ({ ...edge, verified }))
  put(terminal, 'register.json', JSON.stringify({ edges }))
  put(
    terminal,
    'places.json',
    JSON.stringify({ 'urn:town:north': [1.31, 46.18], 'urn:town:south': [0.08, 45.61] }),
  )
  put(terminal, 'odd.json', '{ "urn:town:north": "Valclair" }')
  await terminal.boat('graph', 'build', '--register', 'register.json', '--out', 'graph.json')
})

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
  const { code, out } = await terminal.boat(...asked, ...placed, ...flags)
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
