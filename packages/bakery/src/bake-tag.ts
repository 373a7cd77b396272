/** Which generation of credential is baked: OB 0.5 to 2.0, OB 3.0, or CLR 2.0. */
export type BakeTag = 'openbadges' | 'openbadgecredential' | 'clrcredential'

/** The names a generation uses in images. In PNG the tag itself is the keyword of the chunk. */
export interface BakeTagNames {
  readonly tag: BakeTag
  /** The XML namespace of the SVG element. */
  readonly namespace: string
  /** The local name of the SVG element. */
  readonly element: string
}

export const bakeTags: readonly BakeTagNames[] = [
  // OB 2.0 Baking, sections "PNGs" and "SVGs".
  { tag: 'openbadges', namespace: 'http://openbadges.org', element: 'assertion' },
  // OB 3.0 #png-baking, #svg-baking.
  {
    tag: 'openbadgecredential',
    namespace: 'https://purl.imsglobal.org/ob/v3p0',
    element: 'credential',
  },
  // CLR 2.0, where it bakes as OB 3.0 does.
  {
    tag: 'clrcredential',
    namespace: 'https://purl.imsglobal.org/clr/v2p0',
    element: 'credential',
  },
]

export function isBakeTag(text: string): text is BakeTag {
  return bakeTags.some(({ tag }) => tag === text)
}
