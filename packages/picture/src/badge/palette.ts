/** The colours of one badge; every pair that carries text is checked by `palette.test.ts`. */
export interface BadgeColors {
  /** Rim and shadows, text on `accent` and on paper. */
  readonly deep: string
  /** The field, under white. */
  readonly base: string
  /** Contour lines and the inner rim. */
  readonly light: string
  /** The seal. */
  readonly accent: string
}

export type BadgeColor = keyof typeof palette

/** The ribbon, and everything white on the field. */
export const paper = '#ffffff'

/** Named for places, in the order of the colour circle. */
export const palette = {
  garnet: { deep: '#4f0d1e', base: '#a3243f', light: '#f3a9b5', accent: '#ffd166' },
  brick: { deep: '#5c2410', base: '#ad4a26', light: '#f6bd9f', accent: '#ffe08a' },
  saffron: { deep: '#4d3200', base: '#8f6100', light: '#f7cf73', accent: '#ffe9b0' },
  olive: { deep: '#30360a', base: '#656d1b', light: '#cfd68a', accent: '#ffdf7e' },
  forest: { deep: '#103a24', base: '#25754a', light: '#9ad9b4', accent: '#ffd97a' },
  lagoon: { deep: '#053a42', base: '#0d7680', light: '#8bdbe0', accent: '#ffdb80' },
  ocean: { deep: '#0a2f52', base: '#1b68a5', light: '#9ccdf3', accent: '#ffd46b' },
  indigo: { deep: '#1d1e57', base: '#474ab3', light: '#b9bbf5', accent: '#ffd97d' },
  plum: { deep: '#3a1747', base: '#7d3f90', light: '#dcb0ea', accent: '#ffdd87' },
  heather: { deep: '#52123b', base: '#a4386f', light: '#f2adcf', accent: '#ffe08f' },
  slate: { deep: '#1e2b37', base: '#4a6175', light: '#b4c7d8', accent: '#ffd873' },
} as const satisfies Record<string, BadgeColors>

/** The colours that a design may name. */
export const badgeColors = Object.keys(palette) as readonly BadgeColor[]
