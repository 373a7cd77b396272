import { didJwkOf, didKeyOf, type Signer } from '@openboat/proof'
import type { PublicJwk } from '@openboat/model'
import { keyOfDidJwk } from './did-jwk.ts'
import { IssueError } from './issue-error.ts'

/** Who signs, and under which name verifiers find the key. */
export interface IssuerKey {
  readonly issuerId: string
  readonly verificationMethod: string
}

/**
 * The issuer and its key as a verifier will see them: the controller of the verification method
 * has to be the issuer (OB 3.0 implementation guide, key provenance). What is certain to fail
 * there is refused here; what only the network can tell is taken from the caller.
 *
 * @param issuerId  as the draft has it; without one the issuer is the key's own DID
 */
export function issuerKeyOf(
  options: { readonly signer: Signer; readonly verificationMethod?: string | undefined },
  issuerId: string | undefined,
): IssuerKey {
  const { verificationMethod, signer } = options
  const id = issuerId ?? didOf(verificationMethod) ?? ownDid(signer.publicKey)
  const ownMethod = ownMethodOf(id, signer.publicKey)
  const method = verificationMethod ?? ownMethod
  if (method === undefined) throw methodNeeded(id)
  const holder = didOf(method)
  const mayControl = id.startsWith('did:') ? holder === id : !isSelfDescribing(holder)
  if (!mayControl || (ownMethod !== undefined && method !== ownMethod))
    throw notOfIssuer(id, method)
  return { issuerId: id, verificationMethod: method }
}

/** RSA keys have no did:key in use, so theirs is a did:jwk. */
function ownDid(key: PublicJwk): string {
  return key.kty === 'RSA' ? didJwkOf(key) : didKeyOf(key)
}

/** The one verification method of an issuer whose id contains its key; undefined for others. */
function ownMethodOf(id: string, key: PublicJwk): string | undefined {
  if (id.startsWith('did:key:')) {
    if (key.kty === 'RSA' || didKeyOf(key) !== id) throw keyOfAnother(id)
    return `${id}#${id.slice('did:key:'.length)}`
  }
  if (id.startsWith('did:jwk:')) {
    if (!isSameKey(keyOfDidJwk(id), key)) throw keyOfAnother(id)
    return `${id}#0`
  }
  return undefined
}

function isSameKey(a: Partial<PublicJwk> | undefined, b: PublicJwk): boolean {
  const members = ['kty', 'crv', 'x', 'y', 'n', 'e'] as const
  return a !== undefined && members.every((member) => a[member] === b[member])
}

function isSelfDescribing(did: string | undefined): boolean {
  return did !== undefined && /^did:(key|jwk):/.test(did)
}

function didOf(method: string | undefined): string | undefined {
  return method?.startsWith('did:') ? method.split(/[#?/]/, 1)[0] : undefined
}

function methodNeeded(id: string): IssueError {
  return new IssueError('verification_method_needed', {
    message:
      `The issuer ${id} is not derived from the signing key: name its published key in ` +
      `options.verificationMethod, such as '${id}#key-1'. The document found there must state the ` +
      'issuer as controller. Or leave out the issuer id, and the key identifies the issuer.',
  })
}

function keyOfAnother(id: string): IssueError {
  return new IssueError('key_not_of_issuer', {
    message:
      `The issuer ${id} is a key, and not the one that signs. Sign with that key, or leave out ` +
      'the issuer id.',
  })
}

function notOfIssuer(id: string, method: string): IssueError {
  return new IssueError('key_not_of_issuer', {
    message:
      `The verification method ${method} does not belong to the issuer ${id}, so every verifier ` +
      'would reject the badge. Use a key that the issuer publishes, or change the issuer id.',
  })
}
