import type { PageLanguage } from '../map-data.ts'

const english = {
  title: 'Who recognises what',
  lead: 'An invented region. Every badge and every endorsement was really signed, and verified before it was drawn. The closer to the middle, the fewer steps from the authorities.',
  authorities: 'Authorities',
  moment: 'As of',
  network: 'The network',
  networkSays: 'Drawing of the network; the list beside it says the same.',
  noDrawing: 'This browser cannot draw the network; the list holds everything.',
  choose: 'Badge or organisation',
  badges: 'Badges',
  organizations: 'Organisations',
  why: 'Why is it recognised?',
  notYet: 'It does not exist yet at this moment.',
  unreached: 'No recognition of the authorities reaches it.',
  recognition: (recognition: string, groups: number) =>
    `Recognition ${recognition}, by ${groups} independent ${groups === 1 ? 'group' : 'groups'}.`,
  authority: 'It is an authority: it was chosen, not computed.',
  means:
    'The number says how far the recognition of these authorities reaches, not what anybody is worth.',
  territory: 'Where skills are',
  domain: 'Field',
  place: 'Place',
  people: 'People',
  protected: (k: number) => `protected (groups under ${k}, and what would give them away)`,
  territorySays: 'Map of the invented region; the table below says the same.',
  legend: 'The size of a circle is the number of people; hatched places are protected.',
  kinds:
    'Blue: organisations. Brown: badges. Yellow: authorities. Full lines endorse, thin ones issue.',
} as const

type Words = {
  readonly [K in keyof typeof english]: (typeof english)[K] extends string
    ? string
    : (typeof english)[K]
}

const french: Words = {
  title: 'Qui reconnaît quoi',
  lead: 'Une région inventée. Chaque badge et chaque endossement a réellement été signé, et vérifié avant d’être dessiné. Plus on est près du centre, moins il y a de pas depuis les autorités.',
  authorities: 'Autorités',
  moment: 'Au',
  network: 'Le réseau',
  networkSays: 'Dessin du réseau ; la liste à côté dit la même chose.',
  noDrawing: 'Ce navigateur ne peut pas dessiner le réseau ; la liste contient tout.',
  choose: 'Badge ou organisation',
  badges: 'Badges',
  organizations: 'Organisations',
  why: 'Pourquoi est-ce reconnu ?',
  notYet: 'À ce moment, cela n’existe pas encore.',
  unreached: 'Aucune reconnaissance des autorités n’y parvient.',
  recognition: (recognition, groups) =>
    `Reconnaissance ${recognition.replace('.', ',')}, par ${groups} ${groups === 1 ? 'groupe indépendant' : 'groupes indépendants'}.`,
  authority: 'C’est une autorité : elle a été choisie, non calculée.',
  means:
    'Le nombre dit jusqu’où va la reconnaissance de ces autorités, non ce que vaut qui que ce soit.',
  territory: 'Où sont les compétences',
  domain: 'Domaine',
  place: 'Lieu',
  people: 'Personnes',
  protected: (k) => `protégé (groupes de moins de ${k}, et ce qui les trahirait)`,
  territorySays: 'Carte de la région inventée ; le tableau au-dessous dit la même chose.',
  legend: 'La taille d’un cercle est le nombre de personnes ; les lieux hachurés sont protégés.',
  kinds:
    'Bleu : organisations. Brun : badges. Jaune : autorités. Les traits pleins endossent, les fins émettent.',
}

export type PageWords = Words
export const pageWords: Readonly<Record<PageLanguage, PageWords>> = { en: english, fr: french }
