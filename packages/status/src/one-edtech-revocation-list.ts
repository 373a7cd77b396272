import {
  asList,
  isAbsoluteIri,
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from '@openboat/model'
import type { StatusEntry, StatusEntryAnswer } from './entry.ts'
import { malformed } from './indexed-entry.ts'
import { isRevoked } from './is-revoked.ts'
import { listIdDeviations } from './list-id.ts'
import type { ReadStatusOptions, StatusAnswer } from './status-answer.ts'
import type { StatusType } from './status-type.ts'

/**
 * A document that names revoked credentials by id. It carries no proof, so it counts for as much as
 * the server it came from. 1EdTech deprecated it in favour of Bitstring Status List.
 *
 * @see 1EdTech Verifiable Credentials Revocation List 1.0
 */
export const oneEdTechRevocationList: StatusType = {
  type: '1EdTechRevocationList',
  readEntry,
  readList,
}

function readEntry(entry: JsonObject): StatusEntryAnswer {
  const { id } = entry
  if (typeof id !== 'string' || !isAbsoluteIri(id)) {
    return malformed('/id', 'the URL of the list', id)
  }
  return {
    ok: true,
    entry: {
      type: '1EdTechRevocationList',
      purpose: 'revocation',
      listUrl: id,
      signedList: false,
    },
    deviations: [],
  }
}

async function readList(
  entry: StatusEntry,
  list: JsonObject,
  options: ReadStatusOptions,
): Promise<StatusAnswer> {
  const { credentialId } = options
  if (credentialId === undefined) {
    const message = 'the list names credentials by id, and this credential has no id'
    return { ok: false, problem: 'no_credential_id', message }
  }
  const revocations = revocationsIn(list)
  if (revocations === undefined) return malformedList('the list has no revokedCredential')
  const own = revocations.filter((revocation) => idOf(revocation) === credentialId)
  if (own.some((revocation) => isRevoked(revocation) === undefined)) {
    return malformedList('revoked is neither true nor false in the entry of this credential')
  }
  const found = own.find((revocation) => isRevoked(revocation) === true)
  const reason = isJsonObject(found) ? found['revocationReason'] : undefined
  return {
    ok: true,
    set: found !== undefined,
    value: found === undefined ? 0 : 1,
    ...(typeof reason === 'string' ? { reason } : {}),
    deviations: listIdDeviations(entry, list),
  }
}

/** The data model says `revokedCredential`, the prose beside it `revokedCredentials`. */
function revocationsIn(list: JsonObject): readonly JsonValue[] | undefined {
  const { revokedCredential, revokedCredentials } = list
  if (revokedCredential === undefined && revokedCredentials === undefined) return undefined
  return [...asList(revokedCredential), ...asList(revokedCredentials)]
}

function idOf(revocation: JsonValue): JsonValue | undefined {
  return isJsonObject(revocation) ? revocation['id'] : revocation
}

function malformedList(message: string): StatusAnswer {
  return { ok: false, problem: 'malformed_list', message }
}
