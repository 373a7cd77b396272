import { ProofError, type DataLoss, type LinkedDocument } from '@openboat/proof'
import { withContextGap } from '../context-gap.ts'
import { findingsOf, type Finding } from '../finding.ts'
import { linkedSubject } from '../linked-subject.ts'
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
export const losesNothing: Check = async (subject, inquiry) => {
  const linked = await linkedSubject(subject, inquiry)
  const { losses } = linked
  const findings = losses.length > 0 ? losses.map(lossFinding) : await hiddenIn(linked)
  if (findings.length === 0) findings.push(lossless('passed', 'Every term and type is defined'))
  return [
    ...inquiry.outsideContexts.values(),
    ...findings.map((finding) => withContextGap(finding, inquiry)),
  ]
}

/** Half a character has no UTF-8 form, so no proof covers it; what is too large was not looked through. */
async function hiddenIn({ document, contexts }: LinkedDocument): Promise<Finding[]> {
  try {
    return await hiddenStatements(document, contexts)
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    const { code, message } = error
    return [lossless(code === 'data_loss' ? 'failed' : 'unknown', message, { details: { code } })]
  }
}

function lossFinding({ code, term, path, message }: DataLoss): Finding {
  const outcome = code === 'context_unavailable' || code === 'limit_exceeded' ? 'unknown' : 'failed'
  return lossless(outcome, message, { path, details: { code, term } })
}
