import { expect, test } from 'vitest'
import { authorities, endorsements, seen } from './ecosystem.fixture.ts'
import { explainScore } from './explain-score.ts'
import { legitimacyOf } from './legitimacy.ts'
import { previewOf } from './preview.ts'
import { dependenceIn } from './signals/dependence.ts'
import { ringsIn } from './signals/rings.ts'
import { communitiesIn } from './structure/communities-in.ts'
import { egoNetwork } from './structure/ego-network.ts'
import { trustPaths } from './structure/trust-paths.ts'
import { tellScore, type TellingLanguage } from './tell-score.ts'
import type { PublishedTable } from './territory/published-table.ts'
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
  ['damping is', () => legitimacyOf(snapshot, { seeds, damping: '0.5' as unknown as number })],
  ['tolerance is', () => legitimacyOf(snapshot, { seeds, tolerance: '1' as unknown as number })],
  ['maxIterations is', () => legitimacyOf(snapshot, { seeds, maxIterations: none })],
  ['precision is', () => previewOf(visits)(ends, { precision: none })],
  ['maxWork is', () => previewOf(visits)(ends, { maxWork: 0 })],
  ['direction is', () => egoNetwork(snapshot, 'a', { direction: 'x' as 'in' })],
  ['language is', () => tellScore(visits, explainScore(visits, 'b'), german)],
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

test('a place without a position is left out, whatever it is called', () => {
  const cells = [{ skill: 's', place: 'constructor', count: 20 }]
  const table = { cells } as unknown as PublishedTable
  expect(toGeoJson(table, { positions: {} }).features).toEqual([])
})
