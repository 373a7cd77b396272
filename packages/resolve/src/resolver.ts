import type { DidResolver } from './did-resolver.ts'
import { didSource } from './did-source.ts'
import { expectNames } from './expect-names.ts'
import type { DocumentSource, KeyRequest } from './fetched.ts'
import { findIssuerKeys } from './issuer-keys.ts'
import type { IssuerKeysAnswer, KeyAnswer } from './key-answer.ts'
import { findKey } from './find-key.ts'

/** What verification asks of the world. */
export interface Resolver {
  readonly document: DocumentSource
  /** The key a verification method id or a JWS `kid` names: a DID URL or an https URL. */
  key(id: string, request?: KeyRequest): Promise<KeyAnswer>
  /** All keys that an issuer publishes for assertions. */
  issuerKeys(issuer: string, request?: KeyRequest): Promise<IssuerKeysAnswer>
}

/**
 * A resolver that takes every document from one source. Its methods answer with what they found
 * and reject only with the reason of an aborted signal.
 *
 * @see OB 3.0 #dereferencing; Controlled Identifiers 1.0 #retrieve-verification-method
 * @param options  `didResolver` finds the documents of DID methods other than `key`, `jwk` and `web`, of
 *   which it is not asked; without one their keys are `unsupported_method`. To record what it answers
 *   put it below the recorder: see `didSource`.
 * @throws {ResolveError} `bad_argument` for an option that there is not
 * @example
 * const resolver = createResolver(offlineSource)
 * const answer = await resolver.key('did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK')
 * if (answer.ok) console.log(answer.key.crv) // Ed25519
 */
export function createResolver(
  source: DocumentSource,
  options: { readonly didResolver?: DidResolver } = {},
): Resolver {
  expectNames(options, 'createResolver', ['didResolver'])
  const { didResolver } = options
  const document = didResolver === undefined ? source : didSource(source, { didResolver })
  return {
    document,
    key: (id, request) => findKey(id, document, request),
    issuerKeys: (issuer, request) => findIssuerKeys(issuer, document, request),
  }
}
