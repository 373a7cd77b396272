import { canonicalizeDataset, canonicalLabels } from '@openboat/proof'
import { describe, expect, test } from 'vitest'
import { allCases, fixturesExist, whyMissing, type Case } from '../third-party-cases.ts'
import { jsonOf, textOf } from './vector-files.ts'

// RDF Dataset Canonicalization 1.0, test suite: documents, issued identifiers, poisoned graphs.

interface CanonCase extends Case {
  readonly testType: 'RDFC10EvalTest' | 'RDFC10MapTest' | 'RDFC10NegativeEvalTest'
  readonly result?: string
  readonly hashAlgorithm?: 'SHA384'
}

const cases = allCases().filter((item): item is CanonCase => item.kind === 'rdfc10')

describe('rdfc10', () => {
  test('the suite is there', ({ skip }) => {
    skip(!fixturesExist, whyMissing)
    expect(cases.length).toBeGreaterThan(50)
  })

  for (const item of cases) {
    test(`${item.id}: ${item.expectedReason}`, async () => {
      const hash = item.hashAlgorithm === 'SHA384' ? 'sha384' : 'sha256'
      const nquads = textOf(item.file)
      if (item.testType === 'RDFC10NegativeEvalTest') {
        await expect(canonicalizeDataset(nquads, { hash })).rejects.toMatchObject({
          code: 'limit_exceeded',
        })
      } else if (item.testType === 'RDFC10MapTest') {
        const labels = Object.fromEntries(await canonicalLabels(nquads, { hash }))
        expect(labels).toEqual(jsonOf(item.result ?? ''))
      } else {
        expect(await canonicalizeDataset(nquads, { hash })).toBe(textOf(item.result ?? ''))
      }
    })
  }
})
