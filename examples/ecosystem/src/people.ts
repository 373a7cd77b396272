import type { PlaceKey } from './organizations.ts'

/** Somebody who does not exist. */
export interface Person {
  readonly key: string
  readonly name: string
  readonly home: PlaceKey
}

// Names that files, sorting and pictures have to survive.
const names: Readonly<Record<Exclude<PlaceKey, 'ilot'>, string>> = {
  'port-merand':
    'Léa Noël Zoé Anaïs Björn Chloé Łucja Fatoumata Gaël Hélène Iñaki Jérôme Kévin Loïc Maëlle Nguyên Océane Pénélope Quézac Réjane Solène Timéo Ugoline Valère Anouk Baptiste',
  valclair:
    'Raphaël Séléna Théo Ulysse Véra Wassim Xénia Yaël Zacharie Aïcha Benoît Céleste Dória Élie François Gülsüm Hervé Inès Jocelyne Kaïs Lætitia Mérédith Nadège Ondine Pacôme',
  hauterive:
    'Héloïse Ismaël Joël Kenza Léonie Mathéo Naël Ombeline Pablo Quitterie Rébecca Siméon Tiphaine Ürsula Vadim Wendy Xandra Yséult Zéphyr Agnès Béatrix Cléo Daphné Edmée Fañch',
  'saint-oeuvre':
    'Wilfried Xavière Yvon Zélie Amélie Bérénice Cyprien Désiré Émeline Félicité Grégoire Hanaé Ilan Joséphine Katell Léandre Magali Nolwenn Oumaïma Priscille Romuald Séverin Thaïs Urbain',
}

/** A hundred and three people in five places; three of them on an island where all know each other. */
export const people: readonly Person[] = [
  ...Object.entries(names).flatMap(([home, list]) =>
    list.split(' ').map((name) => ({ key: keyOf(name), name, home: home as PlaceKey })),
  ),
  ...['Aodren', 'Bleuenn', 'Corentin'].map((name) => ({
    key: keyOf(name),
    name,
    home: 'ilot' as const,
  })),
]

function keyOf(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('Ł', 'L').toLowerCase()
}
