import { asList, isJsonObject, pointer, type JsonValue } from '@openboat/model'
import type { Finding } from '../finding.ts'
import type { Inquiry } from '../inquiry.ts'
import { linkedSubject } from '../linked-subject.ts'
import type { Check } from '../subject.ts'
import { judgeDataIntegrityProof } from './data-integrity-proof.ts'
import { judgeJwtProof } from './jwt-proof.ts'
import { proofFinding } from './proof-finding.ts'
import { withRemarks } from './proof-remarks.ts'
import { signedLater } from './signed-later.ts'

/**
 * Step 2 of OB 3.0 #verification: who made the credential. Every proof has a finding of its own;
 * one good `assertionMethod` proof satisfies, a bad one fails.
 */
export const proofIsSatisfied: Check = async (subject, inquiry) => {
  const { credential } = subject
  const findings: Finding[] = []
  if (credential.jws !== undefined) findings.push(...(await judgeJwtProof(subject, inquiry)))

  const linked = await linkedSubject(subject, inquiry)
  const { document } = linked
  const proofs = asList(document['proof'])
  const { maxProofs } = inquiry.limits
  for (const [index, proof] of proofs.slice(0, maxProofs).entries()) {
    const path = Array.isArray(document['proof']) ? pointer('proof', index) : '/proof'
    const finding = isJsonObject(proof)
      ? await judgeDataIntegrityProof(proof, { linked, subject, inquiry, path })
      : proofFinding('failed', 'A proof must be an object', { path, code: 'malformed_proof' })
    findings.push(...withRemarks(finding, document))
    if (finding.outcome === 'passed') findings.push(...datedLater(proof, { path, inquiry }))
  }
  if (proofs.length > maxProofs) findings.push(tooMany(proofs.length, maxProofs))
  return findings.length === 0 ? [withoutProof(credential.kind)] : besideGoodProof(findings)
}

function datedLater(
  proof: JsonValue,
  { path, inquiry }: { readonly path: string; readonly inquiry: Inquiry },
): Finding[] {
  const created = isJsonObject(proof) ? proof['created'] : undefined
  const on = typeof created === 'string' ? created : undefined
  return signedLater({ on, path: `${path}/created` }, inquiry)
}

function tooMany(count: number, maxProofs: number): Finding {
  const message = `There are ${count} proofs; more than ${maxProofs} are not checked (limits.maxProofs)`
  return proofFinding('unknown', message, { path: '/proof', code: 'maxProofs' })
}

/**
 * Anyone may put a presentation around credentials, so an unsigned one proves nothing about its
 * holder; a credential without a proof was made by nobody.
 */
function withoutProof(kind: string): Finding {
  return kind === 'presentation'
    ? proofFinding('unknown', 'The presentation is not signed: it does not show who presents it', {
        code: 'no_proof',
      })
    : proofFinding('failed', 'The credential has no proof, so anyone may have written it', {
        code: 'no_proof',
      })
}

const remarks: ReadonlySet<unknown> = new Set([
  'unsupported_suite',
  'key_method_unsupported',
  'wrong_purpose',
])

/** Beside a good proof, one that nobody here can judge, or with another purpose, is a remark. */
function besideGoodProof(findings: readonly Finding[]): Finding[] {
  const satisfied = findings.some(({ outcome }) => outcome === 'passed')
  if (!satisfied) return [...findings]
  return findings.map((finding) => {
    const code = finding.details?.['code']
    return remarks.has(code) ? { ...finding, outcome: 'warning' } : finding
  })
}
