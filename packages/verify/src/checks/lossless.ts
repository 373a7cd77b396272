import { findDataLoss, type DataLoss } from '@openboat/proof'
import type { Credential, JsonObject } from '@openboat/model'
import { findingsOf, type Finding } from '../finding.ts'
import type { Check } from '../subject.ts'
import { hiddenStatements } from './signed-statements.ts'

const lossless = findingsOf(
  'json-ld.lossless',
  'VC Data Integrity #securing-data-losslessly; OB 3.0 certification guide: JSON-LD safe mode',
)

/**
 * Every term and type of the document has a meaning in its contexts. One that has none is left out
 * of what a Data Integrity proof signs, so that anyone could change it.
 */
export const losesNothing: Check = async ({ credential }, inquiry) => {
  const { contexts } = inquiry
  const document = withoutJwtClaims(credential)
  const losses = await findDataLoss(document, { contexts })
  const findings =
    losses.length > 0 ? losses.map(lossFinding) : await hiddenStatements(document, contexts)
  if (findings.length === 0) findings.push(lossless('passed', 'Every term and type is defined'))
  return [...inquiry.outsideContexts.values(), ...findings]
}

function lossFinding({ code, term, path, message }: DataLoss): Finding {
  const outcome = code === 'context_unavailable' || code === 'limit_exceeded' ? 'unknown' : 'failed'
  return lossless(outcome, message, { path, details: { code, term } })
}

const registeredClaims = new Set([
  'iss',
  'sub',
  'aud',
  'jti',
  'nbf',
  'exp',
  'iat',
  'cnf',
  'vc',
  'vp',
])

/** A JWT's registered claims are the envelope's, and no context defines all of them. */
export function withoutJwtClaims({ envelope, document }: Credential): JsonObject {
  if (envelope === 'json') return document
  return Object.fromEntries(
    Object.entries(document).filter(([name]) => !registeredClaims.has(name)),
  )
}
