import {
  isJsonObject,
  parseCompactJws,
  type CompactJws,
  type JsonObject,
  type JsonValue,
  type PublicJwk,
} from '@openboat/model'
import { base64urlnopad } from '@scure/base'
import { SDJwt } from '@sd-jwt/core'
import { digest } from '#digest'
import type { ProofAnswer, ProofProblem } from './proof-answer.ts'
import type { Digest } from './signature-method.ts'
import { verifyJws } from './verify-jws.ts'
import { undisclosable, type Disclosed } from './undisclosable.ts'

export interface VerifySdJwtOptions {
  /** What the holder's key binding must answer. With this or `audience` there has to be one. */
  readonly nonce?: string
  /** For whom the holder's key binding must be made. */
  readonly audience?: string
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
  const parts = text.split('~')
  const [compact = ''] = parts
  const jws = parseCompactJws(compact)
  if (jws === undefined || parts.length < 2 || parts.length > MAX_PARTS) {
    return malformed('expected a JWS, "~", and disclosures that each end with "~"')
  }
  const answer = await verifyJws(jws, key)
  if (!answer.ok) return answer
  const { header, payload } = jws
  if (header['typ'] !== 'dc+sd-jwt' && header['typ'] !== 'vc+sd-jwt') {
    return malformed(`typ must be "dc+sd-jwt" or "vc+sd-jwt", found ${shown(header['typ'])}`)
  }
  const disclosed = await disclose(text, payload)
  if (typeof disclosed === 'string') return malformed(disclosed)
  const binding = await bindingProblem({ text, payload, disclosed }, options)
  if (binding !== undefined) return binding
  return { ...answer, header, claims: disclosed.claims, isBound: disclosed.binding !== undefined }
}

/** A badge has some dozens of claims. */
const MAX_PARTS = 1_000

/** RFC 9901 section 7.1: hashes that are strong enough, by their names there. */
const hashes: Readonly<Record<string, Digest>> = {
  'sha-256': 'SHA-256',
  'sha-384': 'SHA-384',
  'sha-512': 'SHA-512',
}

function hashNamed({ _sd_alg: name = 'sha-256' }: JsonObject): Digest | undefined {
  return typeof name === 'string' ? hashes[name] : undefined
}

interface Disclosure {
  readonly claims: JsonObject
  readonly binding: CompactJws | undefined
}

/** The claims, or why they cannot be known. */
async function disclose(text: string, payload: JsonObject): Promise<Disclosure | string> {
  const name = hashNamed(payload)
  if (name === undefined) return '_sd_alg is not one of sha-256, sha-384 and sha-512'
  const hasher = (data: string | ArrayBuffer) =>
    digest(name, typeof data === 'string' ? data : new Uint8Array(data))
  const last = text.slice(text.lastIndexOf('~') + 1)
  const binding = last === '' ? undefined : parseCompactJws(last)
  if (last !== '' && binding === undefined) return 'what follows the last "~" is no key binding'
  try {
    const sdJwt = await SDJwt.fromEncode(text, hasher)
    const disclosed: Disclosed[] = []
    for (const each of sdJwt.disclosures ?? []) {
      const encoded = await each.digest({ hasher, alg: name })
      disclosed.push({ digest: encoded, key: each.key, value: each.value as JsonValue })
    }
    const fault = undisclosable(payload, disclosed)
    if (fault !== undefined) return fault
    return { claims: await sdJwt.getClaims<JsonObject>(hasher), binding }
  } catch (error) {
    return `the disclosures cannot be read: ${error instanceof Error ? error.message : 'unknown'}`
  }
}

interface Bound {
  readonly text: string
  readonly payload: JsonObject
  readonly disclosed: Disclosure
}

/** RFC 9901 section 7.3. */
async function bindingProblem(
  { text, payload, disclosed: { binding } }: Bound,
  { nonce, audience }: VerifySdJwtOptions,
): Promise<Extract<ProofAnswer, { ok: false }> | undefined> {
  const isWanted = nonce !== undefined || audience !== undefined
  if (binding === undefined) {
    return isWanted ? malformed('there is no key binding of the holder') : undefined
  }
  const cnf = payload['cnf']
  const holder = isJsonObject(cnf) && isJsonObject(cnf['jwk']) ? cnf['jwk'] : undefined
  if (holder === undefined) return malformed('the issuer named no key of the holder (cnf.jwk)')
  if (binding.header['typ'] !== 'kb+jwt') return malformed('the key binding must have typ "kb+jwt"')
  const answer = await verifyJws(binding, holder as unknown as PublicJwk)
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
