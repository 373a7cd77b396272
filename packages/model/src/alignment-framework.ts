import type { AlignmentView } from './badge.ts'

/** A framework of skills, occupations or qualifications that achievements are aligned with. */
export type AlignmentFramework = 'ESCO' | 'ROME' | 'RNCP' | 'RS' | 'CTDL' | 'CASE'

/** What is known of a framework: who keeps it, and how a target of it shows. */
export interface AlignmentFrameworkFacts {
  readonly framework: AlignmentFramework
  /** Its name in full, as its keeper writes it. */
  readonly name: string
  readonly keeper: string
  /** The `targetType` of OB 3.0 for its targets, where the specification has one. */
  readonly targetTypes: readonly string[]
  /** Addresses of targets, which no other framework has. */
  readonly url: RegExp
  /** What the framework calls itself, or is called, in `targetFramework`. */
  readonly called: RegExp
  /** The form of its codes, in `targetCode`. */
  readonly code: RegExp
  /** Whether no other framework has codes of that form. */
  readonly isCodeUnique: boolean
  /** The address of the target that a code stands for; absent where a code does not make one. */
  readonly urlOf?: (code: string) => string
}

/**
 * The frameworks that `frameworkOf` knows, with the addresses under which they publish their targets.
 *
 * - ESCO: `http://data.europa.eu/esco/{skill|occupation|isco}/…`, its linked open data (v1.2)
 * - ROME: `https://candidat.francetravail.fr/metierscope/fiche-metier/{code}`; a code is a letter from
 *   A to N and four digits (France Travail, ROME 4.0)
 * - RNCP, RS: `https://www.francecompetences.fr/recherche/{rncp|rs}/{number}/`, the number alone
 *   (France compétences, répertoires nationaux)
 * - CTDL: `https://credentialengineregistry.org/resources/{ctid}`, or the Finder; a CTID is `ce-` and a
 *   UUID (Credential Engine)
 * - CASE: `…/uri/{guid}` or `…/ims/case/v1p0/CFItems/{guid}` on any CASE server, or the 1EdTech CASE
 *   Network (CASE 1.0 and 1.1, REST binding; OB 3.0 implementation guide, alignments)
 *
 * @see OB 3.0 #alignment, #alignmenttargettype-enumeration
 */
export const alignmentFrameworks: readonly AlignmentFrameworkFacts[] = [
  {
    framework: 'ESCO',
    name: 'European Skills, Competences, Qualifications and Occupations',
    keeper: 'European Commission',
    targetTypes: [],
    url: /^https?:\/\/(data\.europa\.eu\/esco\/|esco\.ec\.europa\.eu\/)/i,
    called: /^ESCO\b|European Skills, Competences/i,
    // The notation of occupations, below the four digits of ISCO-08.
    code: /^\d{4}(\.\d+)*$/,
    isCodeUnique: false,
  },
  {
    framework: 'ROME',
    name: 'Répertoire opérationnel des métiers et des emplois',
    keeper: 'France Travail',
    targetTypes: [],
    url: /^https?:\/\/(candidat\.(pole-emploi|francetravail)\.fr|www\.francetravail\.fr\/candidat)\/(metierscope|marche-du-travail)\//i,
    called: /^ROME\b|Répertoire opérationnel des métiers/i,
    code: /^[A-N]\d{4}$/,
    isCodeUnique: false,
    urlOf: (code) => `https://candidat.francetravail.fr/metierscope/fiche-metier/${code}`,
  },
  {
    framework: 'RNCP',
    name: 'Répertoire national des certifications professionnelles',
    keeper: 'France compétences',
    targetTypes: [],
    url: /^https?:\/\/(www\.)?francecompetences\.fr\/recherche\/rncp\/\d+/i,
    called: /^RNCP\b|Répertoire national des certifications/i,
    code: /^RNCP\s?\d+$/i,
    isCodeUnique: true,
    urlOf: (code) => `https://www.francecompetences.fr/recherche/rncp/${numberIn(code)}/`,
  },
  {
    framework: 'RS',
    name: 'Répertoire spécifique',
    keeper: 'France compétences',
    targetTypes: [],
    url: /^https?:\/\/(www\.)?francecompetences\.fr\/recherche\/rs\/\d+/i,
    called: /^RS$|Répertoire spécifique/i,
    code: /^RS\s?\d+$/i,
    isCodeUnique: false,
    urlOf: (code) => `https://www.francecompetences.fr/recherche/rs/${numberIn(code)}/`,
  },
  {
    framework: 'CTDL',
    name: 'Credential Transparency Description Language',
    keeper: 'Credential Engine',
    targetTypes: ['CTDL', 'ceterms:Credential', 'ceasn:Competency'],
    url: /^https?:\/\/((sandbox\.)?credentialengineregistry\.org|(sandbox\.)?credentialfinder\.org)\//i,
    called: /^CTDL\b|Credential Transparency Description Language/i,
    code: /^ce-[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
    isCodeUnique: true,
    urlOf: (code) => `https://credentialengineregistry.org/resources/${code}`,
  },
  {
    framework: 'CASE',
    name: 'Competencies and Academic Standards Exchange',
    keeper: '1EdTech',
    targetTypes: ['CFItem', 'CFRubric', 'CFRubricCriterion', 'CFRubricCriterionLevel'],
    url: /^https?:\/\/([^/]+\/(uri|ims\/case\/v1p[01]\/CFItems)|casenetwork\.1edtech\.org(\/[\da-f-]{36})?)\/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
    called: /^CASE\b|Competencies and Academic Standards Exchange/i,
    code: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
    isCodeUnique: false,
  },
]

function numberIn(code: string): string {
  return code.replaceAll(/\D/g, '')
}

/**
 * The framework that an alignment's target belongs to, by its URL, else by the name the alignment
 * gives, else by its code; `undefined` for all others. Recognising is no proof that the target exists.
 *
 * @see OB 3.0 #alignment; OB 3.0 implementation guide, alignments
 * @example frameworkOf({ targetUrl: 'http://data.europa.eu/esco/skill/8f18f987' }) // 'ESCO'
 */
export function frameworkOf(alignment: AlignmentView): AlignmentFramework | undefined {
  const { targetUrl = '', targetFramework = '', targetCode = '' } = alignment
  return (
    by(({ url }) => url.test(targetUrl)) ??
    by(({ called }) => called.test(targetFramework.trim())) ??
    by(({ code, isCodeUnique }) => isCodeUnique && code.test(targetCode.trim()))
  )
}

function by(fits: (facts: AlignmentFrameworkFacts) => boolean): AlignmentFramework | undefined {
  return alignmentFrameworks.find(fits)?.framework
}
