import { isJsonObject, type Credential, type JsonObject, type Version } from '@openboat/model'
import { readRevocationList, type RevocationAnswer } from '@openboat/status'
import { findingsOf, type Finding } from '../finding.ts'
import { fetchDocument, parseJson, type Inquiry } from '../inquiry.ts'
import { unreachedCode } from '../unreached-code.ts'
import type { Linked } from './linked-documents.ts'
import { idOf, isHttpUrl } from './shape.ts'

const notRevoked = findingsOf(
  'status.not-revoked',
  'OB 2.0 #RevocationList; #signed verification step 7',
)

/** A signed assertion is revoked by its issuer's list; a list that cannot be read leaves it unknown. */
export async function isNotInRevocationList(
  { version }: Credential,
  shape: JsonObject,
  { issuer }: Linked,
  inquiry: Inquiry,
): Promise<Finding> {
  const url = idOf(issuer?.document['revocationList'])
  if (url === undefined) return notRevoked('skipped', 'The issuer names no revocation list')
  const details = { list: url }
  const response = isHttpUrl(url) ? await fetchDocument(inquiry, url) : undefined
  if (response?.status !== 200) {
    const message = `Whether the badge was revoked is not known: the revocation list ${url} cannot be reached`
    const code = unreachedCode(response ?? {}, 'list')
    return notRevoked('unknown', message, { details: { ...details, code } })
  }
  const answer = readList(parseJson(response.body), version, shape)
  if ('problem' in answer) {
    return notRevoked('unknown', answer.message, { details: { ...details, code: answer.problem } })
  }
  if (!answer.revoked) return notRevoked('passed', `Not in the revocation list ${url}`, { details })
  const { reason } = answer
  const because = reason === undefined ? '' : `: ${reason}`
  return notRevoked('failed', `The issuer has revoked the badge${because}`, {
    details: { ...details, code: 'revoked', ...(reason === undefined ? {} : { message: reason }) },
  })
}

function readList(list: unknown, version: Version, { id, uid }: JsonObject): RevocationAnswer {
  if (!isJsonObject(list)) return malformed('The revocation list is not readable JSON')
  const answer = readRevocationList(list, {
    ...(typeof id === 'string' ? { id } : {}),
    ...(typeof uid === 'string' ? { uid } : {}),
  })
  const isSilent = 'revoked' in answer && !answer.revoked
  // Any object of texts, such as an error message, reads as a list of 1.x that names nobody.
  return isSilent && version === '2.0' && list['revokedAssertions'] === undefined
    ? malformed('The revocation list has no revokedAssertions')
    : answer
}

function malformed(message: string): RevocationAnswer {
  return { problem: 'malformed_list', message }
}
