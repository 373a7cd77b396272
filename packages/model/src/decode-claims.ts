import { isJsonObject, type JsonObject, type JsonValue } from './json.ts'

/**
 * A VCDM 1.1 credential or presentation as the issuer meant it. In a JWT the registered claims may
 * stand for its members, and usual libraries move them out of `vc`; what is absent comes back from the
 * claims. A member that is there stays, and is compared with its claim later: see `jwtClaimDeviations`.
 *
 * @param wrapped  The claim `vc` or `vp`; returned as it is where nothing is absent.
 * @see VCDM 1.1 #jwt-decoding
 */
export function decodeClaims(wrapped: JsonObject, payload: JsonObject): JsonObject {
  // A proof embedded in it covers it as it stands.
  if (wrapped['proof'] !== undefined) return wrapped
  const { iss, jti, sub, nbf, exp } = payload
  const id = fill(wrapped, 'id', textOf(jti))
  const absent = isJsonObject(payload['vc'])
    ? {
        ...id,
        ...withId(wrapped, 'issuer', textOf(iss)),
        ...withId(wrapped, 'credentialSubject', textOf(sub)),
        ...fill(wrapped, 'issuanceDate', momentOf(nbf)),
        ...fill(wrapped, 'expirationDate', momentOf(exp)),
      }
    : { ...id, ...withId(wrapped, 'holder', textOf(iss)) }
  return Object.keys(absent).length === 0 ? wrapped : { ...wrapped, ...absent }
}

function fill(document: JsonObject, name: string, value: string | undefined): JsonObject {
  return value === undefined || document[name] !== undefined ? {} : { [name]: value }
}

/** An issuer that is absent is named; one that is described without its id gets it, as does the subject. */
function withId(document: JsonObject, name: string, id: string | undefined): JsonObject {
  const node = document[name]
  if (id === undefined) return {}
  // A subject without a word about it would award nothing.
  if (node === undefined) return name === 'credentialSubject' ? {} : { [name]: id }
  const only = Array.isArray(node) && node.length === 1 ? node[0] : node
  if (!isJsonObject(only) || (only['id'] ?? only['@id']) !== undefined) return {}
  const named = { id, ...only }
  return { [name]: Array.isArray(node) ? [named] : named }
}

function textOf(claim: JsonValue | undefined): string | undefined {
  return typeof claim === 'string' ? claim : undefined
}

/** Whole seconds, as they are compared; `undefined` for what is no moment of a calendar. */
function momentOf(claim: JsonValue | undefined): string | undefined {
  if (typeof claim !== 'number') return undefined
  const date = new Date(Math.floor(claim) * 1000)
  const isInCalendar = Math.abs(date.getTime()) < 253_402_300_800_000
  return isInCalendar ? date.toISOString().replace('.000Z', 'Z') : undefined
}
