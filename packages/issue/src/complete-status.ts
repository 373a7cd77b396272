import type { JsonObject } from '@openboat/model'

/**
 * A status entry with an id of its own: without one it is given the list and the place in it, as
 * `statusEntry` of `@openboat/status` writes it. OB 3.0 #credentialstatus requires the id, although
 * the status list has no use for it.
 */
export function completeStatus(status: JsonObject | undefined): JsonObject | undefined {
  if (status === undefined || status['id'] !== undefined) return status
  const { statusListCredential: list, statusListIndex: index } = status
  if (typeof list !== 'string' || typeof index !== 'string') return status
  return { id: `${list}#${index}`, ...status }
}
