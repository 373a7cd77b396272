import type { JsonObject } from '@openboat/model'
import { base64urlnopad } from '@scure/base'
import { ProofError } from './proof-error.ts'
import { signWith } from './sign-with.ts'
import type { Signer } from './signer.ts'

export interface SignJwsOptions {
  readonly signer: Signer
  /** Members beside `alg`, such as `kid`, `typ` or `jwk`. */
  readonly header?: JsonObject
}

/**
 * A compact JWS over the payload's JSON text.
 *
 * @see RFC 7515 section 5.1; OB 3.0 #jwt-proof; OB 2.0 #SignedBadge
 * @throws {ProofError} `bad_argument` when the header asks for another algorithm than the
 *   signer's, uses `crit` or `b64`, or would publish a private key, and for a signature of another form;
 *   `key_mismatch` when a signer's first signature is not by its key
 * @example const jws = await signJws(credential, { signer, header: { typ: 'JWT', kid } })
 */
export async function signJws(payload: JsonObject, options: SignJwsOptions): Promise<string> {
  const { signer, header = {} } = options
  checkHeader(header, signer)
  const protectedHeader = { alg: signer.algorithm, ...header }
  const signingInput = `${encode(protectedHeader)}.${encode(payload)}`
  const signature = await signWith(signer, new TextEncoder().encode(signingInput))
  return `${signingInput}.${base64urlnopad.encode(signature)}`
}

function checkHeader(header: JsonObject, signer: Signer): void {
  if (header.alg !== undefined && header.alg !== signer.algorithm) {
    throw bad(`header alg ${JSON.stringify(header.alg)}, but the signer makes ${signer.algorithm}`)
  }
  if (header.crit !== undefined || header.b64 !== undefined) {
    throw bad('header members "crit" and "b64" are not supported: leave them out')
  }
  const { jwk } = header
  if (typeof jwk === 'object' && jwk !== null && 'd' in jwk) {
    throw bad('header "jwk" holds a private key: use publicKeyOf(key)')
  }
}

function encode(value: JsonObject): string {
  return base64urlnopad.encode(new TextEncoder().encode(JSON.stringify(value)))
}

function bad(message: string): ProofError {
  return new ProofError('bad_argument', { message })
}
