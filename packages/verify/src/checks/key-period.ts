import { parseInstant } from '@openboat/model'

/** Why something may not count, with its code. */
export interface Objection {
  readonly code: string
  readonly message: string
}

interface DatedKey {
  readonly id: string
  readonly expires?: string
  readonly revoked?: string
}

/**
 * Why a key does not count for what it signed, if so. Policy: a key that was replaced (`expires`)
 * goes on proving what it signed before. A revoked one proves nothing from its revocation on, not
 * even what is dated before: whoever stole a key can write any date.
 *
 * @param signed  When it signed, as the signature states; `undefined` if it does not.
 * @see Controlled Identifiers 1.0 #verification-methods
 */
export function periodObjection(
  { id, expires, revoked }: DatedKey,
  signed: string | undefined,
  at: Date,
): Objection | undefined {
  if (revoked !== undefined && !isAfter(revoked, at)) {
    return { code: 'key_revoked', message: `The key ${id} was revoked on ${revoked}` }
  }
  const moment = signed === undefined ? undefined : parseInstant(signed)?.epochMilliseconds
  if (!isBefore(expires, new Date(moment ?? at.getTime()))) return undefined
  const message = `The key ${id} had expired on ${expires} when the proof was made`
  return { code: 'key_expired', message }
}

export function isBefore(instant: string | undefined, moment: Date): boolean {
  const milliseconds = instant === undefined ? undefined : parseInstant(instant)?.epochMilliseconds
  return milliseconds !== undefined && milliseconds < moment.getTime()
}

/** A revocation whose date cannot be read is one. */
function isAfter(instant: string, moment: Date): boolean {
  const milliseconds = parseInstant(instant)?.epochMilliseconds
  return milliseconds !== undefined && milliseconds > moment.getTime()
}
