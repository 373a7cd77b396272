/** Which generation of credential is baked: OB 0.5 to 2.0, OB 3.0, or CLR 2.0. */
export type BakeTag = 'openbadges' | 'openbadgecredential' | 'clrcredential'

/** In PNG, the tag is the keyword of the chunk (OB 2.0 Baking, "PNGs"; OB 3.0 #png-baking). */
export const bakeTags: readonly BakeTag[] = ['openbadges', 'openbadgecredential', 'clrcredential']

export function isBakeTag(text: string): text is BakeTag {
  return (bakeTags as readonly string[]).includes(text)
}
