import { isAbsoluteIri, isJsonObject, parseInstant, VC_2, type JsonObject } from '@openboat/model'
import { encodeBitstring } from './encode-bitstring.ts'
import { MINIMUM_LENGTH } from './minimum-length.ts'
import { StatusError } from './status-error.ts'

export interface StatusListOptions {
  /** The URL at which the list will be served. */
  readonly id: string
  /** Who answers for the list: a URL or DID, or a profile with an `id`. */
  readonly issuer: string | JsonObject
  readonly purpose: 'revocation' | 'suspension'
  /** Entries, a multiple of 8. @default 131072, the smallest that the specification allows */
  readonly length?: number
  /** From when the list counts: ISO 8601 with a time zone. */
  readonly validFrom: string
}

/**
 * A new, unsigned BitstringStatusListCredential in which nothing is set. Sign it before it is served.
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistcredential
 * @throws {StatusError} `bad_argument` for an id or issuer that is no URL, a length below 131072 or
 *   not a multiple of 8, or a `validFrom` without time zone
 * @example
 * const list = await createStatusList({
 *   id: 'https://example.edu/status/1',
 *   issuer: 'https://example.edu/issuer',
 *   purpose: 'revocation',
 *   validFrom: '2026-01-01T00:00:00Z',
 * })
 */
export async function createStatusList(options: StatusListOptions): Promise<JsonObject> {
  const { id, issuer, purpose, length = MINIMUM_LENGTH, validFrom } = options
  expectUrl('id', id)
  expectUrl('issuer', isJsonObject(issuer) ? issuer['id'] : issuer)
  if (length < MINIMUM_LENGTH) {
    throw bad(`Expected a length of at least ${MINIMUM_LENGTH} entries, got ${length}.`)
  }
  if (parseInstant(validFrom) === undefined) {
    throw bad(`Expected validFrom as 2026-01-01T00:00:00Z, got ${JSON.stringify(validFrom)}.`)
  }
  return {
    '@context': [VC_2],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom,
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: await encodeBitstring([], { length }),
    },
  }
}

function expectUrl(name: string, value: unknown): void {
  if (typeof value === 'string' && isAbsoluteIri(value)) return
  throw bad(`Expected ${name} to be a URL, got ${JSON.stringify(value)}.`)
}

function bad(message: string): StatusError {
  return new StatusError('bad_argument', { message })
}
