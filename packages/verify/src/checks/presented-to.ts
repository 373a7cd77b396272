import { stringsOf, type JsonValue } from '@openboat/model'
import type { VerifyDataIntegrityOptions } from '@openboat/proof'
import type { Inquiry } from '../inquiry.ts'
import type { Subject } from '../subject.ts'

type Audience = Pick<VerifyDataIntegrityOptions, 'challenge' | 'domain'>

/** For whom, and in answer to what, a signature says that it was made. */
interface NamedAudience {
  readonly challenge: JsonValue | undefined
  readonly domain: JsonValue | undefined
}

/**
 * To whom, and in answer to what, something must be signed. A presentation must answer what was asked.
 * A credential is for everybody, unless its signature names somebody else than who asks; those inside a
 * presentation were not made for whom it is shown to.
 *
 * @see VC Data Integrity #verify-proof, for `domain` and `challenge`
 */
export function presentedTo(
  { credential }: Subject,
  { options, level }: Inquiry,
  named: NamedAudience,
): Audience {
  const { challenge, domain } = options
  const isAsked = (name: keyof NamedAudience): boolean =>
    credential.kind === 'presentation' || (level === 0 && named[name] !== undefined)
  return {
    ...(challenge === undefined || !isAsked('challenge') ? {} : { challenge }),
    ...(domain === undefined || !isAsked('domain') ? {} : { domain }),
  }
}

/** Why what is in a JWT is not for whoever verifies, if so: `nonce` and `aud` say for whom. */
export function audienceObjection(
  subject: Subject,
  inquiry: Inquiry,
): { readonly code: string; readonly message: string } | undefined {
  const { aud, nonce } = subject.credential.jws?.payload ?? {}
  const { challenge, domain } = presentedTo(subject, inquiry, { domain: aud, challenge: nonce })
  const what = subject.credential.kind === 'presentation' ? 'presentation' : 'credential'
  if (domain !== undefined && ![domain].flat().every((each) => stringsOf(aud).includes(each))) {
    const message = `The ${what} is for ${shown(aud)} (aud), not for ${JSON.stringify(domain)}`
    return { code: 'domain_mismatch', message }
  }
  if (challenge !== undefined && nonce !== challenge) {
    const message = `The ${what} answers ${shown(nonce)} (nonce), not ${JSON.stringify(challenge)}`
    return { code: 'challenge_mismatch', message }
  }
  return undefined
}

function shown(value: JsonValue | undefined): string {
  return JSON.stringify(value ?? null).slice(0, 100)
}
