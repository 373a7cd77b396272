import { isJsonObject, type JsonObject } from '@openboat/model'
import { readRevocationList } from '@openboat/status'
import { findingsOf, type Finding } from '../finding.ts'
import { fetchDocument, parseJson, type Inquiry } from '../inquiry.ts'
import type { Linked } from './linked-documents.ts'
import { idOf, isHttpUrl } from './shape.ts'

const notRevoked = findingsOf(
  'status.not-revoked',
  'OB 2.0 #RevocationList; #signed verification step 7',
)

/** A signed assertion is revoked by its issuer's list; a list that cannot be read leaves it unknown. */
export async function isNotInRevocationList(
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
    return notRevoked('unknown', message, { details: { ...details, code: 'list_unreachable' } })
  }
  const list = parseJson(response.body)
  const { id, uid } = shape
  const answer = readRevocationList(isJsonObject(list) ? list : {}, {
    ...(typeof id === 'string' ? { id } : {}),
    ...(typeof uid === 'string' ? { uid } : {}),
  })
  if ('problem' in answer) {
    return notRevoked('unknown', answer.message, { details: { ...details, code: answer.problem } })
  }
  if (!answer.revoked) return notRevoked('passed', `Not in the revocation list ${url}`, { details })
  const reason = answer.reason === undefined ? '' : `: ${answer.reason}`
  return notRevoked('failed', `The issuer has revoked the badge${reason}`, {
    details: { ...details, code: 'revoked' },
  })
}
