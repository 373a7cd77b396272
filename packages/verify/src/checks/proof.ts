import { asList, isJsonObject, pointer, type JsonObject } from '@openboat/model'
import type { Finding } from '../finding.ts'
import type { Check } from '../subject.ts'
import { judgeDataIntegrityProof } from './data-integrity-proof.ts'
import { judgeJwtProof } from './jwt-proof.ts'
import { proofFinding } from './proof-finding.ts'
import { withoutJwtClaims } from './lossless.ts'

/**
 * Step 2 of OB 3.0 #verification: who made the credential. Every proof has a finding of its own;
 * one good `assertionMethod` proof satisfies, a bad one fails.
 */
export const proofIsSatisfied: Check = async (subject, inquiry) => {
  const { credential } = subject
  const findings: Finding[] = []
  if (credential.jws !== undefined) findings.push(await judgeJwtProof(subject, inquiry))

  const proofs = asList(credential.document['proof'])
  const document = withoutJwtClaims(credential)
  for (const [index, proof] of proofs.entries()) {
    const path = Array.isArray(document['proof']) ? pointer('proof', index) : '/proof'
    findings.push(await judgeProof(proof, document, path))
  }
  if (findings.length === 0) return [withoutProof(credential.kind)]
  return besideGoodProof(findings)

  async function judgeProof(proof: unknown, document: JsonObject, path: string): Promise<Finding> {
    if (isJsonObject(proof)) {
      return await judgeDataIntegrityProof(proof, { document, subject, inquiry, path })
    }
    return proofFinding('failed', 'A proof must be an object', { path, code: 'malformed_proof' })
  }
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

/** Beside a good proof, one that nobody here can judge, or with another purpose, is a remark. */
function besideGoodProof(findings: readonly Finding[]): Finding[] {
  const satisfied = findings.some(({ outcome }) => outcome === 'passed')
  if (!satisfied) return [...findings]
  return findings.map((finding) => {
    const remark = ['unsupported_suite', 'wrong_purpose'].includes(
      String(finding.details?.['code']),
    )
    return remark ? { ...finding, outcome: 'warning' } : finding
  })
}
