import { assertChoice } from '../assert-choice.ts'
import type { NodeKind } from '../recognition-node.ts'
import type { DrawingLanguage } from './drawing.ts'
import type { LinkLook } from './kind-look.ts'

export interface DrawingWords {
  readonly picture: string
  readonly kinds: Readonly<Record<NodeKind, string>>
  readonly looks: Readonly<Record<LinkLook, string>>
  readonly around: (name: string) => string
  readonly map: string
  /** For a moment in ISO 8601. */
  readonly seenAt: (at: string) => string
  readonly more: (count: number) => string
  readonly person: string
  readonly withoutPeople: string
  readonly recognises: (names: string) => string
  readonly belongsTo: (names: string) => string
  readonly recognisedBy: (names: string) => string
  readonly notCounted: (name: string, reason: string) => string
  readonly authority: string
  readonly weakLinks: string
  readonly score: (score: string) => string
  readonly from: (statement: string) => string
  readonly caution: string
  readonly graph: (digest: string) => string
}

const englishMonths =
  'January February March April May June July August September October November December'
const frenchMonths =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'

/** The date as it is written in the moment, in words that are the same on every machine. */
function dayIn(at: string, months: string): string {
  const [year = '', month = '1', day = '1'] = at.slice(0, 10).split('-')
  return `${Number(day)} ${months.split(' ')[Number(month) - 1] ?? month} ${year}`
}

const english: DrawingWords = {
  picture: 'diagram',
  kinds: {
    person: 'person',
    organization: 'organisation',
    achievement: 'badge',
    assertion: 'award',
    endorsement: 'endorsement',
    skill: 'skill',
    place: 'place',
    community: 'community',
    pathway: 'pathway',
  },
  looks: {
    endorses: 'endorses',
    issues: 'issues or awards',
    other: 'belongs to',
    ignored: 'not counted',
  },
  around: (name) => `Around “${name}”`,
  map: 'Who recognises what',
  seenAt: (at) => `as of ${dayIn(at, englishMonths)}`,
  more: (count) => `${count} more ${count === 1 ? 'is' : 'are'} not shown.`,
  person: 'A person',
  withoutPeople: 'People are left out of this picture.',
  recognises: (names) => `Speaks for: ${names}.`,
  belongsTo: (names) => `Belongs to: ${names}.`,
  recognisedBy: (names) => `Spoken for by: ${names}.`,
  notCounted: (name, reason) => `Not counted: what ${name} says, because ${reason}.`,
  authority: 'authority',
  weakLinks: 'Lines that carry less than a twentieth of a score are left out.',
  score: (score) => `legitimacy ${score}`,
  from: (statement) => `Authorities: ${statement}.`,
  caution:
    'A bar says how far the recognition of these authorities reaches, not how good somebody is.',
  graph: (digest) => `Graph ${digest}.`,
}

const french: DrawingWords = {
  picture: 'schéma',
  kinds: {
    person: 'personne',
    organization: 'organisation',
    achievement: 'badge',
    assertion: 'badge reçu',
    endorsement: 'endossement',
    skill: 'compétence',
    place: 'lieu',
    community: 'communauté',
    pathway: 'parcours',
  },
  looks: {
    endorses: 'endosse',
    issues: 'émet ou décerne',
    other: 'se rattache à',
    ignored: 'non compté',
  },
  around: (name) => `Autour de « ${name} »`,
  map: 'Qui reconnaît quoi',
  seenAt: (at) => `au ${dayIn(at, frenchMonths).replace(/^1 /, '1er ')}`,
  more: (count) =>
    count === 1 ? 'Un autre n’est pas montré.' : `${count} autres ne sont pas montrés.`,
  person: 'Une personne',
  withoutPeople: 'Les personnes ne figurent pas sur cette image.',
  recognises: (names) => `Se porte garant de : ${names}.`,
  belongsTo: (names) => `Se rattache à : ${names}.`,
  recognisedBy: (names) => `S’en portent garants : ${names}.`,
  notCounted: (name, reason) => `Non compté : ce que dit ${name}, car ${reason}.`,
  authority: 'autorité',
  weakLinks: 'Les liens qui portent moins d’un vingtième d’un score ne sont pas tracés.',
  score: (score) => `légitimité ${score}`,
  from: (statement) => `Autorités : ${statement}.`,
  caution:
    'Une barre dit jusqu’où va la reconnaissance de ces autorités, non ce que vaut quelqu’un.',
  graph: (digest) => `Graphe ${digest}.`,
}

export const drawingWords: Readonly<Record<DrawingLanguage, DrawingWords>> = {
  en: english,
  fr: french,
}

/** @throws {GraphError} `bad_argument` for another language */
export function drawingWordsIn(language: DrawingLanguage): DrawingWords {
  assertChoice(language, Object.keys(drawingWords), 'language')
  return drawingWords[language]
}
