import { stringsOf, type JsonValue } from '@openboat/model'
import type { VerifyDataIntegrityOptions } from '@openboat/proof'
import type { Inquiry } from '../inquiry.ts'
import type { Subject } from '../subject.ts'

type Audience = Pick<VerifyDataIntegrityOptions, 'challenge' | 'domain'>

/** To whom, and in answer to what, a presentation must be signed. A credential is for everybody. */
export function presentedTo({ credential }: Subject, { options }: Inquiry): Audience {
  const { challenge, domain } = options
  if (credential.kind !== 'presentation') return {}
  return {
    ...(challenge === undefined ? {} : { challenge }),
    ...(domain === undefined ? {} : { domain }),
  }
}

/** Why a presentation in a JWT is not for whoever verifies, if so: `nonce` and `aud` say for whom. */
export function audienceObjection(
  subject: Subject,
  inquiry: Inquiry,
): { readonly code: string; readonly message: string } | undefined {
  const { challenge, domain } = presentedTo(subject, inquiry)
  const { aud, nonce } = subject.credential.jws?.payload ?? {}
  if (domain !== undefined && ![domain].flat().every((each) => stringsOf(aud).includes(each))) {
    const message = `The presentation is for ${shown(aud)} (aud), not for ${JSON.stringify(domain)}`
    return { code: 'domain_mismatch', message }
  }
  if (challenge !== undefined && nonce !== challenge) {
    const message = `The presentation answers ${shown(nonce)} (nonce), not ${JSON.stringify(challenge)}`
    return { code: 'challenge_mismatch', message }
  }
  return undefined
}

function shown(value: JsonValue | undefined): string {
  return JSON.stringify(value ?? null).slice(0, 100)
}
