import type { PublicJwk } from '@openboat/model'

/** One type of public key: how it is recognised, and how its JWK is checked. */
export interface KeyType {
  readonly kty: PublicJwk['kty']
  readonly crv?: string
  /** The members that make up the key, or `undefined` when they are none. */
  readMembers(jwk: JwkMembers): MembersAnswer
  /** The same from the bytes in a Multikey, for types that can be in one. */
  fromBytes?(bytes: Uint8Array): MembersAnswer
}

/** Reading a point takes a library, which is loaded for the first one. */
export type MembersAnswer = Promise<JwkMembers | undefined> | JwkMembers | undefined

export type JwkMembers = Partial<Record<'x' | 'y' | 'n' | 'e', string>>
