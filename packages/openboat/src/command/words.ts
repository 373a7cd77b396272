export type Language = 'en' | 'fr'

/** What the command itself says in a report; findings are explained by `@openboat/verify`. */
export interface Words {
  readonly verified: string
  readonly rejected: string
  readonly undetermined: string
  readonly conforms: (version: string) => string
  readonly doesNotConform: (version: string) => string
  readonly noBadge: string
  readonly badge: string
  readonly endorsement: string
  readonly issuer: string
  readonly recipient: string
  readonly hashed: string
  readonly nobody: string
  readonly period: string
  readonly from: string
  readonly until: string
  readonly unlimited: string
  readonly endorses: string
  readonly says: string
  readonly endorsements: string
  readonly contained: string
  readonly passed: (count: number) => string
  readonly skipped: (count: number) => string
  readonly showAll: string
  readonly technical: string
  readonly quality: (count: number) => string
  readonly unreadable: string
  readonly summaryColumns: readonly string[]
  readonly moreRows: (count: number) => string
  readonly summaryTotal: (count: number) => string
  readonly repeated: (count: number) => string
}

const english: Words = {
  verified: 'Verified',
  rejected: 'Rejected',
  undetermined: 'Undetermined',
  conforms: (version) => `Conforms to ${version}`,
  doesNotConform: (version) => `Does not conform to ${version}`,
  noBadge: 'Not a badge',
  badge: 'Badge',
  endorsement: 'Endorsement',
  issuer: 'Issuer',
  recipient: 'Recipient',
  hashed: 'hidden (hash)',
  nobody: 'not named',
  period: 'Valid',
  from: 'from',
  until: 'until',
  unlimited: 'no end stated',
  endorses: 'Endorses',
  says: 'Says',
  endorsements: 'Endorsements',
  contained: 'Contains',
  passed: (count) => (count === 1 ? '1 check passed' : `${count} checks passed`),
  skipped: (count) => `${count} did not apply`,
  showAll: '--verbose lists them',
  technical: 'Technical detail:',
  quality: (count) =>
    count === 0 ? 'Quality: nothing to improve' : `Quality: ${count} to improve`,
  unreadable: 'Unreadable',
  summaryColumns: ['Verdict', 'Reason', 'Issuer', 'Version', 'Count'],
  moreRows: (count) => `… ${count} more (--summary FILE.csv has them all)`,
  summaryTotal: (count) => `${count} in all`,
  repeated: (count) =>
    count === 1
      ? '1 more mention of the same file or address was left out: each is verified once'
      : `${count} more mentions of the same files or addresses were left out: each is verified once`,
}

const french: Words = {
  verified: 'Vérifié',
  rejected: 'Rejeté',
  undetermined: 'Indéterminé',
  conforms: (version) => `Conforme à ${version}`,
  doesNotConform: (version) => `Non conforme à ${version}`,
  noBadge: 'Ce n’est pas un badge',
  badge: 'Badge',
  endorsement: 'Endossement',
  issuer: 'Émetteur',
  recipient: 'Récepteur',
  hashed: 'masqué (empreinte)',
  nobody: 'non indiqué',
  period: 'Validité',
  from: 'à partir du',
  until: 'jusqu’au',
  unlimited: 'sans date de fin',
  endorses: 'Endosse',
  says: 'Commentaire',
  endorsements: 'Endossements',
  contained: 'Contient',
  passed: (count) => (count === 1 ? '1 contrôle réussi' : `${count} contrôles réussis`),
  skipped: (count) => (count === 1 ? '1 sans objet' : `${count} sans objet`),
  showAll: '--verbose les énumère',
  technical: 'Détail technique\u00a0:',
  quality: (count) =>
    count === 0 ? 'Qualité\u00a0: rien à améliorer' : `Qualité\u00a0: ${count} à améliorer`,
  unreadable: 'Illisible',
  summaryColumns: ['Verdict', 'Motif', 'Émetteur', 'Version', 'Nombre'],
  moreRows: (count) => `… et ${count} autres (--summary FICHIER.csv les donne tous)`,
  summaryTotal: (count) => `${count} au total`,
  repeated: (count) =>
    count === 1
      ? '1 mention d’un même fichier ou d’une même adresse laissée de côté\u00a0: chacun est vérifié une fois'
      : `${count} mentions des mêmes fichiers ou adresses laissées de côté\u00a0: chacun est vérifié une fois`,
}

export const words: Readonly<Record<Language, Words>> = { en: english, fr: french }
