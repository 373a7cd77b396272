import { isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'

/** One disclosure: its digest, and the claim or, without a key, the array element it holds. */
export interface Disclosed {
  readonly digest: string
  readonly key: string | undefined
  readonly value: JsonValue
}

/**
 * Why disclosures do not go with what an issuer signed, if so: each must be asked for exactly once,
 * and none may stand in for something else. The library that applies them does not look.
 *
 * @see RFC 9901 section 7.1, steps 3 and 4
 */
export function undisclosable(
  payload: JsonObject,
  disclosed: readonly Disclosed[],
): string | undefined {
  const byDigest = new Map(disclosed.map((each) => [each.digest, each]))
  if (byDigest.size !== disclosed.length) return 'a disclosure is there twice'
  const seen = new Set<string>()
  const waiting: JsonValue[] = [payload]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    const asked = digestsIn(value)
    for (const { digest, isElement, taken } of asked) {
      if (seen.has(digest)) return 'a digest is there twice'
      seen.add(digest)
      const found = byDigest.get(digest)
      if (found === undefined) continue
      const fault = misplaced(found, isElement, taken)
      if (fault !== undefined) return fault
      waiting.push(found.value)
    }
    if (isJsonObject(value)) waiting.push(...Object.values(value))
    else if (Array.isArray(value)) waiting.push(...value)
  }
  const isAsked = disclosed.every(({ digest }) => seen.has(digest))
  return isAsked ? undefined : 'a disclosure is not one that the issuer signed'
}

interface Asked {
  readonly digest: string
  readonly isElement: boolean
  /** The claims beside it. */
  readonly taken: readonly string[]
}

function digestsIn(value: JsonValue): Asked[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      const digest = isJsonObject(item) ? item['...'] : undefined
      return typeof digest === 'string' ? [{ digest, isElement: true, taken: [] }] : []
    })
  }
  if (!isJsonObject(value)) return []
  const { _sd: digests, ...claims } = value
  if (!Array.isArray(digests)) return []
  const taken = Object.keys(claims)
  return digests
    .filter((digest) => typeof digest === 'string')
    .map((digest) => ({ digest, isElement: false, taken }))
}

function misplaced(
  { key }: Disclosed,
  isElement: boolean,
  taken: readonly string[],
): string | undefined {
  if (isElement !== (key === undefined)) return 'a disclosure holds an element where a claim is due'
  if (key === undefined) return undefined
  if (key === '_sd' || key === '...') return `a disclosure is called "${key}", which is reserved`
  return taken.includes(key) ? `a disclosure repeats the claim ${JSON.stringify(key)}` : undefined
}
