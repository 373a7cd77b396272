import type { JsonObject } from './json.ts'

/** A compact JWS taken apart, nothing verified (RFC 7515 section 3.1). */
export interface CompactJws {
  readonly compact: string
  readonly header: JsonObject
  readonly payload: JsonObject
  /** The ASCII bytes that were signed: `BASE64URL(header) '.' BASE64URL(payload)`. */
  readonly signingInput: string
  readonly signature: Uint8Array
}
