import type { Credential } from './credential.ts'
import { deviation, type Deviation } from './deviation.ts'
import { parseInstant } from './instant.ts'
import { isJsonObject, objectAt, stringAt, type JsonObject, type JsonValue } from './json.ts'
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
  return [...wrapping, ...claimsOf(document).flatMap((claim) => compared(jws.payload, claim))]
}

const CLAIMS = { check: 'model.jwt-claims', spec: 'OB 3.0 #jwt-proof' } as const

interface Claim {
  readonly name: string
  readonly path: readonly string[]
  /** What the credential states; nothing is compared where it states nothing. */
  readonly stated: string | number | undefined
}

function claimsOf(document: JsonObject): Claim[] {
  const from = 'validFrom' in document ? 'validFrom' : 'issuanceDate'
  const until = 'validUntil' in document ? 'validUntil' : 'expirationDate'
  const subject = objectAt(document, 'credentialSubject')
  const issuer = 'issuer' in document ? 'issuer' : 'holder'
  return [
    { name: 'iss', path: [issuer], stated: idOf(document[issuer]) },
    { name: 'jti', path: ['id'], stated: idOf(document) },
    { name: 'sub', path: ['credentialSubject', 'id'], stated: idOf(subject) },
    { name: 'nbf', path: [from], stated: secondsAt(document, from) },
    { name: 'exp', path: [until], stated: secondsAt(document, until) },
  ]
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
