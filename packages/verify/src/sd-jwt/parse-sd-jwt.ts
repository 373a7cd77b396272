import {
  isJsonObject,
  parseCredential,
  type CompactJws,
  type Credential,
  type JsonObject,
  type ParseLimits,
  type ParseResult,
  type Recipient,
  VC_2,
} from '@openboat/model'

/** `jws` is what the issuer signed, with its digests; `credential.jws` has the claims shown. */
export type ParsedSdJwt = Extract<ParseResult, { ok: false }> | (ReadCredential & { ok: true })

interface ReadCredential {
  readonly credential: Credential
  readonly jws: CompactJws
}

/**
 * The credential in an SD-JWT, with what its holder shows of it. Its claims are a verifiable
 * credential (VC-JOSE-COSE), or those of an SD-JWT VC, which has a data model of its own: that is
 * shown as the verifiable credential which says the same.
 *
 * @see VC-JOSE-COSE #with-sd-jwt; SD-JWT VC #data-model
 */
export async function parseSdJwt(text: string, limits: ParseLimits): Promise<ParsedSdJwt> {
  const whole = text.trim()
  if (whole.length > (limits.maxCharacters ?? Infinity)) {
    return refused('too_large', `The SD-JWT has more than ${limits.maxCharacters} characters`)
  }
  // Loaded when somebody presents one.
  const { readSdJwt } = await import('@openboat/proof/sd-jwt')
  const reading = await readSdJwt(whole)
  if (!reading.ok) return refused('malformed_jws', `This SD-JWT cannot be read: ${reading.message}`)
  const { jws, claims } = reading
  const wrapped = [claims['vc'], claims['vp']].find(isJsonObject)
  const document = isSdJwtVc(claims) ? viewOf(claims) : (wrapped ?? claims)
  const parsed = parseCredential(document, limits)
  if (!parsed.ok) return parsed
  const shown = { ...jws, payload: claims }
  const credential = { ...parsed.credential, envelope: 'jwt', original: whole, jws: shown } as const
  return { ok: true, credential, jws }
}

/** An SD-JWT VC names its type in `vct`, and needs no JSON-LD context. */
export function isSdJwtVc(claims: JsonObject): boolean {
  return typeof claims['vct'] === 'string' && !('@context' in claims) && !('vc' in claims)
}

/** Whom an SD-JWT VC is about: the claims `sub` and `email` (RFC 7519, OpenID Connect). */
export function holderOf({ jws }: Credential): Recipient {
  const { sub, email } = jws?.payload ?? {}
  return {
    ...(typeof sub === 'string' ? { id: sub } : {}),
    identifiers:
      typeof email === 'string' ? [{ type: 'emailAddress', hashed: false, value: email }] : [],
  }
}

/** What JWTs say of themselves, and not of whom they are about. */
const registered = /^(?:iss|sub|aud|exp|nbf|iat|jti|cnf|vct|vct#integrity|status|_sd_alg)$/

function viewOf(claims: JsonObject): JsonObject {
  const { iss, sub, jti } = claims
  const said = Object.entries(claims).filter(([name]) => !registered.test(name))
  return {
    '@context': [VC_2],
    ...(jti === undefined ? {} : { id: jti }),
    type: ['VerifiableCredential'],
    ...(iss === undefined ? {} : { issuer: iss }),
    credentialSubject: { ...Object.fromEntries(said), ...(sub === undefined ? {} : { id: sub }) },
  }
}

function refused(
  code: 'too_large' | 'malformed_jws',
  message: string,
): Extract<ParseResult, { ok: false }> {
  return { ok: false, issues: [{ code, path: '', message, spec: 'RFC 9901 section 7.1' }] }
}
