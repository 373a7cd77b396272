import type { Finding as ModelFinding, JsonObject, Outcome } from '@openboat/model'
import type { CheckId } from './check-id.ts'

export type Finding = ModelFinding<CheckId>

interface Facts {
  readonly path?: string
  readonly details?: JsonObject
}

/** Makes the findings of one check: `const say = findingsOf('proof.satisfied', 'OB 3.0 …')`. */
export function findingsOf(check: CheckId, spec: string) {
  return (outcome: Outcome, message: string, facts: Facts = {}): Finding => ({
    check,
    outcome,
    message,
    spec,
    ...(facts.path === undefined ? {} : { path: facts.path }),
    ...(facts.details === undefined ? {} : { details: facts.details }),
  })
}
