import { whatCame } from '@openboat/model'
import { badArgument } from './bad-argument.ts'

/**
 * What the entries of a list say of their credentials:
 *
 * - `revocation`: it counts no longer, and never will again
 * - `suspension`: it does not count for now
 * - `refresh`: there is a newer one, to be had from the credential's refresh service; also final
 * - `message`: whatever the issuer has to say, in messages that the entry lists beforehand
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistentry
 */
export type StatusPurpose = 'revocation' | 'suspension' | 'refresh' | 'message'

/** Whether a status of this purpose is for good. */
const finality: Readonly<Record<StatusPurpose, boolean>> = {
  revocation: true,
  suspension: false,
  refresh: true,
  message: false,
}

export function isFinal(purpose: string): boolean {
  return isPurpose(purpose) && finality[purpose]
}

/** @throws {StatusError} `bad_argument` */
export function expectPurpose(value: unknown): asserts value is StatusPurpose {
  if (isPurpose(value)) return
  const known = Object.keys(finality).join(', ')
  throw badArgument(`Expected one of ${known} as purpose, got ${whatCame(value)}.`)
}

/** @throws {StatusError} `bad_argument` */
export function purposesFrom(
  value: StatusPurpose | readonly StatusPurpose[],
): readonly StatusPurpose[] {
  const purposes: readonly StatusPurpose[] = Array.isArray(value) ? value : [value]
  for (const purpose of purposes) expectPurpose(purpose)
  if (purposes.length > 0 && new Set(purposes).size === purposes.length) return purposes
  throw badArgument(`Expected one purpose or several, each once, got ${JSON.stringify(value)}.`)
}

function isPurpose(value: unknown): value is StatusPurpose {
  return typeof value === 'string' && Object.hasOwn(finality, value)
}
