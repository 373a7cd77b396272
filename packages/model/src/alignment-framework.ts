import type { AlignmentView } from './badge.ts'

/** A framework of skills, occupations or qualifications that achievements are aligned with. */
export type AlignmentFramework = 'ESCO' | 'ROME' | 'RNCP' | 'RS' | 'CTDL' | 'CASE'

/** How a target of a framework shows. */
interface Marks {
  readonly framework: AlignmentFramework
  /** Addresses that no other framework has. */
  readonly url: RegExp
  /** What the framework calls itself, or is called. */
  readonly name: RegExp
  /** Codes that no other framework has; absent where a code alone tells nothing. */
  readonly code?: RegExp
}

// The addresses of targets as the frameworks themselves publish them.
const FRAMEWORKS: readonly Marks[] = [
  {
    framework: 'ESCO',
    url: /^https?:\/\/(data\.europa\.eu\/esco\/|esco\.ec\.europa\.eu\/)/i,
    name: /^ESCO\b|European Skills, Competences/i,
  },
  {
    framework: 'ROME',
    url: /^https?:\/\/candidat\.(pole-emploi|francetravail)\.fr\/(metierscope|marche-du-travail)\//i,
    name: /^ROME\b|Répertoire opérationnel des métiers/i,
  },
  {
    framework: 'RNCP',
    url: /^https?:\/\/(www\.)?francecompetences\.fr\/recherche\/rncp\/\d+/i,
    name: /^RNCP\b|Répertoire national des certifications/i,
    code: /^RNCP\s?\d+$/i,
  },
  {
    framework: 'RS',
    url: /^https?:\/\/(www\.)?francecompetences\.fr\/recherche\/rs\/\d+/i,
    name: /^RS$|Répertoire spécifique/i,
  },
  {
    framework: 'CTDL',
    url: /^https?:\/\/((sandbox\.)?credentialengineregistry\.org|(sandbox\.)?credentialfinder\.org)\//i,
    name: /^CTDL\b|Credential Transparency Description Language/i,
    code: /^ce-[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  },
  {
    framework: 'CASE',
    url: /^https?:\/\/[^/]+\/(uri|ims\/case\/v1p[01]\/CFItems)\/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
    name: /^CASE\b|Competencies and Academic Standards Exchange/i,
  },
]

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
    by(({ name }) => name.test(targetFramework.trim())) ??
    by(({ code }) => code?.test(targetCode.trim()))
  )
}

function by(fits: (marks: Marks) => boolean | undefined): AlignmentFramework | undefined {
  return FRAMEWORKS.find(fits)?.framework
}
