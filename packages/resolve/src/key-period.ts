import { isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import type { KeyPeriod } from './key-answer.ts'

/** @see Controlled Identifiers 1.0 #verification-methods, `expires` and `revoked` */
export function methodPeriod({ expires, revoked }: JsonObject): KeyPeriod {
  return {
    ...(typeof expires === 'string' ? { expires } : {}),
    ...(typeof revoked === 'string' ? { revoked } : {}),
    // `true`, say: whatever it means, nobody may rely on the key.
    ...(isOddRevocation(revoked) ? { revoked: firstMoment } : {}),
  }
}

function isOddRevocation(revoked: JsonValue | undefined): boolean {
  return typeof revoked !== 'string' && ![undefined, null, false].includes(revoked as undefined)
}

/**
 * The same for a member of a key set. A key that was revoked because another took its place is one
 * that has expired; for any other reason, or none, it may have been stolen.
 *
 * @see OpenID Federation 1.0 section 8.7.2, the claims of historical keys
 */
export function jwkPeriod({ exp, revoked }: JsonObject): KeyPeriod {
  const { revoked_at: since, reason } = isJsonObject(revoked) ? revoked : {}
  const withdrawn = isJsonObject(revoked) ? (moment(since) ?? firstMoment) : undefined
  const ends = [moment(exp), reason === 'superseded' ? withdrawn : undefined]
  const [expires] = ends.filter((end) => end !== undefined).toSorted()
  return {
    ...(expires === undefined ? {} : { expires }),
    ...(withdrawn === undefined || reason === 'superseded' ? {} : { revoked: withdrawn }),
  }
}

const firstMoment = '1970-01-01T00:00:00.000Z'

/** Seconds since 1970 as text; `undefined` for what is no moment. */
function moment(seconds: JsonValue | undefined): string | undefined {
  if (typeof seconds !== 'number') return undefined
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
