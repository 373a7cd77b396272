import type { Credential } from './credential.ts'
import { deviation, type Deviation } from './deviation.ts'
import { parseInstant } from './instant.ts'
import { asList, isJsonObject, stringAt, type JsonObject, type JsonValue } from './json.ts'
import { idOf } from './view.ts'

/**
 * The registered claims of a VC-JWT against the credential in it. A claim that is absent is
 * harmless, one that contradicts is not. Moments compare in whole seconds, as NumericDate has them.
 *
 * @see OB 3.0 #jwt-proof (claims), #jwt-verification; VCDM 1.1 #jwt-encoding
 */
export function jwtClaimDeviations({ document, jws, vcdm }: Credential): Deviation[] {
  if (jws === undefined) return []
  const isWrapped = isJsonObject(jws.payload['vc']) || isJsonObject(jws.payload['vp'])
  const wrapping =
    isWrapped === (vcdm === '1.1')
      ? []
      : [
          deviation({
            ...CLAIMS,
            path: ['@context'],
            code: 'vcdm_mismatch',
            expected: isWrapped
              ? 'the context of VCDM 1.1 inside a vc claim'
              : 'the context of VCDM 2.0, or the credential in a vc claim',
            got: document['@context'],
          }),
        ]
  const { payload } = jws
  return [
    ...wrapping,
    ...ambiguous(payload),
    ...claimsOf(document, payload).flatMap((claim) => compared(payload, claim)),
    ...unboundSubject(document, payload),
  ]
}

/**
 * Of two credentials in one JWT, each reader may take another: those of VCDM 2.0 the payload, those of
 * VCDM 1.1 the claim. Common libraries can write one credential into both, which is no harm.
 *
 * @see VC-JOSE-COSE #securing-with-jose, which forbids the claims
 */
function ambiguous(payload: JsonObject): Deviation[] {
  const wrapped = ['vc', 'vp'].filter((name) => payload[name] !== undefined)
  const [claim, second] = wrapped
  if (claim === undefined) return []
  const isCredential = rootMembers.some((name) => payload[name] !== undefined)
  if (second === undefined && !(isCredential && isOther(payload, payload[claim]))) return []
  const expected = `one credential in a JWT, without another in the claim ${claim}`
  return [
    deviation({ ...CLAIMS, path: [], code: 'two_credentials', expected, got: payload[claim] }),
  ]
}

const rootMembers = ['@context', 'credentialSubject', 'verifiableCredential']

/** Whether the payload says anything else than the claim in it, or than what the other claims say. */
function isOther(payload: JsonObject, wrapped: JsonValue | undefined): boolean {
  if (!isJsonObject(wrapped)) return true
  const isDifferent = Object.entries(wrapped).some(
    ([name, value]) => payload[name] !== undefined && !isSameJson(payload[name], value),
  )
  if (isDifferent) return true
  const deviations = claimsOf(payload, payload).flatMap((claim) => compared(payload, claim))
  return deviations.some(({ harmless }) => !harmless)
}

/** Policy: a claim `sub` does not name the recipient of a badge whose subject has no id; nor does it harm. */
function unboundSubject(document: JsonObject, { sub }: JsonObject): Deviation[] {
  const subjects = asList(document['credentialSubject'])
  if (typeof sub !== 'string' || subjects.length === 0) return []
  if (subjects.some((subject) => idOf(subject) !== undefined)) return []
  const path = ['credentialSubject', 'id']
  const expected = 'the subject to have the id that the claim sub names'
  return [
    deviation({ ...CLAIMS, path, code: 'unbound_claim', expected, got: undefined, harmless: true }),
  ]
}

const CLAIMS = { check: 'model.jwt-claims', spec: 'OB 3.0 #jwt-proof' } as const

interface Claim {
  readonly name: string
  readonly path: readonly string[]
  /** What the credential states; nothing is compared where it states nothing. */
  readonly stated: string | number | undefined
}

function claimsOf(document: JsonObject, payload: JsonObject): Claim[] {
  const from = 'validFrom' in document ? 'validFrom' : 'issuanceDate'
  const until = 'validUntil' in document ? 'validUntil' : 'expirationDate'
  const issuer = 'issuer' in document ? 'issuer' : 'holder'
  return [
    { name: 'iss', path: [issuer], stated: idOf(document[issuer]) },
    { name: 'jti', path: ['id'], stated: idOf(document) },
    { name: 'sub', path: ['credentialSubject', 'id'], stated: subjectId(document, payload) },
    { name: 'nbf', path: [from], stated: secondsAt(document, from) },
    { name: 'exp', path: [until], stated: secondsAt(document, until) },
  ]
}

/** Of several subjects, the one that the claim names; a claim that names none of them contradicts. */
function subjectId(document: JsonObject, { sub }: JsonObject): string | undefined {
  const subjects = asList(document['credentialSubject'])
  const ids = subjects.map(idOf).filter((id) => id !== undefined)
  const [first] = ids
  const isAsked = subjects.length === 1 || sub !== undefined
  return ids.find((id) => id === sub) ?? (isAsked ? first : undefined)
}

function compared(payload: JsonObject, { name, path, stated }: Claim): Deviation[] {
  const claim = payload[name]
  if (claim === undefined) {
    if (stated === undefined) return []
    const expected = `the claim ${name} with the value of ${path.join('.')}`
    return [deviation({ ...CLAIMS, path, code: 'missing', expected, got: claim, harmless: true })]
  }
  const isMoment = name === 'nbf' || name === 'exp'
  if (typeof claim !== (isMoment ? 'number' : 'string')) {
    const expected = `the claim ${name} as ${isMoment ? 'seconds since 1970' : 'a string'}`
    return [deviation({ ...CLAIMS, path, code: 'malformed', expected, got: claim })]
  }
  if (stated === undefined || agrees(claim, stated)) return []
  const expected = `the claim ${name} to agree with ${path.join('.')} (${JSON.stringify(stated)})`
  return [deviation({ ...CLAIMS, path, code: 'contradiction', expected, got: claim })]
}

function agrees(claim: JsonValue, stated: string | number): boolean {
  return typeof claim === 'number' ? Math.floor(claim) === stated : claim === stated
}

function secondsAt(document: JsonObject, name: string): number | undefined {
  return parseInstant(stringAt(document, name) ?? '')?.epochSeconds
}

function isSameJson(a: JsonValue, b: JsonValue): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSameJson(item, b[index] ?? null))
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return a === b
  const names = Object.keys(a)
  if (names.length !== Object.keys(b).length) return false
  return names.every((name) => {
    const [one, other] = [a[name], b[name]]
    return one !== undefined && other !== undefined && isSameJson(one, other)
  })
}
