import {
  isJsonObject,
  parseCompactJws,
  type JsonObject,
  type JsonValue,
  type PublicJwk,
} from '@openboat/model'
import { didJwkOf, ProofError, verifyJws } from '@openboat/proof'
import { publicKeyFromDid } from '@openboat/proof/keys'
import { proofAlgorithms } from './metadata.ts'
import { isRefusal, refuse, type Refusal } from './refusal.ts'
import type { WalletDesk } from './wallet-desk.ts'

/** Who asks, as the key that signed shows. */
export interface ProvenHolder {
  readonly did: string
  readonly nonce: string
  readonly nonceExpires: string
}

/** A proof names the moment it was made: older than this, in seconds, it is none. */
const LONGEST = 300

/**
 * Whether a wallet holds the private key to which it wants the badge bound, said for this issuer, now.
 * Whether its nonce was used before is for whoever uses it up to see.
 *
 * @see OpenID4VCI 1.0 section 8.2.1.1 and appendix F.1, F.4
 */
export async function provePossession(
  desk: WalletDesk,
  proof: JsonValue | undefined,
): Promise<ProvenHolder | Refusal> {
  const jws = typeof proof === 'string' ? parseCompactJws(proof) : undefined
  if (jws === undefined) return bad('the proof is no JWT')
  const key = keyOf(jws.header)
  if (isRefusal(key)) return key
  const answer = await verifyJws(jws, key.publicKey)
  if (!answer.ok) return bad('the signature of the proof is not that of its key')
  const misfit = misfitOf(desk, jws.payload)
  if (misfit !== undefined) return bad(misfit)
  const { nonce } = jws.payload
  if (typeof nonce !== 'string') return bad('the proof has no nonce')
  const nonceExpires = await desk.nonces.expiryOf(nonce)
  if (nonceExpires === undefined || Date.parse(nonceExpires) <= desk.clock().getTime()) {
    return refuse('invalid_nonce', 'the nonce is not one of this issuer, or has expired')
  }
  return { did: key.did, nonce, nonceExpires }
}

interface HolderKey {
  readonly did: string
  readonly publicKey: PublicJwk
}

/** The key is named once: as a DID that contains it, or as a JWK. */
function keyOf({ typ, alg, kid, jwk, x5c }: JsonObject): HolderKey | Refusal {
  if (typ !== 'openid4vci-proof+jwt') return bad('typ must be openid4vci-proof+jwt')
  if (!proofAlgorithms.some((name) => name === alg)) return bad('alg is not among those supported')
  if (x5c !== undefined) return bad('x5c is not supported: use kid with a DID, or jwk')
  if ((kid === undefined) === (jwk === undefined)) return bad('expected either kid or jwk')
  try {
    if (typeof kid === 'string') {
      return { did: kid.replace(/#.*$/s, ''), publicKey: publicKeyFromDid(kid) }
    }
    if (!isJsonObject(jwk)) return bad('kid must be a DID, jwk an object')
    if ('d' in jwk || 'k' in jwk) return bad('jwk holds a private key')
    // JSON becomes a key where it is used: `didJwkOf` and `verifyJws` check every member.
    const publicKey = jwk as unknown as PublicJwk
    return { did: didJwkOf(publicKey), publicKey }
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    return bad('the key must be a did:key, a did:jwk or a JWK of a supported kind')
  }
}

function misfitOf(desk: WalletDesk, { aud, iat }: JsonObject): string | undefined {
  const { issuer, clock, clockSkewSeconds: skew } = desk
  const audiences = Array.isArray(aud) ? aud : [aud]
  if (audiences.length !== 1 || audiences[0] !== issuer.urls.base) {
    return 'aud must be the credential issuer'
  }
  if (typeof iat !== 'number' || !Number.isFinite(iat)) return 'iat must be a number'
  const age = clock().getTime() / 1000 - iat
  if (age < -skew) return 'iat is in the future'
  return age > LONGEST + skew ? 'iat is too long ago' : undefined
}

function bad(description: string): Refusal {
  return refuse('invalid_proof', description)
}
