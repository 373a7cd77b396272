import type { PublicJwk } from '@openboat/model'
import type { Fetched } from './fetched.ts'

/**
 * - `unreachable`: a document that is needed could not be fetched
 * - `offline`: no network is to be used, so nobody was asked
 * - `refused`: the guard does not let it be fetched, or it is too large
 * - `not_found`: the document is there, and has no such key
 * - `malformed`: the id or the document is not what it should be
 * - `private_key_published`: whoever can read the key can sign with it, so it proves nothing
 * - `unsupported_method`: a DID method, a key type or a key format outside the tables here
 */
export type KeyProblem =
  | 'unreachable'
  | 'offline'
  | 'not_found'
  | 'unsupported_method'
  | 'malformed'
  | 'private_key_published'
  | 'refused'

/** Why there is no key. */
export interface KeyFailure {
  readonly ok: false
  readonly problem: KeyProblem
  readonly message: string
}

/** What the controller's own document lists a key for (Controlled Identifiers 1.0 #verification-relationships). */
export interface Relationships {
  /** To make statements: credentials. */
  readonly assertionMethod: boolean
  /** To show who one is: presentations. */
  readonly authentication: boolean
}

/** From when on a key counts no more, as ISO 8601 text. */
export interface KeyPeriod {
  /** When it was or will be replaced: what it signed before stays signed. */
  readonly expires?: string
  /** From when on nobody may rely on it, whatever the time that a signature states. */
  readonly revoked?: string
}

/** A public key as its issuer publishes it. */
export type PublishedKey = PublicJwk &
  KeyPeriod & {
    /** Of the verification method that holds it, in full, where that is the issuer's own. */
    readonly id?: string
    /** Its private half is published as well: nobody may rely on it. */
    readonly exposed?: true
  }

export interface FoundKey extends Relationships, KeyPeriod {
  readonly ok: true
  readonly key: PublicJwk
  /** The id in full: of a `did:key` without fragment, with it. */
  readonly id: string
  /** Who controls the key, as its own description says. */
  readonly controller?: string
  /** Other ids that the controller's own document claims for it. */
  readonly alsoKnownAs?: readonly string[]
}

export interface FoundIssuerKeys {
  readonly ok: true
  /** At least one. */
  readonly keys: readonly PublishedKey[]
  readonly from: 'jwks' | 'did' | 'controller-document'
  /** Present when the key set of the domain did not answer: there may be more keys. */
  readonly partial?: true
  /** Other ids that the issuer's own document claims for it, where that was read. */
  readonly alsoKnownAs?: readonly string[]
}

/** Every document that was asked for on the way. */
export interface Consulted {
  readonly consulted: readonly Fetched[]
}

export type KeyAnswer = Consulted & (FoundKey | KeyFailure)
export type IssuerKeysAnswer = Consulted & (FoundIssuerKeys | KeyFailure)
