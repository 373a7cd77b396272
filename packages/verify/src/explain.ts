import { isJsonObject, whatCame, type Finding, type JsonObject } from '@openboat/model'
import type { CheckText, Explanation, ExplanationTexts } from './explanation.ts'
import { english } from './explanations/english.ts'
import { french } from './explanations/french.ts'
import { VerifyError } from './verify-error.ts'

export type ExplanationLanguage = 'en' | 'fr'

/**
 * A finding in plain words, for people who know what a badge is and nothing of its technology.
 *
 * The most particular text wins: for the `details.code`, for the outcome of this check, for the
 * outcome in general. A check from a later version gets the general text.
 *
 * @param finding  From a report; also one that was stored as JSON.
 * @param language `en` or `fr`.
 * @returns Plain text without markup. Facts from the badge in it are shortened and stripped of
 *   control characters; escape it like any text before it goes into a page.
 * @throws {VerifyError} `bad_argument` if the language is another, or the finding is none
 * @example
 * const { title, meaning, whatToDo } = explain(report.findings[0], 'fr')
 */
export function explain(finding: Finding, language: ExplanationLanguage): Explanation {
  requireFinding(finding)
  const texts = textsIn(language)
  const facts = factsOf(finding)
  const { title, meaning, whatToDo } = chooseText(finding, texts)
  const typeset = language === 'fr' ? withFrenchSpaces : (text: string): string => text
  const fill = (text: string): string => fillIn(typeset(text), facts)
  return { title: fill(title), meaning: fill(meaning), whatToDo: fill(whatToDo) }
}

/** A whole report would else be explained as a check of a later version. */
function requireFinding(given: unknown): void {
  if (isJsonObject(given) && typeof given['check'] === 'string') {
    if (typeof given['outcome'] === 'string') return
  }
  const isReport = isJsonObject(given) && Array.isArray(given['findings'])
  const came = isReport ? 'a report: pass one of its findings' : whatCame(given)
  throw new VerifyError('bad_argument', `expected a finding of a report, but got ${came}`)
}

function textsIn(language: ExplanationLanguage): ExplanationTexts {
  if (language === 'en') return (inEnglish ??= english())
  if (language === 'fr') return (inFrench ??= french())
  throw new VerifyError(
    'bad_argument',
    `expected the language to be 'en' or 'fr', but got ${String(language)}`,
  )
}

/** Read with the first finding: a program that loads this may never explain one. */
let inEnglish: ExplanationTexts | undefined
let inFrench: ExplanationTexts | undefined

function chooseText({ check, outcome, details }: Finding, texts: ExplanationTexts): Explanation {
  const about: CheckText = own(texts.checks, check) ?? { topic: texts.unknownTopic }
  const particular = own(about, outcome)
  if (typeof particular === 'object') {
    const code = details?.['code']
    const override = typeof code === 'string' ? own(particular.codes ?? {}, code) : undefined
    return { ...particular, ...override }
  }
  const general = own(texts.outcomes, outcome) ?? texts.outcomes.unknown
  return { ...general, title: general.title.replace('{topic}', () => about.topic) }
}

/** No line breaks before a high mark or inside quotation marks: « ainsi » ; et : voilà ! */
function withFrenchSpaces(text: string): string {
  return text.replaceAll(/ (?=[:;?!»])/g, '\u00a0').replaceAll('« ', '«\u00a0')
}

/** The ids of a stored finding come from outside: `constructor` must not find anything. */
function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined
function own<Table extends object>(table: Table, key: string): Table[keyof Table] | undefined
function own(table: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

function factsOf({ check, details }: Finding): JsonObject {
  return { ...(isJsonObject(details) ? details : {}), check }
}

/** One pass, so that a fact that looks like a placeholder stays what it is. */
function fillIn(text: string, facts: JsonObject): string {
  return text.replaceAll(/\[([^\]]*)\]|\{(\w+)\}/g, (_, optional?: string, name?: string) => {
    if (name !== undefined) return factText(facts[name]) ?? '…'
    return fillOptional(optional ?? '', facts)
  })
}

function fillOptional(text: string, facts: JsonObject): string {
  let complete = true
  const filled = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const fact = factText(facts[name])
    complete &&= fact !== undefined
    return fact ?? ''
  })
  return complete ? filled : ''
}

const longestFact = 120

/** Made at the first use: an engine looks these classes up in the tables of Unicode while it loads a file. */
let invisible: RegExp | undefined

/** Text of a badge is a stranger's: no control characters, nothing that turns the reading direction. */
function factText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    const parts = value.filter((item) => typeof item === 'string')
    return parts.length === 0 ? undefined : factText(parts.join(', '))
  }
  if (typeof value !== 'string') return undefined
  invisible ??= new RegExp(String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]`, 'gu')
  const plain = value.replaceAll(invisible, ' ').trim()
  if (plain === '') return undefined
  if (plain.length <= longestFact) return plain
  // Not in the middle of a character beyond U+FFFF.
  return `${plain.slice(0, longestFact).replace(/[\uD800-\uDBFF]$/, '')}…`
}
