import type { CompactJws } from './compact-jws.ts'
import type { JsonObject } from './json.ts'

/** The generation of the document's own data model. */
export type Version = '0.5' | '1.0' | '1.1' | '2.0' | '3.0' | 'clr-2.0' | 'vc-1.1' | 'vc-2.0'

/**
 * - `badge`: an OB 0.5 to 2.0 Assertion, or an OB 3.0 AchievementCredential/OpenBadgeCredential
 * - `endorsement`: an OB 2.0 Endorsement or an OB 3.0 EndorsementCredential
 * - `document`: an OB 1.x/2.0 document that is no award: BadgeClass, Profile, RevocationList, key
 * - `credential`: a verifiable credential that is none of the others
 */
export type Kind =
  'badge' | 'endorsement' | 'clr' | 'status-list' | 'presentation' | 'credential' | 'document'

/** A document that was recognised. Nothing in it has been changed: proofs run over `document` or `jws`. */
export interface Credential {
  readonly version: Version
  readonly kind: Kind
  readonly envelope: 'json' | 'jwt'
  /** The data model the W3C layer follows; absent below OB 3.0. */
  readonly vcdm?: '1.1' | '2.0'
  /** What was given to `parseCredential`, untouched. */
  readonly original: string | JsonObject
  /**
   * The credential itself: the JSON object, the JWT's payload, or (VCDM 1.1) the payload's `vc` claim
   * with what its issuer left to the registered claims (VCDM 1.1 #jwt-decoding).
   */
  readonly document: JsonObject
  /** Present exactly when `envelope` is `jwt`. */
  readonly jws?: CompactJws
}
