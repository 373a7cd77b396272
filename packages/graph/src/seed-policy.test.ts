import { describe, expect, test } from 'vitest'
import { AT, authorities, endorsements, seen } from './ecosystem.fixture.ts'
import { legitimacyOf, type LegitimacyOptions } from './legitimacy.ts'

// A score without stated authorities would pass for a fact.

const snapshot = seen(endorsements('a>b b>c'), AT)
const stated = authorities('a')

/** As somebody without types calls it. */
function refusalOf(seeds: unknown): { code: string; message: string } | undefined {
  try {
    legitimacyOf(snapshot, { seeds } as LegitimacyOptions)
    return undefined
  } catch (error) {
    const { code, message } = error as { code: string; message: string }
    return { code, message }
  }
}

describe('seeds must be stated', () => {
  test.each([
    [undefined, 'no_seeds', /Scores start from seeds that you state: .*statement/],
    [null, 'no_seeds', /Scores start from seeds/],
    [[], 'bad_argument', /kind is undefined/],
    ['a', 'bad_argument', /kind is undefined/],
    [{ weights: { a: 1 }, statement: 'The board' }, 'bad_argument', /kind is undefined/],
    [{ kind: 'nobody' }, 'bad_argument', /kind is "nobody"/],
    [{ kind: 'uniform' }, 'bad_argument', /acknowledge: 'sybil-prone', not undefined/],
    [{ kind: 'uniform', acknowledge: true }, 'bad_argument', /not true/],
    [{ kind: 'authorities', weights: { a: 1 } }, 'bad_argument', /who chose .* it is undefined/],
    [{ ...stated, statement: '' }, 'bad_argument', /it is ""/],
    [{ ...stated, statement: ' \n' }, 'bad_argument', /in words/],
    [{ ...stated, statement: 3 }, 'bad_argument', /it is 3/],
    [{ ...stated, weights: undefined }, 'bad_argument', /share for each id, not undefined/],
    [{ ...stated, weights: ['a'] }, 'bad_argument', /share for each id, not \["a"\]/],
    [{ ...stated, weights: new Map([['a', 1]]) }, 'bad_argument', /share for each id/],
    [{ ...stated, weights: {} }, 'no_seeds', /names no authority/],
    [
      { ...stated, weights: { a: '1' } },
      'bad_argument',
      /share of a is a finite number above 0, not "1"/,
    ],
    [{ ...stated, weights: { a: NaN } }, 'bad_argument', /number above 0/],
    [{ ...stated, weights: { a: 1.7e308, b: 1.7e308 } }, 'bad_argument', /more than a number/],
    [{ ...stated, weights: { z: 1 } }, 'unknown_node', /No node "z"/],
  ])('%j: %s', (seeds, code, message) => {
    expect(refusalOf(seeds)).toMatchObject({ code, message: expect.stringMatching(message) })
  })

  test('and without options, too', () => {
    const call = legitimacyOf as (snapshot: unknown) => unknown
    expect(() => call(snapshot)).toThrow(/Scores start from seeds/)
  })

  test('what is stated is taken', () => {
    expect(refusalOf(stated)).toBeUndefined()
    const weights = Object.assign(Object.create(null) as object, { a: 1 })
    expect(refusalOf({ ...stated, weights })).toBeUndefined()
    expect(refusalOf({ kind: 'uniform', acknowledge: 'sybil-prone' })).toBeUndefined()
  })
})
