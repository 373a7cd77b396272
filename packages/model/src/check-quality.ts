import type { LinkedDocuments } from './badge-from-open-badge-2.ts'
import type { Credential } from './credential.ts'
import type { Finding } from './finding.ts'
import { ModelError } from './model-error.ts'
import { qualityPathsOf } from './quality/quality-paths.ts'
import { qualityRules } from './quality/quality-rules.ts'
import type {
  QualityPicture,
  QualityRule,
  QualitySubject,
  QualityText,
} from './quality/quality-rule.ts'
import { frenchSpaces } from './explain-issue.ts'
import { toBadge } from './to-badge.ts'

export interface QualityOptions {
  /** The rules to judge by, such as the charter of a network. @default qualityRules */
  readonly rules?: readonly QualityRule[]
  /** Facts about pictures by the id they have in the badge; nothing is fetched or decoded here. */
  readonly pictures?: Readonly<Record<string, QualityPicture>>
  /** What an OB 2.0 (or earlier) badge links to, as fetched; default: the copies embedded in it. */
  readonly linked?: LinkedDocuments
}

/**
 * How good a badge is to read and to rely on, beyond what its data model demands: for each rule a
 * `passed` finding, one `warning` for each place that falls short, or `skipped` where it does not
 * apply or nobody knows, as with a picture whose facts were not given. None of it makes a badge
 * less authentic. A document without an achievement of its own, such as an endorsement or an
 * assertion whose BadgeClass is not at hand, gives no findings.
 *
 * @see `qualityRules` for the rules and their sources; `explainQuality` for their texts
 * @throws {ModelError} `bad_argument` if two rules have the same id
 * @example
 * const findings = checkQuality(credential, { rules: [...qualityRules, ours] })
 */
export function checkQuality(credential: Credential, options: QualityOptions = {}): Finding[] {
  const { rules = qualityRules, pictures = {}, linked } = options
  requireOwnIds(rules)
  const badge = toBadge(credential, linked)
  const { achievement } = badge
  // Of a BadgeClass that is only linked, nothing but its id is known.
  if (achievement?.name === undefined && achievement?.criteria === undefined) return []
  const subject: QualitySubject = {
    credential,
    badge,
    achievement,
    paths: qualityPathsOf(credential),
    factsOf: (id) => (Object.hasOwn(pictures, id) ? pictures[id] : undefined),
  }
  return rules.flatMap((rule) => findingsOf(rule, subject))
}

/**
 * What a finding of `checkQuality` means and what to do, in plain words; `undefined` for one that
 * passed, was skipped, or is of another rule.
 *
 * @param rules The rules that the finding came from. Default: `qualityRules`.
 * @example explainQuality(finding, 'fr')?.whatToDo
 */
export function explainQuality(
  { check, outcome }: Pick<Finding, 'check' | 'outcome'>,
  language: 'en' | 'fr',
  rules: readonly QualityRule[] = qualityRules,
): QualityText | undefined {
  const text = rules.find(({ id }) => id === check)?.texts[language]
  if (outcome !== 'warning' || text === undefined) return undefined
  if (language === 'en') return text
  const { title, meaning, whatToDo } = text
  return {
    title: frenchSpaces(title),
    meaning: frenchSpaces(meaning),
    whatToDo: frenchSpaces(whatToDo),
  }
}

function findingsOf(rule: QualityRule, subject: QualitySubject): Finding[] {
  const { id: check, source: spec, texts } = rule
  const faults = rule.find(subject)
  if (faults === undefined)
    return [{ check, outcome: 'skipped', message: 'This does not apply, or is not known.', spec }]
  if (faults.length === 0)
    return [{ check, outcome: 'passed', message: 'The badge does what this rule asks.', spec }]
  const { title, whatToDo } = texts.en
  const message = `${title}. ${whatToDo}`
  return faults.map(({ path }) => ({ check, outcome: 'warning' as const, message, spec, path }))
}

function requireOwnIds(rules: readonly QualityRule[]): void {
  const ids = rules.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice === undefined) return
  throw new ModelError(
    'bad_argument',
    `Expected each quality rule once, got ${twice} twice. Leave out the rule that yours replaces.`,
  )
}
