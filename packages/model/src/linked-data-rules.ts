import type { Credential } from './credential.ts'
import type { Deviation } from './deviation.ts'
import type { JsonObject } from './json.ts'
import { linkedNodes } from './linked-nodes.ts'
import { customDeviations } from './open-badge-2-customs.ts'
import { openBadge2Form } from './open-badge-2-form.ts'
import { undefinedProperties, undefinedTypes } from './open-badge-2-terms.ts'

/** What is asked of every node of an OB 2.0 document, in its form, whatever its class. */
export function linkedDataDeviations(document: JsonObject): Deviation[] {
  const nodes = linkedNodes(document)
  return [...undefinedTypes(nodes), ...undefinedProperties(nodes), ...customDeviations(nodes)]
}

/**
 * The types of an OB 1.1 document; before it nothing has any. Which properties there are is not told:
 * its context leads to another one, which is no longer published.
 */
export function earlyTypeDeviations({ document }: Credential): Deviation[] {
  return undefinedTypes(linkedNodes(openBadge2Form(document)))
}
