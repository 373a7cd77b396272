import { deviation, type Deviation } from './deviation.ts'
import { isDefinedIn, type LinkedNode } from './linked-nodes.ts'
import { stringsOf } from './json.ts'
import { OPEN_BADGES_1_TERMS } from './open-badge-2-vocabulary.ts'

/**
 * Types that no context defines: such a node is of no class that anybody knows. A type of one's own
 * is an IRI, or comes with a context that defines it.
 *
 * @see OB 2.0 #data-models (type), #Extensions
 */
export function undefinedTypes(nodes: readonly LinkedNode[]): Deviation[] {
  return nodes.flatMap(({ node, path, terms }) =>
    stringsOf(node['type'])
      // The validators know their own terms, even under a context written out that leaves some away.
      .filter((type) => !isDefinedIn(terms, type) && !OPEN_BADGES_1_TERMS.has(type))
      .map((got) =>
        deviation({
          check: path.length === 0 ? 'model.type' : 'model.nested-types',
          path: [...path, 'type'],
          code: 'unknown_term',
          expected: 'a type that a context of the badge defines, or an IRI',
          got,
          spec: 'OB 2.0 #JSON-LD',
        }),
      ),
  )
}

/**
 * Properties that no context defines: linked data leaves them out, and nothing is ambiguous without
 * them.
 *
 * @see OB 2.0 #JSON-LD
 */
export function undefinedProperties(nodes: readonly LinkedNode[]): Deviation[] {
  return nodes.flatMap(({ node, path, terms }) =>
    Object.keys(node)
      .filter((name) => !isDefinedIn(terms, name))
      .map((got) =>
        deviation({
          check: 'model.properties',
          path: [...path, got],
          code: 'unknown_property',
          expected: 'only properties that a context of the badge defines',
          got,
          spec: 'OB 2.0 #JSON-LD',
          harmless: true,
        }),
      ),
  )
}
