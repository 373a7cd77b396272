/** Everything that the page shows. It is made beforehand, and nobody who holds a badge is in it. */
export interface MapData {
  /** Moments that the slider stops at, ISO 8601, oldest first. */
  readonly moments: readonly string[]
  readonly nodes: readonly MapNode[]
  readonly links: readonly MapLink[]
  readonly statement: string
  readonly domains: readonly { readonly id: string; readonly name: Names }[]
  readonly cells: readonly MapCell[]
  /** The invented coast, as longitudes and latitudes. */
  readonly outline: readonly (readonly [number, number])[]
  /** The smallest group of people that is published. */
  readonly k: number
}

export type PageLanguage = 'en' | 'fr'
export type Names = Readonly<Record<PageLanguage, string>>

export interface MapNode {
  readonly id: string
  readonly kind: 'organization' | 'achievement'
  readonly name: Names
  readonly x: number
  readonly y: number
  readonly authority?: true
  /** Beside the moments: the score, and why, or null before there is anything. */
  readonly seen: readonly (Seen | null)[]
}

export interface Seen {
  readonly score: number
  /** By independent groups, from 0 to 1. */
  readonly recognition: number
  readonly groups: number
  readonly why: Readonly<Record<PageLanguage, readonly string[]>>
}

export interface MapLink {
  /** Positions in `nodes`. */
  readonly from: number
  readonly to: number
  readonly kind: 'endorses' | 'issues'
  /** Positions in `moments` at which it counts. */
  readonly at: readonly number[]
}

export interface MapCell {
  readonly domain: string
  readonly place: string
  readonly position: readonly [longitude: number, latitude: number]
  /** Different people; null where so few are protected. */
  readonly count: number | null
}
