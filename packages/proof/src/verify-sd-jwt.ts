import { isJsonObject, type JsonObject, type JsonValue, type PublicJwk } from '@openboat/model'
import { base64urlnopad } from '@scure/base'
import { digest } from '#digest'
import type { ProofAnswer, ProofProblem } from './proof-answer.ts'
import { hashNamed, readSdJwt, type ReadSdJwt } from './read-sd-jwt.ts'
import type { SignatureVerifier } from './signature-verifier.ts'
import { verifyJws } from './verify-jws.ts'

export interface VerifySdJwtOptions {
  /** What the holder's key binding must answer. With this or `audience` there has to be one. */
  readonly nonce?: string
  /** For whom the holder's key binding must be made. */
  readonly audience?: string
  /** Verifies signatures in place of the runtime. */
  readonly verifySignature?: SignatureVerifier
}

export type SdJwtAnswer = VerifiedSdJwt | Extract<ProofAnswer, { ok: false }>

/** `algorithm` is the JOSE `alg` of the issuer's signature. */
export type VerifiedSdJwt = Extract<ProofAnswer, { ok: true }> & {
  readonly header: JsonObject
  /** What the issuer signed and the holder shows, without the digests. */
  readonly claims: JsonObject
  /** Whether the holder proved to have the key that the issuer named in `cnf`. */
  readonly isBound: boolean
}

/**
 * Whether an SD-JWT, with what its holder chose to disclose, was signed with a key. Times, and whose
 * key it is, are for the caller to judge.
 *
 * @see RFC 9901 section 7 (SD-JWT); SD-JWT VC #verification-and-processing; VC-JOSE-COSE #with-sd-jwt
 * @param text  Compact: a JWS, disclosures, and a key binding if there is one, parted by `~`.
 * @returns Problems as `verifyJws`, and `malformed_proof` for another `typ` than `dc+sd-jwt` or
 *   `vc+sd-jwt` and for disclosures that the issuer did not sign; `challenge_mismatch` and
 *   `domain_mismatch` of a key binding, `signature_invalid` for one that is forged
 * @throws Never for what the text or the key contains.
 * @example const answer = await verifySdJwt(text, issuerKey, { nonce, audience: 'https://jury.example' })
 */
export async function verifySdJwt(
  text: string,
  key: PublicJwk,
  options: VerifySdJwtOptions = {},
): Promise<SdJwtAnswer> {
  const reading = await readSdJwt(text)
  if (!reading.ok) return malformed(reading.message)
  const { jws, claims } = reading
  const answer = await verifyJws(jws, key, options)
  if (!answer.ok) return answer
  const binding = await bindingProblem(text, reading, options)
  if (binding !== undefined) return binding
  return { ...answer, header: jws.header, claims, isBound: reading.binding !== undefined }
}

/** RFC 9901 section 7.3. */
async function bindingProblem(
  text: string,
  { jws: { payload }, binding }: ReadSdJwt,
  { nonce, audience, ...checking }: VerifySdJwtOptions,
): Promise<Extract<ProofAnswer, { ok: false }> | undefined> {
  const isWanted = nonce !== undefined || audience !== undefined
  if (binding === undefined) {
    return isWanted ? malformed('there is no key binding of the holder') : undefined
  }
  const cnf = payload['cnf']
  const holder = isJsonObject(cnf) && isJsonObject(cnf['jwk']) ? cnf['jwk'] : undefined
  if (holder === undefined) return malformed('the issuer named no key of the holder (cnf.jwk)')
  if (binding.header['typ'] !== 'kb+jwt') return malformed('the key binding must have typ "kb+jwt"')
  const answer = await verifyJws(binding, holder as unknown as PublicJwk, checking)
  if (!answer.ok) return { ...answer, message: `key binding: ${answer.message}` }
  if (binding.payload['sd_hash'] !== (await hashOfShown(text, payload))) {
    return refused('signature_invalid', 'the key binding is for other disclosures (sd_hash)')
  }
  if (nonce !== undefined && binding.payload['nonce'] !== nonce) {
    return refused('challenge_mismatch', `nonce must be ${shown(nonce)}`)
  }
  if (audience !== undefined && binding.payload['aud'] !== audience) {
    return refused('domain_mismatch', `aud must be ${shown(audience)}`)
  }
  return undefined
}

async function hashOfShown(text: string, payload: JsonObject): Promise<string> {
  const name = hashNamed(payload) ?? 'SHA-256'
  return base64urlnopad.encode(await digest(name, text.slice(0, text.lastIndexOf('~') + 1)))
}

function shown(value: JsonValue | undefined): string {
  return JSON.stringify(value ?? null).slice(0, 60)
}

function malformed(message: string): Extract<ProofAnswer, { ok: false }> {
  return refused('malformed_proof', message)
}

function refused(problem: ProofProblem, message: string): Extract<ProofAnswer, { ok: false }> {
  return { ok: false, problem, message }
}
