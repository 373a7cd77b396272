import type { BakeTag } from '../bake-tag.ts'
import { elementNames } from './element-name.ts'
import type { StartTag } from './xml-start-tag.ts'
import { decodeAttribute, type Expand } from './xml-text.ts'

/** `openbadges`, or the first numbered one that the root element does not bind to something else. */
export function freePrefix(
  root: StartTag,
  { tag, expand }: { readonly tag: BakeTag; readonly expand: Expand },
): string {
  const { namespace } = elementNames[tag]
  for (let number = 1; ; number += 1) {
    const prefix = number === 1 ? 'openbadges' : `openbadges${number}`
    const bound = root.attributes.get(`xmlns:${prefix}`)
    if (bound === undefined) return prefix
    if (decodeAttribute(bound, (reference) => expand(reference) ?? reference) === namespace) {
      return prefix
    }
  }
}
