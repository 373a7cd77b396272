import { assertChoice } from './assert-choice.ts'
import type { ScoreExplanation } from './explain-score.ts'
import type { Legitimacy } from './legitimacy.ts'
import type { EdgeKind } from './recognition-edge.ts'
import { shownName } from './shown-name.ts'
import type { IgnoredReason } from './snapshot.ts'

export type TellingLanguage = 'en' | 'fr'

/**
 * An explanation as sentences, one a line, for people who decide on it: who recognises, starting from
 * which authorities, along which ways, what does not count and why, and how it was computed. Names in the
 * language where there are some, else ids; made without `Intl`, so it reads the same everywhere.
 *
 * @throws {GraphError} `bad_argument` for another language
 * @example tellScore(legitimacy, explainScore(legitimacy, 'urn:badge'), 'fr')
 */
export function tellScore(
  legitimacy: Legitimacy,
  explanation: ScoreExplanation,
  language: TellingLanguage,
): string {
  const words = wordsIn(language)
  const name = namesIn(legitimacy, language)
  const { score, ownSeed, contributors, people, bySeed, paths, coverage, ignored } = explanation
  const percent = (part: number) => words.percent(score === 0 ? 0 : part / score)
  const lines = [
    score === 0
      ? words.nothing(name(explanation.id))
      : words.score(name(explanation.id), number(score, words)),
    ...(ownSeed > 0 ? [words.own(percent(ownSeed))] : []),
    ...contributors
      .filter(({ amount }) => amount > 0)
      .map(({ endorser, amount }) => words.from(name(endorser), percent(amount))),
    ...(people.amount > 0 ? [words.people(percent(people.amount))] : []),
    ...bySeed.map(({ seed, amount }) => words.seed(name(seed), percent(amount))),
    ...paths
      .filter(({ nodes }) => nodes.length > 1)
      .map(({ nodes, amount }) => words.path(nodes.map(name).join(' → '), percent(amount))),
    ...(score > 0 ? [words.coverage(words.percent(Math.min(coverage, 1)))] : []),
    ...ignored
      .filter(({ edge }) => isVoice(edge.kind, legitimacy))
      .map(({ edge, reason }) => words.ignored(name(edge.from), words.reasons[reason])),
    methodIn(legitimacy, words),
  ]
  return lines.join('\n')
}

/** What somebody says by themselves: an endorsement that `supports` only repeats its endorser. */
function isVoice(kind: EdgeKind, { method }: Legitimacy): boolean {
  return kind !== 'supports' && method.along.includes(kind)
}

/** A score as people read it: three significant digits, never in powers of ten. */
export function scoreInWords(score: number, language: TellingLanguage): string {
  return number(score, wordsIn(language))
}

/** Why a statement does not count, as half a sentence. */
export function reasonInWords(reason: IgnoredReason, language: TellingLanguage): string {
  return wordsIn(language).reasons[reason]
}

function wordsIn(language: TellingLanguage): Words {
  assertChoice(language, ['en', 'fr'], 'language')
  return language === 'fr' ? french : english
}

function namesIn({ snapshot }: Legitimacy, language: TellingLanguage): (id: string) => string {
  return (id) => {
    const { name = {} } = snapshot.nodes[snapshot.indexOf(id) ?? -1] ?? {}
    return shownName({ id, name }, [language])
  }
}

function methodIn({ method }: Legitimacy, words: Words): string {
  const { preset, damping, seeds, at, graph } = method
  const statement = seeds.kind === 'authorities' ? seeds.statement : words.everybody
  const digest = graph.slice(0, 12)
  return words.method({
    preset,
    damping: String(damping).replace('.', words.comma),
    at,
    digest,
    statement,
  })
}

/** Three significant digits, never in powers of ten. */
function number(value: number, { comma }: Words): string {
  const digits = Math.min(12, Math.max(2, 2 - Math.floor(Math.log10(value))))
  return value.toFixed(digits).replace('.', comma)
}

interface Words {
  readonly comma: string
  readonly percent: (share: number) => string
  readonly score: (name: string, score: string) => string
  readonly nothing: (name: string) => string
  readonly own: (percent: string) => string
  readonly from: (name: string, percent: string) => string
  readonly people: (percent: string) => string
  readonly seed: (name: string, percent: string) => string
  readonly path: (path: string, percent: string) => string
  readonly coverage: (percent: string) => string
  readonly ignored: (name: string, reason: string) => string
  readonly everybody: string
  readonly method: (by: MethodWords) => string
  readonly reasons: Readonly<Record<IgnoredReason, string>>
}

