import {
  holdsPrivateKey,
  isJsonObject,
  type CompactJws,
  type JsonObject,
  type JsonValue,
  type PublicJwk,
} from '@openboat/model'
import { thumbprintOf } from '@openboat/proof/jose'
import type { Finding } from '../finding.ts'
import { findIssuerKeys, findKey, type Inquiry } from '../inquiry.ts'
import type { IssuerKeysAnswer } from '../resolver.ts'
import { isSdJwt } from '../sd-jwt/is-sd-jwt.ts'
import { findMetadataKeys } from '../sd-jwt/issuer-metadata.ts'
import { isSdJwtVc } from '../sd-jwt/parse-sd-jwt.ts'
import { verifyEnvelopeOf, type VerifyEnvelope } from '../sd-jwt/verify-envelope.ts'
import type { Subject } from '../subject.ts'
import { underIssuersName } from './also-known-as.ts'
import { periodObjection } from './key-period.ts'
import { keyObjection } from './data-integrity-proof.ts'
import { audienceObjection } from './presented-to.ts'
import {
  answerFinding,
  exposedKeyFinding,
  missingKeyFinding,
  proofFinding,
} from './proof-finding.ts'
import { withRemarks } from './proof-remarks.ts'
import { signedLater } from './signed-later.ts'
import { tokenTypeFinding } from './token-type.ts'

interface JwtContext {
  readonly jws: CompactJws
  readonly subject: Subject
  readonly inquiry: Inquiry
  readonly facts: { readonly details: JsonObject }
  readonly verify: VerifyEnvelope
}

/**
 * The signature of a VC-JWT (OB 3.0 #jwt-proof) or an SD-JWT. The key must be the issuer's: named by a DID URL or
 * https URL that the issuer controls, or listed among the keys that the issuer publishes.
 */
export async function judgeJwtProof(subject: Subject, inquiry: Inquiry): Promise<Finding[]> {
  const { jws, kind, document } = subject.credential
  if (jws === undefined) throw new TypeError('judgeJwtProof needs a credential in a JWT')
  const facts = factsOf(subject, jws)
  // SD-JWTs have types of their own, which are read with them.
  const type = isSdJwt(subject.credential.original) ? undefined : tokenTypeFinding(jws, kind, facts)
  const fault = headerFault(jws, facts) ?? (type?.outcome === 'failed' ? type : undefined)
  if (fault !== undefined) return [fault]

  const kid = kidOf(jws)
  const context = { jws, subject, inquiry, facts, verify: verifyEnvelopeOf(subject, inquiry) }
  const isUrl = kid !== undefined && /^(did:|https?:)/.test(kid)
  const finding = await (isUrl ? judgeNamedKey(kid, context) : judgeListedKey(kid, context))
  if (finding.outcome !== 'passed') return [finding]
  const objection = audienceObjection(subject, inquiry)
  if (objection !== undefined) {
    return [proofFinding('failed', objection.message, { ...facts, code: objection.code })]
  }
  return [
    ...withRemarks(finding, document),
    ...(type === undefined ? [] : [type]),
    ...signedLater({ on: momentClaim(jws.payload['iat']) }, inquiry),
  ]
}

function factsOf({ credential }: Subject, jws: CompactJws): JwtContext['facts'] {
  const { alg } = jws.header
  const kid = kidOf(jws)
  return {
    details: {
      suite: isSdJwt(credential.original) ? 'SD-JWT' : 'VC-JWT',
      alg: typeof alg === 'string' ? alg : '(none)',
      ...(kid === undefined ? {} : { verificationMethod: kid }),
    },
  }
}

function kidOf({ header }: CompactJws): string | undefined {
  return typeof header['kid'] === 'string' ? header['kid'] : undefined
}

/** What shows before anybody is asked for a key. */
function headerFault({ header }: CompactJws, facts: JwtContext['facts']): Finding | undefined {
  const { alg, jwk } = header
  if (typeof alg === 'string' && /^(none|HS\d+)$/i.test(alg)) {
    const message = `The algorithm ${alg} proves no issuer: anyone can make such a JWT`
    return proofFinding('failed', message, { ...facts, code: 'algorithm_refused' })
  }
  return isJsonObject(jwk) && holdsPrivateKey(jwk) ? exposedKeyFinding(facts) : undefined
}

