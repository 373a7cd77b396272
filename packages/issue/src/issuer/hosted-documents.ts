import type { JsonObject } from '@openboat/model'
import type { AchievementRef, PictureContent } from './achievement.ts'

/** What an issuer hosts, as documents. Undefined: there is nothing at that address. */
export interface HostedDocuments {
  /** The OB 3.0 Profile with its keys: `application/ld+json`. */
  profile(): Promise<JsonObject>
  /** The DID document of `urls.did`: `application/did+json`. */
  did(): Promise<JsonObject | undefined>
  /** RFC 7517 key set, ended keys included: `application/jwk-set+json`. */
  jwks(): Promise<JsonObject>
  /** The OB 3.0 Achievement: `application/ld+json`. */
  achievement(ref: AchievementRef): Promise<JsonObject | undefined>
  image(id: string): Promise<PictureContent | undefined>
  readonly openBadge2: OpenBadge2Documents
}

export interface OpenBadge2Documents {
  profile(): Promise<JsonObject>
  badgeClass(ref: AchievementRef): Promise<JsonObject | undefined>
  /** A hosted Assertion: serve it with 410 if it is `gone`. */
  assertion(
    id: string,
  ): Promise<{ readonly gone: boolean; readonly document: JsonObject } | undefined>
  key(id: string): Promise<JsonObject | undefined>
  /** Of signed Assertions. */
  revocationList(): Promise<JsonObject>
}
