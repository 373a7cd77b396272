import { describe, expect, test } from 'vitest'
import { decisive, judgeCase } from './agreement.ts'
import knownOpen from './known-open.json' with { type: 'json' }
import { fixturesExist, verificationCases, whyMissing } from './third-party-cases.ts'

// A case that agreed once must go on agreeing. Those that do not yet are listed in known-open.json
// with the reason; one that comes to agree must leave the list.

const reasons: Readonly<Record<string, string>> = knownOpen

describe('third-party cases', () => {
  for (const item of verificationCases()) {
    const reason = reasons[item.id]
    if (reason === undefined) {
      test(`${item.id} is ${item.expected}`, async () => {
        const { agrees, report } = await judgeCase(item)
        expect(agrees, `${item.expectedReason}\ngot ${report.verdict}: ${decisive(report)}`).toBe(
          true,
        )
      })
    } else {
      test(`${item.id} is known to be open: ${reason}`, async () => {
        const { agrees } = await judgeCase(item)
        expect(agrees, `${item.id} agrees now: take it out of known-open.json`).toBe(false)
      })
    }
  }

  test('known-open.json names only cases that exist', ({ skip }) => {
    skip(!fixturesExist, whyMissing)
    const ids = verificationCases().map(({ id }) => id)
    expect(Object.keys(reasons).filter((id) => !ids.includes(id))).toEqual([])
  })
})

test('a real badge from Open Badge Factory: its proof is good, its status not known', async ({
  skip,
}) => {
  skip(!fixturesExist, whyMissing)
  const [item] = verificationCases().filter(({ group }) => group === 'real-world')
  if (item === undefined) throw new Error('the real-world case is missing')
  const { report } = await judgeCase(item)
  const outcomes = new Map(report.findings.map(({ check, outcome }) => [check, outcome]))
  expect(report.verdict).toBe('undetermined')
  expect(outcomes.get('proof.satisfied')).toBe('passed')
  expect(outcomes.get('status.not-revoked')).toBe('unknown')
})