/** `kid` is a DID URL or a URL: the key's controller must be the issuer, or the issuer must list it. */
async function judgeNamedKey(kid: string, context: JwtContext): Promise<Finding> {
  const { jws, subject, inquiry, facts, verify } = context
  const found = await findKey(inquiry, kid)
  if (!found.ok) return missingKeyFinding(found, facts)
  const answer = await verify(jws, found.key)
  if (!answer.ok) return answerFinding(answer, facts)
  // A bare JWK or JWKS names no controller: then the issuer's own list of keys decides.
  if (found.controller === undefined) return judgeListedKey(undefined, context, found.key)
  const key = await underIssuersName(found, subject.badge.issuer.id, inquiry)
  const objection = keyObjection(key, { created: signedAt(jws) ?? null }, subject, inquiry)
  if (objection !== undefined) {
    return proofFinding('failed', objection.message, { ...facts, code: objection.code })
  }
  return answerFinding(answer, facts)
}

/** The key is in the header, or meant by a bare `kid`: only the issuer's own list makes it theirs. */
async function judgeListedKey(
  kid: string | undefined,
  { jws, subject, inquiry, facts, verify }: JwtContext,
  named?: PublicJwk,
): Promise<Finding> {
  const carried = named ?? jwkOf(jws.header['jwk'])
  if (carried !== undefined && named === undefined) {
    const answer = await verify(jws, carried)
    if (!answer.ok) return answerFinding(answer, facts)
  }
  const issuer = subject.badge.issuer.id
  if (issuer === undefined) return withoutIssuer(jws, facts)
  const findKeys = isSdJwtVc(jws.payload) ? findMetadataKeys : findIssuerKeys
  const published = await findKeys(inquiry, issuer)
  if (!published.ok) return missingKeyFinding(published, facts)
  const key =
    carried === undefined ? chooseKey(published.keys, kid) : await sameKey(published.keys, carried)
  if (key === undefined && published.partial === true) {
    const message = `Not all keys of ${issuer} can be reached, and the one that signed is not among the others`
    return proofFinding('unknown', message, { ...facts, code: 'key_unreachable' })
  }
  if (key === undefined) {
    const message = `The key that signed is not among the ${published.keys.length} that ${issuer} publishes`
    return proofFinding('failed', message, { ...facts, code: 'key_not_listed' })
  }
  if (key.exposed === true) return exposedKeyFinding(facts)
  const id = key.id ?? key.kid ?? kid ?? issuer
  const objection = periodObjection({ ...key, id }, signedAt(jws), inquiry.options.at)
  if (objection !== undefined) {
    return proofFinding('failed', objection.message, { ...facts, code: objection.code })
  }
  return answerFinding(await verify(jws, key), facts)
}

function withoutIssuer({ header }: CompactJws, facts: JwtContext['facts']): Finding {
  if (header['x5c'] === undefined) {
    const message = 'The credential names no issuer whose key could be found'
    return proofFinding('failed', message, { ...facts, code: 'key_not_found' })
  }
  const message = 'The issuer is named by a certificate alone (x5c), which is not supported'
  return proofFinding('unknown', message, { ...facts, code: 'key_method_unsupported' })
}

/** When a JWT says that it was made: `iat`, or else from when it counts. */
function signedAt({ payload }: CompactJws): string | undefined {
  return momentClaim(payload['iat'] ?? payload['nbf'])
}

function momentClaim(seconds: JsonValue | undefined): string | undefined {
  if (typeof seconds !== 'number') return undefined
  const moment = new Date(seconds * 1000)
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString()
}

type PublishedKey = Extract<IssuerKeysAnswer, { ok: true }>['keys'][number]

/** `#key-1` and `key-1` are what OB 3.0 issuers write for a key of their own document or key set. */
function chooseKey(
  keys: readonly PublishedKey[],
  kid: string | undefined,
): PublishedKey | undefined {
  if (kid === undefined) {
    const [only, ...others] = keys.filter(({ revoked }) => revoked === undefined)
    return others.length === 0 ? only : undefined
  }
  const fragment = kid.replace(/^#/, '')
  const isMeant = (id: string | undefined): boolean =>
    id === kid || id?.split('#').at(-1) === fragment
  return keys.find((key) => isMeant(key.id) || isMeant(key.kid))
}

async function sameKey(
  keys: readonly PublishedKey[],
  wanted: PublicJwk,
): Promise<PublishedKey | undefined> {
  const thumbprint = await thumbprintOf(wanted)
  for (const key of keys) {
    if ((await thumbprintOf(key)) === thumbprint) return key
  }
  return undefined
}

function jwkOf(value: unknown): PublicJwk | undefined {
  if (!isJsonObject(value)) return undefined
  const { kty, crv, x, y, n, e } = value
  if (kty !== 'OKP' && kty !== 'EC' && kty !== 'RSA') return undefined
  const members = Object.entries({ crv, x, y, n, e }).filter(
    ([, member]) => typeof member === 'string',
  )
  return { kty, ...Object.fromEntries(members) }
}
