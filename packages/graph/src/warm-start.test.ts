import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  anyEndorsements,
  authorities,
  endorsement,
  endorsements,
  seen,
} from './ecosystem.fixture.ts'
import { randomPairs } from './kernel/kernel.fixture.ts'
import { legitimacyOf, type Legitimacy, type LegitimacyOptions } from './legitimacy.ts'

const options = { seeds: authorities('n0'), tolerance: 1e-13 } satisfies LegitimacyOptions

function expectSame(warm: Legitimacy, cold: Legitimacy): void {
  for (const { id } of cold.snapshot.nodes) {
    const score = cold.score(id)
    if (score === 0) expect(warm.score(id)).toBe(0)
    else expect(warm.score(id)).toBeGreaterThan(0)
    expect(warm.score(id)).toBeCloseTo(score, 11)
  }
}

test('an earlier result changes no answer, whatever came and went', () => {
  fc.assert(
    fc.property(anyEndorsements, anyEndorsements, (before, after) => {
      const start = legitimacyOf(seen(before), options)
      const snapshot = seen(after)
      const warm = legitimacyOf(snapshot, { ...options, start })
      expectSame(warm, legitimacyOf(snapshot, options))
    }),
  )
})

test('nor does one of other authorities and another damping', () => {
  const start = legitimacyOf(seen(endorsements('n1>n0 n0>n2 n2>n1')), {
    seeds: authorities('n1'),
    damping: 0.3,
  })
  const snapshot = seen(endorsements('n0>n1 n1>n3 n3>n1'))
  expectSame(legitimacyOf(snapshot, { ...options, start }), legitimacyOf(snapshot, options))
})

test('what was great and is next to nothing now is found, too', () => {
  const hops = Array.from({ length: 40 }, (_, at) => endorsement(`n${at}`, `n${at + 1}`))
  const ring = [endorsement('n40', 'n39')]
  const start = legitimacyOf(seen([...hops, ...ring, endorsement('n0', 'n40')]), options)
  const snapshot = seen([...hops, ...ring])
  expectSame(legitimacyOf(snapshot, { ...options, start }), legitimacyOf(snapshot, options))
})

test('a little change takes fewer sweeps', () => {
  const edges = randomPairs(300, 1500, 2).map(([from, to]) => endorsement(`n${from}`, `n${to}`))
  const start = legitimacyOf(seen(edges), { seeds: authorities('n0') })
  const snapshot = seen([...edges.slice(1), endorsement('n7', 'new')])
  const cold = legitimacyOf(snapshot, { seeds: authorities('n0') })
  const warm = legitimacyOf(snapshot, { seeds: authorities('n0'), start })
  expect(warm.method.iterations).toBeLessThan(cold.method.iterations)
  expect(warm.method.residual).toBeLessThanOrEqual(1e-10)
})

test('a start that is none is refused', () => {
  const start = {} as Legitimacy
  const call = () => legitimacyOf(seen(endorsements('n0>n1')), { ...options, start })
  expect(call).toThrow(/start is what legitimacyOf returned/)
})
