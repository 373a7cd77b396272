import { check } from 'openboat'
import { describe, expect, test } from 'vitest'
import { decisiveOf, judgeDataModel } from './data-model-agreement.ts'
import { dataModelCases } from './data-model-cases.ts'
import knownOpen from './data-model-known-open.json' with { type: 'json' }
import { matrixBases } from './matrix-bases.ts'
import { fixturesExist, whyMissing } from './third-party-cases.ts'

// As in third-party-cases.test.ts: what agreed once must go on agreeing, and what does not is listed
// with the reason until it does.

const reasons: Readonly<Record<string, string>> = knownOpen

describe('what the values of a structure matrix are put into conforms', () => {
  test.each(Object.entries(matrixBases))('%s', (_, document) => {
    expect(check(document)).toMatchObject({ conforms: true })
  })
})

describe('third-party documents', () => {
  for (const item of dataModelCases()) {
    const reason = reasons[item.id]
    if (reason === undefined) {
      test(`${item.id} is ${item.expected} (${item.profile})`, () => {
        const { agrees, report } = judgeDataModel(item)
        expect(agrees, `got ${decisiveOf(report) || 'nothing against it'}`).toBe(true)
      })
    } else {
      test(`${item.id} is known to be open: ${reason}`, () => {
        const { agrees } = judgeDataModel(item)
        expect(agrees, `${item.id} agrees now: take it out of the list`).toBe(false)
      })
    }
  }

  test('data-model-known-open.json names only cases that exist', ({ skip }) => {
    skip(!fixturesExist, whyMissing)
    const ids = new Set(dataModelCases().map(({ id }) => id))
    expect(Object.keys(reasons).filter((id) => !ids.has(id))).toEqual([])
  })
})
