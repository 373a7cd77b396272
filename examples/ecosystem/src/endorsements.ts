import { pathway } from './achievements.ts'
import { organizations } from './organizations.ts'

/**
 * What somebody says of something. A name alone is an organisation, `#key` an achievement, `!name` an
 * endorsement of this list, `@person/key` the award of an achievement to somebody, and `~person` a person.
 */
export interface EndorsementPlan {
  readonly name: string
  readonly by: string
  readonly of: string
  readonly from: string
  readonly until?: string
  readonly comment: string
  /** What is wrong with it, on purpose. */
  readonly fault?: 'revoked' | 'forged' | 'unreachable'
}

type Line = readonly [by: string, of: string, from: string, comment: string]

const charter = 'Applique la charte du réseau.'
const members = organizations.filter(({ member }) => member === true).map(({ key }) => key)

/** The network recognises its members, three a quarter. */
const ofMembers: readonly Line[] = members.map((key, index) => [
  'reseau',
  key,
  quarter(Math.floor(index / 3)),
  charter,
])

/** Those who teach vouch for each other's steps of the pathway. */
const ofPathway: readonly Line[] = pathway.of.flatMap(({ key, issuer }, index): Line[] => {
  const judges = ['universite', 'academie-valclair', 'eprouvette', 'academie-hauterive', 'forge']
  const chosen = [0, 2].map((step) => judges[(index + step) % judges.length] ?? 'universite')
  return chosen
    .filter((judge) => judge !== issuer)
    .map((judge, at) => [
      judge,
      `#${key}`,
      quarter(2 + ((index + 3 * at) % 6)),
      'Nous l’utilisons.',
    ])
})

const others: readonly Line[] = [
  ['universite', 'musee', quarter(1), 'Partenaire de recherche depuis dix ans.'],
  ['musee', 'eprouvette', quarter(2), 'Nos médiateurs se forment là.'],
  ['academie-port-merand', 'mission-locale', quarter(3), 'Des badges que nos jeunes comprennent.'],
  ['agglo', 'forge', quarter(3), 'Un tiers-lieu que nous soutenons.'],
  ['academie-valclair', 'chantier', quarter(4), 'Accueille nos stagiaires avec soin.'],
  ['chantier', '#r03', quarter(5), 'Nous embauchons avec ce badge.'],
  ['chantier', '#r10', quarter(5), 'Qui l’a sait ouvrir un moteur.'],
  ['chantier', '#equipage', quarter(6), 'Sur un bateau, tout est là.'],
  ['academie-port-merand', '#equipage', quarter(4), 'Nous l’avons vu changer des parcours.'],
  ['lycee', '#equipage', quarter(6), 'Demandé par nos enseignants.'],
  ['mediatheque', '#mediateur', quarter(4), 'Ils animent aussi chez nous.'],
  ['universite', '#durable', quarter(5), 'Critères solides, preuves sérieuses.'],
  ['agglo', '#durable', quarter(6), 'Nos agents le préparent.'],
  ['universite', '#plage', quarter(3), 'Une science de tous.'],
  ['mediatheque', '#fete', quarter(4), 'Sans eux, pas de fête.'],
  ['musee', 'voile', quarter(6), 'Gardiens d’un savoir-faire.'],
  ['tilleuls', '#accueil', quarter(5), 'On y vient de loin.'],
  // Two neighbours who recognise each other.
  ['mediatheque', 'tilleuls', quarter(3), 'Notre voisine de toujours.'],
  ['tilleuls', 'mediatheque', quarter(3), 'Notre voisine de toujours.'],
  // People: a former apprentice, a tutor, a holder who vouches for a badge made by its own holder.
  ['~lea', '#equipage', quarter(7), 'Il m’a ouvert une porte.'],
  ['~jerome', '#r03', quarter(7), 'J’ai appris là mon métier.'],
  ['mission-locale', '@zelie/selfie', quarter(6), 'Nous l’avons vue faire.'],
  ['~amelie', '@zelie/selfie', quarter(6), 'Nous l’avons vue faire.'],
  ['chantier', '@jerome/r03', quarter(7), 'Trois mois d’atelier chez nous.'],
  // Of an award that was taken back meanwhile.
  ['foyers', '@cyprien/equipage', quarter(6), 'Toujours là pour les autres.'],
  ['universite', '!musee>eprouvette', quarter(4), 'Le musée sait de quoi il parle.'],
]

/** Five clubs in a ring, all of which praise one badge. */
const ring: readonly Line[] = [1, 2, 3, 4, 5].flatMap((index): Line[] => [
  [`cercle-${index}`, `cercle-${(index % 5) + 1}`, quarter(5), 'Un cercle remarquable.'],
  [`cercle-${index}`, '#cercle', quarter(6), 'Un badge remarquable.'],
])

/** Twenty made-up firms and their maker, who all praise each other. */
const sybils: readonly Line[] = organizations
  .filter(({ key }) => key.startsWith('cabinet-'))
  .flatMap(({ key }): Line[] => [
    [key, '#express', quarter(7), 'Excellent.'],
    [key, 'certif-express', quarter(7), 'Excellent.'],
    ['certif-express', key, quarter(7), 'Excellent.'],
  ])

const faulty: readonly EndorsementPlan[] = [
  { ...planOf(['reseau', 'badge-facile', quarter(1), charter]), fault: 'revoked' },
  { ...planOf(['universite', '#express', quarter(6), 'Excellent.']), fault: 'forged' },
  { ...planOf(['disparue', '#fete', quarter(5), 'Nous y serons.']), fault: 'unreachable' },
  { ...planOf(['agglo', '#velo', quarter(2), 'Pour un an.']), until: quarter(6) },
]

export const endorsements: readonly EndorsementPlan[] = [
  ...[...ofMembers, ...ofPathway, ...others, ...ring, ...sybils].map(planOf),
  ...faulty,
]

function planOf([by, of, from, comment]: Line): EndorsementPlan {
  return { name: `${by}>${of}`, by, of, from, comment }
}

/** The first day of a quarter, counted from 2024-07-01. */
export function quarter(index: number): string {
  const month = 7 + 3 * index
  const year = 2024 + Math.floor((month - 1) / 12)
  return `${year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01T00:00:00Z`
}
