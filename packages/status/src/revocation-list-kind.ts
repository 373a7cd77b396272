import type { JsonObject } from '@openboat/model'
import type { NamedRevocation } from './revocation.ts'

/** One kind of list that names what is revoked: how it is recognised, and how it grows. */
export interface RevocationListKind {
  matches(list: JsonObject): boolean
  /** The list itself if there is nothing to add. */
  add(list: JsonObject, revocation: NamedRevocation): JsonObject
}
