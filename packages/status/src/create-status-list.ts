import { isJsonObject, parseInstant, VC_2, type JsonObject } from '@openboat/model'
import { badArgument, expectUrl } from './bad-argument.ts'
import { bytesOf, type StatusValue } from './encode-bitstring.ts'
import { encodeBytes } from './encode-bytes.ts'
import { OWN_MAX_BYTES } from './encoded-list.ts'
import { MINIMUM_LENGTH } from './minimum-length.ts'
import { statusMessages } from './status-messages.ts'
import { purposesFrom, type StatusPurpose } from './status-purpose.ts'

export interface StatusListOptions {
  /** The URL at which the list will be served. */
  readonly id: string
  /** Who answers for the list: a URL or DID, or a profile with an `id`. */
  readonly issuer: string | JsonObject
  /** One purpose, or several in one list: then a credential has a place of its own for each. */
  readonly purpose: StatusPurpose | readonly StatusPurpose[]
  /** Entries, a multiple of 8. @default 131072, the fewest that the specification allows */
  readonly length?: number
  /** Bits per entry, 1 to 32. @default 1 */
  readonly size?: number
  /**
   * What each value means, from 0 on: 2 texts for 1 bit, 4 for 2 and so on; `undefined` is the text
   * for a value that means nothing yet. Needed for the purpose `message`. Verifiers read it from the
   * credential's own entry, so give `statusEntry` the same.
   */
  readonly messages?: readonly string[]
  /** How long readers may keep the list, in milliseconds. @default the list does not say */
  readonly ttl?: number
  /** From when the list counts: ISO 8601 with a time zone. */
  readonly validFrom: string
  /** What is not 0 from the start: an index stands for the value 1, `[index, value]` for any other. */
  readonly values?: Iterable<number | StatusValue>
}

/**
 * A new, unsigned BitstringStatusListCredential. Sign it before it is served.
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistcredential
 * @throws {StatusError} `bad_argument` for an id or issuer that is no URL, an unknown purpose, a
 *   length below 131072 or not a multiple of 8, more than 16 MiB of bits, messages that are not as
 *   many as the values, a `validFrom` without time zone, or a value that does not fit; `range` for
 *   one outside of the list
 * @example
 * const list = await createStatusList({
 *   id: 'https://example.edu/status/1',
 *   issuer: 'https://example.edu/issuer',
 *   purpose: 'revocation',
 *   validFrom: '2026-01-01T00:00:00Z',
 * })
 */
export async function createStatusList(options: StatusListOptions): Promise<JsonObject> {
  const { id, issuer, ttl, validFrom } = options
  const purposes = purposesFrom(options.purpose)
  const [only, ...others] = purposes
  const bytes = listBytes(options)
  const described = describedEntries(options, purposes)
  if (ttl !== undefined && (!Number.isSafeInteger(ttl) || ttl < 0)) {
    throw badArgument(`Expected ttl in milliseconds, a whole number from 0, got ${ttl}.`)
  }
  return {
    '@context': described === undefined ? [VC_2] : [VC_2, entryTerms()],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom,
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: only !== undefined && others.length === 0 ? only : [...purposes],
      ...(ttl === undefined ? {} : { ttl }),
      ...described,
      encodedList: await encodeBytes(bytes, 'multibase'),
    },
  }
}

/** The bits of a new list, once what every generation of lists says about itself is checked. */
export function listBytes(
  options: Pick<StatusListOptions, 'id' | 'issuer' | 'length' | 'size' | 'validFrom' | 'values'>,
): Uint8Array {
  const { id, issuer, length = MINIMUM_LENGTH, size = 1, validFrom, values = [] } = options
  expectUrl('id', id)
  expectUrl('issuer', isJsonObject(issuer) ? issuer['id'] : issuer)
  if (!(length >= MINIMUM_LENGTH)) {
    throw badArgument(`Expected a length of at least ${MINIMUM_LENGTH} entries, got ${length}.`)
  }
  if (length * size > OWN_MAX_BYTES * 8) {
    throw badArgument(
      `Expected at most ${OWN_MAX_BYTES} bytes of bits, got ${length} entries of ${size} bit(s).`,
    )
  }
  if (parseInstant(validFrom) === undefined) {
    throw badArgument(
      `Expected validFrom as 2026-01-01T00:00:00Z, got ${JSON.stringify(validFrom)}.`,
    )
  }
  return bytesOf(values, size, length * size)
}

/** What the list itself says about entries that are more than a bit that is set or not. */
function describedEntries(
  { size = 1, messages }: StatusListOptions,
  purposes: readonly StatusPurpose[],
): JsonObject | undefined {
  if (messages === undefined && purposes.includes('message')) {
    throw badArgument(
      'Expected messages, because the list is about messages: what does each value mean?',
    )
  }
  if (messages === undefined) return size === 1 ? undefined : { statusSize: size }
  return { statusSize: size, statusMessages: statusMessages(messages, size) }
}

/**
 * Terms that the specification wants in the list and its context knows in the entry only: without a
 * definition, a proof would not cover them.
 */
function entryTerms(): JsonObject {
  const status = 'https://www.w3.org/ns/credentials/status#'
  return {
    statusSize: {
      '@id': `${status}statusSize`,
      '@type': 'http://www.w3.org/2001/XMLSchema#integer',
    },
    statusMessages: {
      '@id': `${status}statusMessages`,
      '@context': { status: `${status}status`, message: `${status}message` },
    },
  }
}
