import type { AchievementRef } from './achievement.ts'

/** Where everything of an issuer is: badges name these URLs, and its host serves them. */
export interface IssuerUrls {
  /** Without a slash at its end. */
  readonly base: string
  /** The OB 3.0 Profile, which is also the controller document of the keys: the issuer's id. */
  readonly issuer: string
  /** The same issuer as did:web; undefined where a DID cannot say it (http, or an address). */
  readonly did: string | undefined
  /** Where the document of `did` is. */
  readonly didDocument: string
  readonly jwks: string
  achievement(ref: AchievementRef): string
  /** The page that says what had to be done. */
  criteria(ref: AchievementRef): string
  /** A picture that the issuer keeps. */
  image(id: string): string
  /** The id of a badge or an endorsement, and where it is: JSON-LD, JWT or a page. */
  credential(id: string): string
  /** The picture with the badge inside. */
  bakedImage(id: string, format: 'png' | 'svg'): string
  /** Gives the current form of a badge (1EdTechCredentialRefresh). */
  refresh(id: string): string
  statusList(id: string): string
  /** The page where the person who holds the token takes the badge. */
  claim(token: string): string
  /** OB 2.0 has documents of its own: an id means one thing in one generation. */
  readonly openBadge2: OpenBadge2Urls
  /** What a URL (or the path of one below `base`) is for; undefined for all others. */
  match(url: string): IssuerRoute | undefined
}

export interface OpenBadge2Urls {
  readonly issuer: string
  readonly revocationList: string
  badgeClass(ref: AchievementRef): string
  assertion(id: string): string
  key(id: string): string
}

export type IssuerRoute =
  | { readonly kind: SingularRoute }
  | {
      readonly kind: 'achievement' | 'criteria' | 'ob2-badge-class'
      readonly achievement: AchievementRef
    }
  | {
      readonly kind:
        'credential' | 'refresh' | 'ob2-assertion' | 'status-list' | 'image' | 'ob2-key'
      readonly id: string
    }
  | { readonly kind: 'baked-image'; readonly id: string; readonly format: 'png' | 'svg' }
  | { readonly kind: 'claim'; readonly token: string }

/** What an issuer has once. */
export type SingularRoute =
  'issuer' | 'did-document' | 'jwks' | 'ob2-issuer' | 'ob2-revocation-list'
