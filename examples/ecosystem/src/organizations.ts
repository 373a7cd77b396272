/** A place of the invented region, with an invented position (WGS 84). */
export interface Place {
  readonly id: string
  readonly name: string
  readonly position: readonly [longitude: number, latitude: number]
}

export const places = {
  'port-merand': {
    id: 'https://rives.example/lieux/port-merand',
    name: 'Port-Mérand',
    position: [0.42, 45.92],
  },
  valclair: {
    id: 'https://rives.example/lieux/valclair',
    name: 'Valclair',
    position: [1.31, 46.18],
  },
  hauterive: {
    id: 'https://rives.example/lieux/hauterive',
    name: 'Hauterive',
    position: [1.72, 45.58],
  },
  'saint-oeuvre': {
    id: 'https://rives.example/lieux/saint-oeuvre',
    name: 'Saint-Œuvre',
    position: [0.95, 45.31],
  },
  ilot: { id: 'https://rives.example/lieux/l-ilot', name: 'L’Îlot', position: [0.08, 45.61] },
} as const satisfies Readonly<Record<string, Place>>

export type PlaceKey = keyof typeof places

/** An organisation that does not exist; its key is published at `https://<key>.example/`. */
export interface Organization {
  readonly key: string
  readonly fr: string
  readonly en?: string
  readonly place?: PlaceKey
  /** Belongs to the network. */
  readonly member?: true
}

/** A network, its twelve members, those around it, and those who would like to look like it. */
export const organizations: readonly Organization[] = [
  { key: 'reseau', fr: 'Réseau Badges des Rives', en: 'Shores Badge Network' },
  {
    key: 'academie-port-merand',
    fr: 'Académie de Port-Mérand',
    en: 'Port-Mérand School Authority',
    place: 'port-merand',
    member: true,
  },
  {
    key: 'academie-valclair',
    fr: 'Académie de Valclair',
    en: 'Valclair School Authority',
    place: 'valclair',
    member: true,
  },
  {
    key: 'academie-hauterive',
    fr: 'Académie de Hauterive',
    en: 'Hauterive School Authority',
    place: 'hauterive',
    member: true,
  },
  {
    key: 'universite',
    fr: 'Université des Rives',
    en: 'University of the Shores',
    place: 'port-merand',
    member: true,
  },
  {
    key: 'musee',
    fr: 'Musée de la Marée',
    en: 'Museum of the Tide',
    place: 'port-merand',
    member: true,
  },
  {
    key: 'eprouvette',
    fr: 'Centre de sciences L’Éprouvette',
    en: 'Éprouvette Science Centre',
    place: 'valclair',
    member: true,
  },
  {
    key: 'foyers',
    fr: 'Fédération des foyers ruraux du Large',
    en: 'Federation of Rural Clubs',
    place: 'saint-oeuvre',
    member: true,
  },
  {
    key: 'agglo',
    fr: 'Agglomération de Hauterive',
    en: 'Greater Hauterive',
    place: 'hauterive',
    member: true,
  },
  {
    key: 'mission-locale',
    fr: 'Mission locale du Fleuve',
    en: 'River Youth Employment Centre',
    place: 'saint-oeuvre',
    member: true,
  },
  {
    key: 'mediatheque',
    fr: 'Médiathèque des Quais',
    en: 'Quayside Library',
    place: 'port-merand',
    member: true,
  },
  {
    key: 'lycee',
    fr: 'Lycée professionnel de la Presqu’île',
    en: 'Peninsula Vocational School',
    place: 'valclair',
    member: true,
  },
  {
    key: 'forge',
    fr: 'Atelier partagé La Forge',
    en: 'The Forge Makerspace',
    place: 'hauterive',
    member: true,
  },
  // Outside the network.
  {
    key: 'chantier',
    fr: 'Chantier naval Brume & Fils',
    en: 'Brume & Sons Shipyard',
    place: 'port-merand',
  },
  { key: 'tilleuls', fr: 'Maison de quartier Les Tilleuls', place: 'valclair' },
  { key: 'voile', fr: 'École de voile de L’Îlot', en: 'L’Îlot Sailing School', place: 'ilot' },
  // Its domain is gone, and with it the key that its endorsement needs.
  { key: 'disparue', fr: 'Association disparue' },
  // Its recognition by the network was withdrawn.
  { key: 'badge-facile', fr: 'Éditions Badge Facile', place: 'hauterive' },
  // Five clubs that recognise each other in a ring, and one selling house with a crowd of its own.
  ...['Alizé', 'Brise', 'Cyclone', 'Déferlante', 'Écume'].map((name, index) => ({
    key: `cercle-${index + 1}`,
    fr: `Cercle ${name}`,
  })),
  { key: 'certif-express', fr: 'Certif’Express' },
  ...Array.from({ length: 20 }, (_, index) => ({
    key: `cabinet-${index + 1}`,
    fr: `Cabinet agréé nᵒ ${index + 1}`,
  })),
]

export const organizationId = (key: string): string => `did:web:${key}.example`
