import { isJsonObject, type JsonValue } from '@openboat/model'

/**
 * What an entry of a list that names badges says of its badge. Being listed is being revoked, unless
 * the entry says otherwise; `undefined` when its `revoked` is neither true nor false.
 */
export function isRevoked(entry: JsonValue): boolean | undefined {
  if (!isJsonObject(entry)) return true
  const { revoked } = entry
  if (revoked === undefined) return true
  return typeof revoked === 'boolean' ? revoked : undefined
}
