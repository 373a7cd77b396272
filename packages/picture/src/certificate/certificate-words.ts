/** Languages that certificates and pictures are made in. */
export type PictureLanguage = 'en' | 'fr'

export interface CertificateWords {
  readonly certificate: string
  readonly title: (achievement: string, name: string | undefined) => string
  /** Above the name, and where there is no name above the achievement. */
  readonly awardedTo: string
  readonly awarded: string
  readonly by: string
  readonly on: string
  readonly until: string
  readonly endorsedBy: string
  readonly endorsements: (count: number) => string
  readonly verify: string
  readonly scan: string
  readonly attached: string
  readonly picture: (achievement: string) => string
  readonly code: (url: string) => string
  readonly attachment: string
}

export const certificateWords: Readonly<Record<PictureLanguage, CertificateWords>> = {
  en: {
    certificate: 'Certificate',
    title: (achievement, name) => (name === undefined ? achievement : `${achievement} – ${name}`),
    awardedTo: 'This badge is awarded to',
    awarded: 'This badge has been awarded',
    by: 'Awarded by',
    on: 'Awarded on',
    until: 'Valid until',
    endorsedBy: 'Endorsed by',
    endorsements: (count) => (count === 1 ? '1 organisation or person' : `${count} others`),
    verify: 'Verify this badge',
    scan: 'Scan the code, or open',
    attached:
      'The badge itself is attached to this file: hand the file to a verifier that reads certificates. Paper proves nothing; verification does.',
    picture: (achievement) => `Picture of the badge “${achievement}”`,
    code: (url) => `QR code: ${url}`,
    attachment: 'The badge itself (Open Badges)',
  },
  fr: {
    certificate: 'Certificat',
    title: (achievement, name) => (name === undefined ? achievement : `${achievement} – ${name}`),
    awardedTo: 'Ce badge est décerné à',
    awarded: 'Ce badge a été décerné',
    by: 'Décerné par',
    on: 'Décerné le',
    until: 'Valable jusqu’au',
    endorsedBy: 'Endossé par',
    endorsements: (count) => (count === 1 ? '1 organisme ou personne' : `${count} tiers`),
    verify: 'Vérifier ce badge',
    scan: 'Scannez le code, ou ouvrez',
    attached:
      'Le badge lui-même est joint à ce fichier : remettez le fichier à un vérificateur qui lit les certificats. Le papier ne prouve rien ; seule la vérification fait foi.',
    picture: (achievement) => `Image du badge « ${achievement} »`,
    code: (url) => `Code QR : ${url}`,
    attachment: 'Le badge lui-même (Open Badges)',
  },
}
