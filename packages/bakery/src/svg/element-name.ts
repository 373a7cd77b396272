import { bakeTags, type BakeTag } from '../bake-tag.ts'

/** What the element of a generation is called in SVG. */
export interface ElementName {
  readonly namespace: string
  readonly localName: string
}

export const elementNames: Readonly<Record<BakeTag, ElementName>> = {
  // OB 2.0 Baking, section "SVGs".
  openbadges: { namespace: 'http://openbadges.org', localName: 'assertion' },
  // OB 3.0 #svg-baking.
  openbadgecredential: {
    namespace: 'https://purl.imsglobal.org/ob/v3p0',
    localName: 'credential',
  },
  // CLR 2.0, where it bakes as OB 3.0 does.
  clrcredential: { namespace: 'https://purl.imsglobal.org/clr/v2p0', localName: 'credential' },
}

/** Whether some namespace makes this the name of a credential's element. */
export function mayNameCredential(localName: string): boolean {
  return localName === 'credential' || localName === 'assertion'
}

/** The generation of an element, if it holds a credential at all. */
export function tagOf(localName: string, namespace: string | undefined): BakeTag | undefined {
  return bakeTags.find((tag) => {
    const name = elementNames[tag]
    return name.localName === localName && name.namespace === namespace
  })
}
