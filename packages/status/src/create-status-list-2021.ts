import { VC_1, type JsonObject } from '@openboat/model'
import { badArgument } from './bad-argument.ts'
import { createIndexedEntry } from './create-indexed-entry.ts'
import { listBytes, type StatusListOptions } from './create-status-list.ts'
import { encodeBytes } from './encode-bytes.ts'
import type { StatusEntryOptions } from './status-entry.ts'

export interface StatusList2021Options extends Pick<
  StatusListOptions,
  'id' | 'issuer' | 'length' | 'validFrom'
> {
  readonly purpose: 'revocation' | 'suspension'
  /** Positions that are set from the start. */
  readonly values?: Iterable<number>
}

/**
 * A new, unsigned StatusList2021Credential, for verifiers that know VCDM 1.1 alone; for all others
 * there is `createStatusList`. Its contexts define a proof of the type `DataIntegrityProof`.
 *
 * @see Status List 2021 #statuslist2021credential
 * @throws {StatusError} as `createStatusList`
 * @example
 * const list = await createStatusList2021({
 *   id: 'https://example.edu/status/2021',
 *   issuer: 'https://example.edu/issuer',
 *   purpose: 'revocation',
 *   validFrom: '2026-01-01T00:00:00Z',
 * })
 */
export async function createStatusList2021(options: StatusList2021Options): Promise<JsonObject> {
  const { id, issuer, purpose, validFrom } = options
  expectPurpose2021(purpose)
  const bytes = listBytes({ ...options, size: 1 })
  return {
    '@context': [VC_1, STATUS_LIST_2021, 'https://w3id.org/security/data-integrity/v2'],
    id,
    type: ['VerifiableCredential', 'StatusList2021Credential'],
    issuer,
    issuanceDate: validFrom,
    credentialSubject: {
      id: `${id}#list`,
      type: 'StatusList2021',
      statusPurpose: purpose,
      encodedList: await encodeBytes(bytes, 'bare'),
    },
  }
}

export interface StatusEntry2021Options extends Pick<
  StatusEntryOptions,
  'list' | 'index' | 'length'
> {
  readonly purpose: 'revocation' | 'suspension'
}

/**
 * The `credentialStatus` of a credential that has the given place in a StatusList2021. The credential
 * needs the context `https://w3id.org/vc/status-list/2021/v1` as well.
 *
 * @see Status List 2021 #statuslist2021entry
 * @throws {StatusError} `bad_argument` when the list is no URL, the index no whole number or outside of the list, or the
 *   purpose neither revocation nor suspension
 * @example
 * statusEntry2021({ list: 'https://example.edu/status/2021', index: 7, purpose: 'revocation' })
 */
export function statusEntry2021(options: StatusEntry2021Options): JsonObject {
  expectPurpose2021(options.purpose)
  return createIndexedEntry('StatusList2021Entry', options)
}

const STATUS_LIST_2021 = 'https://w3id.org/vc/status-list/2021/v1'

function expectPurpose2021(purpose: string): void {
  if (purpose === 'revocation' || purpose === 'suspension') return
  throw badArgument(
    `Expected revocation or suspension, which StatusList2021 is for, got ${JSON.stringify(purpose)}.`,
  )
}
