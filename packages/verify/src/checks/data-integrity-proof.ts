import {
  isAbsoluteIri,
  isJsonObject,
  type Credential,
  type JsonObject,
  type JsonValue,
} from '@openboat/model'
import { isSupportedProof, verifyDataIntegrity, type LinkedDocument } from '@openboat/proof'
import type { Finding } from '../finding.ts'
import { findKey, type Inquiry } from '../inquiry.ts'
import type { KeyAnswer } from '../resolver.ts'
import type { Subject } from '../subject.ts'
import { underIssuersName } from './also-known-as.ts'
import { isBefore, periodObjection, type Objection } from './key-period.ts'
import { presentedTo } from './presented-to.ts'
import { answerFinding, missingKeyFinding, proofFinding } from './proof-finding.ts'

interface ProofContext {
  readonly linked: LinkedDocument
  readonly subject: Subject
  readonly inquiry: Inquiry
  readonly path: string
}

type FoundKey = Extract<KeyAnswer, { ok: true }>

/** One Data Integrity proof: its purpose, its key, who holds the key, and the signature. */
export async function judgeDataIntegrityProof(
  proof: JsonObject,
  { linked, subject, inquiry, path }: ProofContext,
): Promise<Finding> {
  const method = methodId(proof['verificationMethod'])
  const facts = {
    path,
    details: { ...suiteOf(proof), ...(method === undefined ? {} : { verificationMethod: method }) },
  }

  if (!isSupportedProof(proof)) {
    const message = `The proof type ${suiteOf(proof).suite} is not supported: its signature was not checked`
    return proofFinding('unknown', message, { ...facts, code: 'unsupported_suite' })
  }
  const purpose = purposeOf(proof, subject)
  if (proof['proofPurpose'] !== purpose) {
    const message = `Expected the proof purpose ${purpose}, but got ${JSON.stringify(proof['proofPurpose'] ?? null)}`
    return proofFinding('failed', message, { ...facts, code: 'wrong_purpose' })
  }
  if (method === undefined || !isAbsoluteIri(method)) {
    const message = 'Expected the proof to name its key as a URL or DID in verificationMethod'
    return proofFinding('failed', message, { ...facts, code: 'malformed_proof' })
  }
  const found = await findKey(inquiry, method)
  if (!found.ok) return missingKeyFinding(found, facts)
  const key = await underIssuersName(found, subject.badge.issuer.id, inquiry)

  const objection = keyObjection(key, proof, subject, inquiry)
  if (objection !== undefined)
    return proofFinding('failed', objection.message, { ...facts, code: objection.code })

  const answer = await verifyDataIntegrity(linked.document, proof, {
    key: key.key,
    contexts: linked.contexts,
    linked,
    purpose,
    ...presentedTo(subject, inquiry),
  })
  return answerFinding(answer, facts)
}

type Purpose = 'assertionMethod' | 'authentication'

/** A credential is asserted; a presentation may also be signed to show who presents it. */
function purposeOf(proof: JsonObject, { credential }: Subject): Purpose {
  const shows = credential.kind === 'presentation' && proof['proofPurpose'] === 'authentication'
  return shows ? 'authentication' : 'assertionMethod'
}

/** Why a key that was found may not speak for the issuer, if so (OB 3.0 impl. guide, key provenance). */
export function keyObjection(
  key: FoundKey,
  proof: JsonObject,
  subject: Subject,
  { options }: Inquiry,
): Objection | undefined {
  const parties = partiesOf(subject.credential)
  const purpose = purposeOf(proof, subject)
  if (!key[purpose]) {
    return {
      code: 'key_not_authorized',
      message: `The controller of ${key.id} does not list it for this purpose (${purpose})`,
    }
  }
  for (const { role, id } of parties) {
    if (id !== undefined && key.controller === id) continue
    return {
      code: 'controller_mismatch',
      message: `The key belongs to ${key.controller ?? 'nobody'}, but the credential names ${id ?? 'nobody'} as its ${role}`,
    }
  }
  const { created, expires } = proof
  const signed = typeof created === 'string' ? created : undefined
  const objection = periodObjection(key, signed, options.at)
  if (objection !== undefined) return objection
  if (typeof expires === 'string' && isBefore(expires, options.at)) {
    return { code: 'proof_expired', message: `The proof expired on ${expires}` }
  }
  return undefined
}

interface Party {
  readonly role: 'issuer' | 'holder'
  readonly id: string | undefined
}

/** Who must hold the key: the issuer; of a presentation everybody whom it may be shown as from. */
function partiesOf({ kind, document }: Credential): Party[] {
  const roles = kind === 'presentation' ? (['issuer', 'holder'] as const) : (['issuer'] as const)
  return roles
    .filter((role) => document[role] !== undefined)
    .map((role) => ({ role, id: idOf(document[role]) }))
}

function idOf(party: JsonValue | undefined): string | undefined {
  if (typeof party === 'string') return party
  return isJsonObject(party) && typeof party['id'] === 'string' ? party['id'] : undefined
}

function methodId(method: JsonValue | undefined): string | undefined {
  if (typeof method === 'string') return method
  return isJsonObject(method) && typeof method['id'] === 'string' ? method['id'] : undefined
}

function suiteOf(proof: JsonObject): { suite: string } {
  const { type, cryptosuite } = proof
  const name = type === 'DataIntegrityProof' ? cryptosuite : type
  return { suite: typeof name === 'string' ? name : '(none)' }
}
