import type { PublicJwk } from '@openboat/model'

/**
 * What verification asks of the world. `@openboat/resolve` makes one; anything of this shape will do.
 * Its methods answer with what they found and reject only when the signal aborts.
 */
export interface Resolver {
  document(url: string, request?: DocumentRequest): Promise<FetchedDocument>
  /** The key named by a verification method id: a DID URL or an https URL. */
  key(id: string, request?: KeyRequest): Promise<KeyAnswer>
  /** All keys that an issuer publishes for assertions. */
  issuerKeys(issuer: string, request?: KeyRequest): Promise<IssuerKeysAnswer>
}

export interface DocumentRequest {
  readonly accept?: string
  readonly signal?: AbortSignal
  /** Bytes of a document. */
  readonly maxBytes?: number
  /** Bytes of an image or a PDF. */
  readonly maxImageBytes?: number
}

/** A request for keys, which may take several documents. */
export interface KeyRequest extends DocumentRequest {
  /**
   * Counts the documents of one verification. A resolver that asks it before each one keeps to
   * `limits.maxDocuments`; of another, what it has consulted is counted afterwards.
   */
  readonly allowance?: Allowance
}

export interface Allowance {
  /** Why a document is not to be asked for; `undefined` if it may be. */
  objection(url: string, accept: string): string | undefined
  /** A document was asked for. */
  spend(url: string, accept: string): void
}

export interface FetchedDocument {
  readonly url: string
  /** After redirects. */
  readonly finalUrl: string
  /** HTTP status; 0 when nothing answered. */
  readonly status: number
  readonly contentType?: string
  readonly body: Uint8Array
  readonly from: 'network' | 'cache' | 'bundle'
  readonly problem?: string
  readonly message?: string
}

export type KeyProblem =
  | 'unreachable'
  | 'offline'
  | 'not_found'
  | 'unsupported_method'
  | 'malformed'
  | 'private_key_published'
  | 'refused'

export type KeyAnswer = { readonly consulted: readonly FetchedDocument[] } & (
  | {
      readonly ok: true
      readonly key: PublicJwk
      readonly id: string
      readonly controller?: string
      /** Whether the controller's document lists the key for assertions. */
      readonly assertionMethod: boolean
      /** Whether it lists the key for showing who one is. */
      readonly authentication: boolean
      /** When it was or will be replaced: what it signed before stays signed. */
      readonly expires?: string
      /** From when on nobody may rely on it, whatever the time that a signature states. */
      readonly revoked?: string
      /** Other ids that the controller's own document claims for it. */
      readonly alsoKnownAs?: readonly string[]
    }
  | { readonly ok: false; readonly problem: KeyProblem; readonly message: string }
)

export type IssuerKeysAnswer = { readonly consulted: readonly FetchedDocument[] } & (
  | {
      readonly ok: true
      readonly keys: readonly (PublicJwk & {
        /** Of the verification method that holds it, in full, where that is the issuer's own. */
        readonly id?: string
        readonly expires?: string
        readonly revoked?: string
        /** Its private half is published as well: nobody may rely on it. */
        readonly exposed?: true
      })[]
      /** Part of what the issuer publishes did not answer: there may be more keys. */
      readonly partial?: true
      /** Other ids that the issuer's own document claims for it, where that was read. */
      readonly alsoKnownAs?: readonly string[]
    }
  | { readonly ok: false; readonly problem: KeyProblem; readonly message: string }
)
