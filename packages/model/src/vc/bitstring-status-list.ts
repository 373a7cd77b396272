import type * as z from 'zod/mini'
import { node, oneOrMany, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * The statuses of many credentials, each a few bits.
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistcredential
 */
export const BitstringStatusList = node(() => ({
  /** [0..1] URI of the list. */
  id: optional(is.Id),
  /** [1..*] Includes `BitstringStatusList`. */
  type: typeOf('BitstringStatusList'),
  /** [1..*] What the bits mean, such as `revocation` or `suspension`. */
  statusPurpose: oneOrMany(is.RequiredText),
  /** [1] The bits: GZIP, then base64url, after the multibase prefix `u`. */
  encodedList: is.textLike('multibase base64url, which begins with u', /^u[A-Za-z0-9_-]+$/),
  /** [0..1] How long a copy may be kept, in milliseconds. */
  ttl: optional(
    is.value<number>(
      'milliseconds, as a whole number',
      { type: 'integer', minimum: 0 },
      (input) => Number.isSafeInteger(input) && Number(input) >= 0,
    ),
  ),
}))
export type BitstringStatusList = z.infer<typeof BitstringStatusList>