interface MethodWords {
  readonly preset: string
  readonly damping: string
  readonly at: string
  readonly digest: string
  readonly statement: string
}

const english: Words = {
  comma: '.',
  percent: (share) => `${(100 * share).toFixed(1)}%`,
  score: (name, score) => `${name} has a score of ${score}.`,
  nothing: (name) =>
    `${name} has a score of 0: no recognition of the stated authorities reaches it.`,
  own: (percent) => `${percent} of it: it is an authority itself.`,
  from: (name, percent) => `${percent} of it comes from ${name}.`,
  people: (percent) => `${percent} of it comes from people, of whom nobody has a number here.`,
  seed: (name, percent) => `${percent} of it starts from the authority ${name}.`,
  path: (path, percent) => `${percent} comes this way: ${path}.`,
  coverage: (percent) => `The ways listed account for ${percent} of the score.`,
  ignored: (name, reason) => `Not counted: what ${name} says, because ${reason}.`,
  everybody: 'every node alike',
  method: ({ preset, damping, at, digest, statement }) =>
    `Computed as ${preset} (damping ${damping}) for ${at}, graph ${digest}, starting from: ${statement}.`,
  reasons: {
    'no-proof': 'it carries no proof',
    rejected: 'a check of it failed',
    undetermined: 'it could not be checked completely',
    'subject-mismatch': 'it endorses something else',
    'platform-only': 'only a platform says so',
    'not-yet-valid': 'it is not valid yet',
    'never-valid': 'it ends before it begins',
    expired: 'it has expired',
    revoked: 'it was withdrawn',
    self: 'nobody can endorse themselves',
    'endpoint-not-yet-valid': 'one of both ends is not valid yet',
    'endpoint-never-valid': 'the validity of one of both ends stops before it starts',
    'endpoint-expired': 'one of both ends has expired',
    'endpoint-revoked': 'one of both ends was withdrawn',
    conflicting: 'two statements with its id contradict each other',
  },
}

const french: Words = {
  comma: ',',
  percent: (share) => `${(100 * share).toFixed(1).replace('.', ',')} %`,
  score: (name, score) => `${name} a un score de ${score}.`,
  nothing: (name) =>
    `${name} a un score de 0 : aucune reconnaissance des autorités déclarées ne lui parvient.`,
  own: (percent) => `${percent} : c’est une autorité elle-même.`,
  from: (name, percent) => `${percent} provient de ${name}.`,
  people: (percent) => `${percent} provient de personnes, dont aucune n’a de nombre ici.`,
  seed: (name, percent) => `${percent} prend sa source chez l’autorité ${name}.`,
  path: (path, percent) => `${percent} arrive par ce chemin : ${path}.`,
  coverage: (percent) => `Les chemins cités expliquent ${percent} du score.`,
  ignored: (name, reason) => `Non compté : ce que dit ${name}, car ${reason}.`,
  everybody: 'tous les nœuds à égalité',
  method: ({ preset, damping, at, digest, statement }) =>
    `Calculé par ${preset} (amortissement ${damping}) pour le ${at}, graphe ${digest}, à partir de : ${statement}.`,
  reasons: {
    'no-proof': 'aucune preuve ne l’accompagne',
    rejected: 'une vérification a échoué',
    undetermined: 'la vérification n’a pas pu aboutir',
    'subject-mismatch': 'l’objet endossé est un autre',
    'platform-only': 'seule une plateforme l’affirme',
    'not-yet-valid': 'ce n’est pas encore valable',
    'never-valid': 'cela prend fin avant de commencer',
    expired: 'ce n’est plus valable',
    revoked: 'cela a été retiré',
    self: 'nul ne peut s’endosser soi-même',
    'endpoint-not-yet-valid': 'l’une des deux extrémités n’est pas encore valable',
    'endpoint-never-valid': 'la validité de l’une des deux extrémités prend fin avant de commencer',
    'endpoint-expired': 'l’une des deux extrémités n’est plus valable',
    'endpoint-revoked': 'l’une des deux extrémités a été retirée',
    conflicting: 'deux déclarations portant cet identifiant se contredisent',
  },
}
