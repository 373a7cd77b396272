import type { CompactJws, PublicJwk } from '@openboat/model'
import type { ProofAnswer } from '@openboat/proof'
import { verifyJws } from '@openboat/proof/jose'
import type { Inquiry } from '../inquiry.ts'
import type { Subject } from '../subject.ts'
import { isSdJwt } from './is-sd-jwt.ts'

/** Checks a signature with a key that was found for it. */
export type VerifyEnvelope = (jws: CompactJws, key: PublicJwk) => Promise<ProofAnswer>

/**
 * How the envelope of a credential is verified. Of an SD-JWT, the holder's key binding is part of
 * it: one that is there must hold, and answer what the verifier asked.
 */
export function verifyEnvelopeOf({ credential }: Subject, { options }: Inquiry): VerifyEnvelope {
  const { original } = credential
  if (!isSdJwt(original)) return (jws, key) => verifyJws(jws, key, options)
  const { verifySignature } = options
  const isBound = !original.endsWith('~')
  const { challenge, domain } = isBound ? options : {}
  const expected = {
    ...(verifySignature === undefined ? {} : { verifySignature }),
    ...(challenge === undefined ? {} : { nonce: challenge }),
    // `aud` is one: of several domains, none is all of them.
    ...(domain === undefined ? {} : { audience: [domain].flat().join(' ') }),
  }
  return async (_, key) => {
    const { verifySdJwt } = await import('@openboat/proof/sd-jwt')
    return await verifySdJwt(original, key, expected)
  }
}
