import type { CompactJws, JsonValue, PublicJwk } from '@openboat/model'
import { checkPublicKey, rsaBits } from './check-key.ts'
import { algorithmsFor, joseAlgorithms, type JoseAlgorithm } from './jose-algorithm.ts'
import type { ProofAnswer, ProofProblem } from './proof-answer.ts'
import { ProofError } from './proof-error.ts'
import { signatureHolds, type SignatureVerifier } from './signature-verifier.ts'

/** NIST SP 800-131A; OB 3.0 asks for RS256 keys of at least this many bits. */
const MIN_RSA_BITS = 2048

export interface VerifyJwsOptions {
  /** Verifies the signature in place of the runtime. */
  readonly verifySignature?: SignatureVerifier
}

/**
 * Whether a compact JWS was signed with a key. The algorithm comes from the key, and the header's
 * `alg` must agree with it, so that a message cannot choose how it is checked.
 *
 * Claims, times and whose key it is are not looked at.
 *
 * @see RFC 7515 section 5.2, RFC 8725 section 3.1; OB 3.0 #jwt-proof; OB 2.0 #SignedBadge
 * @param jws  From `parseCompactJws` of `@openboat/model`.
 * @returns Problems `algorithm_refused` (`none`, HMAC), `unsupported_suite`, `key_mismatch`,
 *   `malformed_proof` (`crit`, `b64`), `signature_invalid`; warning `weak_key` (RSA below 2048 bits).
 * @throws Never for what a JWS or key contains.
 * @example const answer = await verifyJws(jws, publicKey)
 */
export async function verifyJws(
  jws: CompactJws,
  key: PublicJwk,
  options: VerifyJwsOptions = {},
): Promise<ProofAnswer> {
  const chosen = chooseAlgorithm(jws, key)
  if ('problem' in chosen) return { ok: false, ...chosen }
  const [algorithm] = chosen.names
  try {
    const { method } = chosen
    const { signature } = jws
    const publicKey = checkPublicKey(key)
    const bytes = utf8.encode(jws.signingInput)
    const asked = { method, key: publicKey, bytes, signature }
    const holds = await signatureHolds(asked, options.verifySignature)
    if (!holds) return refused('signature_invalid', `the ${algorithm} signature does not match`)
    const weak = key.kty === 'RSA' && rsaBits(publicKey) < MIN_RSA_BITS
    return { ok: true, algorithm, ...(weak ? { warnings: ['weak_key'] as const } : {}) }
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    return refused('key_mismatch', `the key is not usable: ${error.message}`)
  }
}

const utf8 = new TextEncoder()

type Refusal = { readonly problem: ProofProblem; readonly message: string }

function chooseAlgorithm(jws: CompactJws, key: PublicJwk): JoseAlgorithm | Refusal {
  const { alg, crit, b64 } = jws.header
  if (crit !== undefined || b64 !== undefined) {
    const message = 'header members "crit" and "b64" change what is signed; neither is accepted'
    return { problem: 'malformed_proof', message }
  }
  if (typeof alg !== 'string') {
    return { problem: 'malformed_proof', message: 'the header has no text member "alg"' }
  }
  if (isUnsignedOrSymmetric(alg)) {
    const message = `alg "${alg}" is refused: only a public-key signature proves who signed`
    return { problem: 'algorithm_refused', message }
  }
  if (!joseAlgorithms.some(({ names }) => names.includes(alg))) {
    return { problem: 'unsupported_suite', message: `alg ${quote(alg)} is not supported` }
  }
  if (key.use !== undefined && key.use !== 'sig') {
    const message = `the key is for use ${quote(key.use)}, not for signatures`
    return { problem: 'key_mismatch', message }
  }
  const fitting = algorithmsFor(key)
  const chosen = fitting.find(({ names }) => names.includes(alg))
  if (chosen !== undefined) return chosen
  const expected = fitting.map(({ names }) => names[0]).join(' or ') || 'no known algorithm'
  const message = `header says alg "${alg}", the key (${describe(key)}) is for ${expected}`
  return { problem: 'key_mismatch', message }
}

function isUnsignedOrSymmetric(alg: string): boolean {
  return alg.toLowerCase() === 'none' || /^HS\d+$/i.test(alg)
}

function describe(key: PublicJwk): string {
  return [key.kty, key.crv, key.alg].filter((part) => part !== undefined).join(' ')
}

function quote(value: JsonValue): string {
  return JSON.stringify(value).slice(0, 60)
}

function refused(problem: ProofProblem, message: string): ProofAnswer {
  return { ok: false, problem, message }
}
