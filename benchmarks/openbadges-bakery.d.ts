declare module 'openbadges-bakery' {
  /** What is baked into a PNG or SVG. */
  export function extract(image: Buffer, done: (error: unknown, found: unknown) => void): void
}
