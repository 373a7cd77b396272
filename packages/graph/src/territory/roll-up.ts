import { addToGroup } from '../add-to-group.ts'

/**
 * From an id to those of a coarser level that stand above it: skills to skill groups along the broader
 * links of ESCO or ROME, communes to départements. A skill may have several groups; what is of the level
 * itself stands for itself; what leads to none is left out.
 *
 * @param links  Pairs of an id and the one directly above it. Circles are harmless.
 * @param level  The ids that may come out.
 * @example
 * const toRegion = rollUp([['urn:commune:86194', 'urn:dep:86'], ['urn:dep:86', 'urn:reg:75']], ['urn:reg:75'])
 * toRegion('urn:commune:86194') // ['urn:reg:75']
 */
export function rollUp(
  links: Iterable<readonly [string, string]>,
  level: Iterable<string>,
): (id: string) => readonly string[] {
  const wanted = new Set(level)
  const above = new Map<string, string[]>()
  for (const [narrow, broad] of links) addToGroup(above, narrow, broad)
  return (id) => {
    const seen = new Set([id])
    const found: string[] = []
    for (const each of seen) {
      if (wanted.has(each)) found.push(each)
      else for (const broad of above.get(each) ?? []) seen.add(broad)
    }
    return found.toSorted()
  }
}
