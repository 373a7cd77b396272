import type { Outcome } from '@openboat/model'
import { expect, it } from 'vitest'
import { checkIds, type CheckId } from './check-id.ts'
import { findingsOf } from './finding.ts'
import { verdictOf, type Verdict } from './verdict.ts'

const of = (check: CheckId, outcome: Outcome) => findingsOf(check, 'OB 3.0')(outcome, 'A message')
const proven = of('proof.satisfied', 'passed')
const fetched = of('hosted.fetched', 'passed')

it.each<[Verdict, string, ReturnType<typeof of>[]]>([
  ['undetermined', 'nothing was found at all', []],
  ['verified', 'a proof is satisfied', [proven]],
  ['verified', 'a hosted original was fetched', [fetched]],
  ['undetermined', 'all is well, but nobody is shown to have made it', [of('model.id', 'passed')]],
  ['undetermined', 'the proof was skipped', [of('proof.satisfied', 'skipped')]],
  ['undetermined', 'the proof is only a warning', [of('proof.satisfied', 'warning')]],
  ['undetermined', 'the proof is not known', [of('proof.satisfied', 'unknown')]],
  ['rejected', 'the proof failed', [of('proof.satisfied', 'failed')]],
  ['verified', 'there are warnings beside', [proven, of('model.id', 'warning')]],
  ['verified', 'checks were skipped beside', [proven, of('status.not-revoked', 'skipped')]],
  ['undetermined', 'one thing is unknown', [proven, of('status.not-revoked', 'unknown')]],
  ['rejected', 'one thing failed', [proven, of('status.not-revoked', 'failed')]],
  ['rejected', 'failed beats unknown', [of('model.id', 'unknown'), of('model.type', 'failed')]],
  ['rejected', 'one proof of two failed', [proven, of('proof.satisfied', 'failed')]],
])('%s: %s', (verdict, _, findings) => {
  expect(verdictOf(findings)).toBe(verdict)
  expect(verdictOf(findings.toReversed())).toBe(verdict)
})

it('only a proof or a fetched original shows who made a badge', () => {
  const enough = checkIds.filter((check) => verdictOf([of(check, 'passed')]) === 'verified')
  expect(enough).toEqual(['hosted.fetched', 'proof.satisfied'])
})

it('any check that fails rejects, and any that is unknown leaves it open', () => {
  for (const check of checkIds) {
    expect(verdictOf([proven, fetched, of(check, 'failed')])).toBe('rejected')
    expect(verdictOf([proven, fetched, of(check, 'unknown')])).toBe('undetermined')
  }
})
