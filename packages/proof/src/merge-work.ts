import { isJsonObject, type JsonValue } from '@openboat/model'
import { exceeded } from './document-limits.ts'

/** A property with 3,000 values needs 4.5 million; real badges a few hundred. */
export const MAX_COMPARISONS = 5_000_000

/**
 * jsonld.js merges nodes by comparing each value of a property with all the others, so a short
 * document could keep it busy for an hour. This counts those comparisons before they are made.
 *
 * @param expanded  Expanded JSON-LD.
 * @throws {ProofError} `limit_exceeded`
 */
export function checkMergeWork(expanded: readonly JsonValue[]): void {
  const counts = new Map<string, number>()
  const waiting: JsonValue[] = [...expanded]
  let comparisons = 0
  let blankNodes = 0
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isJsonObject(node)) continue
    const subject = typeof node['@id'] === 'string' ? node['@id'] : `_:${(blankNodes += 1)}`
    for (const [property, value] of Object.entries(node)) {
      const values = Array.isArray(value) ? value : [value]
      for (const each of values) waiting.push(each)
      const name = `${subject} ${property}`
      const before = counts.get(name) ?? 0
      counts.set(name, before + values.length)
      comparisons += values.length * before + (values.length * (values.length - 1)) / 2
    }
    if (comparisons > MAX_COMPARISONS) {
      throw exceeded('too many values of one property')
    }
  }
}
