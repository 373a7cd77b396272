import { expect, test } from 'vitest'
import { authorities, endorsements, seen } from './ecosystem.fixture.ts'
import { explainScore } from './explain-score.ts'
import { disclose } from './exports/disclosure.ts'
import { legitimacyOf } from './legitimacy.ts'
import { previewOf } from './preview.ts'
import { scoreEdges } from './score-edges.ts'
import { burstsIn } from './signals/bursts.ts'
import { dependenceIn } from './signals/dependence.ts'
import { ringsIn } from './signals/rings.ts'
import { bridgesIn } from './structure/bridges-in.ts'
import { communitiesIn } from './structure/communities-in.ts'
import { egoNetwork } from './structure/ego-network.ts'
import { trustPaths } from './structure/trust-paths.ts'
import { tellScore, type TellingLanguage } from './tell-score.ts'
import type { PublishedTable } from './territory/published-table.ts'
import { tableOf } from './territory/territory.fixture.ts'
import { territoryTable } from './territory/territory-table.ts'
import { toGeoJson } from './territory/to-geo-json.ts'
import { drawEgo } from './view/draw-ego.ts'
import { drawRecognition } from './view/draw-recognition.ts'

// An option that is not understood is refused: a number that is none would give an answer to no question.

const snapshot = seen(endorsements('a>b b>c c>a'))
const seeds = authorities('a')
const visits = legitimacyOf(snapshot, { seeds })
const none = Number.NaN
const german = 'de' as TellingLanguage
const ends = { from: 'a', to: 'c' }
const banana = { along: ['banana' as 'of'] }
// As it comes from a form or a file: a comparison would take it for a number, a sum for a text.
const text = '0.5' as unknown as number
const yes = true as unknown as string
const welders = tableOf([{ skill: 's', place: 'x', people: 20 }])
const scoreOf = (options: Partial<Parameters<typeof scoreEdges>[1]>, weight = 1) =>
  scoreEdges([{ from: 'a', to: 'b', weight }], { preset: 'ppr', seeds: { a: 1 }, ...options })
const at = (x: unknown) => ({ positions: { x: x as [number, number] } })

const refused: readonly (readonly [string, () => unknown])[] = [
  ['resolution is', () => communitiesIn(snapshot, { resolution: none })],
  ['method is', () => communitiesIn(snapshot, { method: 'x' as 'leiden' })],
  ['minSize is', () => ringsIn(snapshot, { minSize: none })],
  ['atLeast is', () => dependenceIn(visits, { atLeast: none })],
  ['atLeast is', () => dependenceIn(visits, { atLeast: 80 })],
  ['paths is', () => explainScore(visits, 'b', { paths: -1 })],
  ['maxHops is', () => explainScore(visits, 'b', { maxHops: none })],
  ['paths is', () => trustPaths(snapshot, ends, { paths: none })],
  ['maxHops is', () => trustPaths(snapshot, ends, { maxHops: 0 })],
  ['kind in along', () => trustPaths(snapshot, ends, banana)],
  ['kind in along', () => legitimacyOf(snapshot, { seeds, ...banana })],
  ['along is', () => legitimacyOf(snapshot, { seeds, along: 'of' as unknown as [] })],
  ['along is', () => legitimacyOf(snapshot, { seeds, along: [] })],
  ['damping is', () => legitimacyOf(snapshot, { seeds, damping: text })],
  ['tolerance is', () => legitimacyOf(snapshot, { seeds, tolerance: text })],
  ['maxIterations is', () => legitimacyOf(snapshot, { seeds, maxIterations: none })],
  ['preset is', () => legitimacyOf(snapshot, { seeds, preset: null as unknown as 'ppr' })],
  ['start is', () => legitimacyOf(snapshot, { seeds, start: null as unknown as typeof visits })],
  ['personsBecause says', () => legitimacyOf(snapshot, { seeds, personsBecause: yes })],
  ['personsBecause says', () => bridgesIn(snapshot, { personsBecause: yes })],
  ['capped is', () => legitimacyOf(snapshot, { seeds, vote: { capped: text } })],
  ['capped is', () => legitimacyOf(snapshot, { seeds, vote: null as unknown as 'split' })],
  ['halfLifeDays is', () => legitimacyOf(snapshot, { seeds, decay: { halfLifeDays: Infinity } })],
  ['floor is', () => legitimacyOf(snapshot, { seeds, decay: { halfLifeDays: 9, floor: text } })],
  ['limit is', () => visits.ranked({ limit: none })],
  ['limit is', () => visits.ranked({ limit: -1 })],
  ['kind is', () => visits.ranked({ kind: 'banana' as 'person' })],
  ['The share of seed a is', () => scoreOf({ seeds: { a: text } })],
  ['edge 0, a to b, is', () => scoreOf({}, text)],
  ['windowHours is', () => burstsIn(snapshot, { windowHours: text })],
  ['atLeast is', () => burstsIn(snapshot, { atLeast: Infinity })],
  ['dominance is', () => welders.publish({ dominance: text })],
  ['where is', () => territoryTable(snapshot, { count: 'presence', where: 'x' as 'holder' })],
  ['where is', () => territoryTable(snapshot, { count: 'offer', where: 'holder' })],
  ['gridDegrees is', () => toGeoJson(welders.publish(), { ...at([1, 2]), gridDegrees: text })],
  ['longitude of x is', () => toGeoJson(welders.publish(), at([null, 2]))],
  ['latitude of x is', () => toGeoJson(welders.publish(), at([1]))],
  ['x is at', () => toGeoJson(welders.publish(), at('1, 2'))],
  ['score gives', () => disclose(snapshot, { personal: 'keep', score: () => none })],
  ['precision is', () => previewOf(visits)(ends, { precision: none })],
  ['maxWork is', () => previewOf(visits)(ends, { maxWork: text })],
  ['weight is', () => previewOf(visits)({ ...ends, weight: text })],
  ['direction is', () => egoNetwork(snapshot, 'a', { direction: 'x' as 'in' })],
  ['language is', () => tellScore(visits, explainScore(visits, 'b'), german)],
  ['of kinds is', () => drawEgo(snapshot, 'a', { personal: 'keep', kinds: ['x' as 'skill'] })],
  ['language is', () => drawEgo(snapshot, 'a', { personal: 'omit', language: german })],
  ['language is', () => drawRecognition(visits, { language: german })],
]

test.each(refused)('%s … %s', (message, call) => {
  expect(call).toThrow(
    expect.objectContaining({
      code: 'bad_argument',
      message: expect.stringContaining(message) as string,
    }),
  )
})

test('all of something is an answer, too', () => {
  expect(visits.ranked({ limit: Infinity })).toEqual(visits.ranked())
  expect(visits.ranked({ limit: 2, kind: 'organization' })).toHaveLength(2)
  expect(previewOf(visits)(ends, { maxWork: Infinity }).after).toBeGreaterThan(0)
})

test('a place without a position is left out, whatever it is called', () => {
  const cells = [{ skill: 's', place: 'constructor', count: 20 }]
  const table = { cells } as unknown as PublishedTable
  expect(toGeoJson(table, { positions: {} }).features).toEqual([])
})
