import type * as z from 'zod/mini'
import { list } from '../schema-containers.ts'
import { node, oneOrMany, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

const StatusMessage = node(() => ({
  /** [1] The value that the message stands for, in hexadecimal, such as `0x1`. */
  status: is.textLike<`0x${string}`>('a value such as 0x1', /^0x[0-9A-Fa-f]+$/),
  /** [1] What the value means. */
  message: is.Text,
}))

/**
 * A credential's place in a status list.
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistentry
 */
export const BitstringStatusListEntry = node(() => ({
  /** [0..1] URI of the entry; not that of the list. */
  id: optional(is.Id),
  /** [1..*] Includes `BitstringStatusListEntry`. */
  type: typeOf('BitstringStatusListEntry'),
  /** [1] What the bits mean, such as `revocation` or `suspension`. */
  statusPurpose: is.RequiredText,
  /** [1] Place in the list, counted from 0, in decimal digits as text. */
  statusListIndex: is.textLike('a number in decimal digits, as text', /^(0|[1-9]\d*)$/),
  /** [1] URL of the list. */
  statusListCredential: is.Iri,
  /** [0..1] Bits per entry. Default: 1. */
  statusSize: optional(
    is.value<number>(
      'a whole number of bits, at least 1',
      { type: 'integer', minimum: 1 },
      (input) => Number.isSafeInteger(input) && Number(input) >= 1,
    ),
  ),
  /** [0..*] What each value means; needed when `statusSize` is above 1. */
  statusMessage: optional(list(StatusMessage)),
  /** [0..*] URLs where the statuses are explained. */
  statusReference: optional(oneOrMany(is.Iri)),
}))
export type BitstringStatusListEntry = z.infer<typeof BitstringStatusListEntry>
