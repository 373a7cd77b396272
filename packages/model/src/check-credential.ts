import { deviationsOf, planFor } from './check-plan.ts'
import type { Credential } from './credential.ts'
import { PASSED, type DataModelCheck } from './data-model-check.ts'
import type { Deviation } from './deviation.ts'
import type { Finding } from './finding.ts'

export interface CheckOptions {
  /**
   * `lenient` takes what leaves signer, achievement and status unambiguous as a warning; `strict`
   * fails it. @default 'strict'
   */
  readonly profile?: 'strict' | 'lenient'
}

/**
 * How a credential compares with its data model: one `passed` finding per check that holds, and one
 * finding per deviation of those that do not. Proofs, status and time are not looked at, nothing is
 * fetched.
 *
 * @see OB 3.0 #verification step 1; OB 2.0 #data-models; VCDM 2.0 #basic-concepts
 * @example
 * const findings = checkCredential(credential)
 * const conforms = findings.every((finding) => finding.outcome !== 'failed')
 */
export function checkCredential(
  credential: Credential,
  options: CheckOptions = {},
): Finding<DataModelCheck>[] {
  const isStrict = (options.profile ?? 'strict') === 'strict'
  const { checks, spec } = planFor(credential)
  const deviations = deviationsOf(credential)
  const findings: Finding<DataModelCheck>[] = []
  for (const check of checks) {
    if (check === 'model.jwt-claims' && credential.jws === undefined) continue
    const own = deviations.filter((found) => found.check === check)
    for (const found of own) findings.push(findingOf(found, isStrict))
    if (own.length === 0) findings.push({ check, outcome: 'passed', message: PASSED[check], spec })
  }
  return findings
}

function findingOf(found: Deviation, isStrict: boolean): Finding<DataModelCheck> {
  const { check, code, message, path, spec } = found
  const outcome = found.harmless && !isStrict ? 'warning' : 'failed'
  return { check, outcome, message, spec, path, details: { code } }
}
