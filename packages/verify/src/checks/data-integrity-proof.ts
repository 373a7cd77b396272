import {
  isAbsoluteIri,
  isJsonObject,
  type Credential,
  type JsonObject,
  type JsonValue,
} from '@openboat/model'
import {
  isSupportedProof,
  verifyDataIntegrity,
  type Cryptosuite,
  type LinkedDocument,
  type ProofAnswer,
} from '@openboat/proof'
import { withContextGap } from '../context-gap.ts'
import type { Finding } from '../finding.ts'
import { findKey, type Inquiry } from '../inquiry.ts'
import { olderReadingOf, olderReadings, type OlderReading } from '../older-contexts.ts'
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

  const suites = await extraSuites(proof)
  const fault = faultIn(proof, { facts, subject, isKnown: suites.length > 0 })
  if (fault !== undefined) return fault
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

  const { verifySignature } = inquiry.options
  const expected = {
    key: key.key,
    purpose: purposeOf(proof, subject),
    suites,
    ...presentedTo(subject, inquiry, audienceOf(proof)),
    ...(verifySignature === undefined ? {} : { verifySignature }),
  }
  const answerUnder = (reading: LinkedDocument): Promise<ProofAnswer> =>
    verifyDataIntegrity(reading.document, proof, {
      ...expected,
      contexts: reading.contexts,
      linked: reading,
    })
  return withContextGap(await judgeSignature(answerUnder, facts, { linked, inquiry }), inquiry)
}

function audienceOf({ challenge, domain }: JsonObject) {
  return { challenge, domain }
}

interface ProofFacts {
  readonly path: string
  readonly details: JsonObject
}

/** What is wrong with a proof whatever its key is: then nobody is asked for one. */
function faultIn(
  proof: JsonObject,
  known: { readonly facts: ProofFacts; readonly subject: Subject; readonly isKnown: boolean },
): Finding | undefined {
  const { facts, subject, isKnown } = known
  const { type, cryptosuite, proofPurpose } = proof
  if (type === 'DataIntegrityProof' && typeof cryptosuite !== 'string') {
    const place = { ...facts, path: `${facts.path}/cryptosuite` }
    const message = 'Expected a DataIntegrityProof to name its cryptosuite'
    return proofFinding('failed', message, { ...place, code: 'malformed_proof' })
  }
  if (!isKnown && !isSupportedProof(proof)) {
    const message = `The proof type ${suiteOf(proof).suite} is not supported: its signature was not checked`
    return proofFinding('unknown', message, { ...facts, code: 'unsupported_suite' })
  }
  const purpose = purposeOf(proof, subject)
  if (proofPurpose === purpose) return undefined
  const message = `Expected the proof purpose ${purpose}, but got ${JSON.stringify(proofPurpose ?? null)}`
  return proofFinding('failed', message, { ...facts, code: 'wrong_purpose' })
}

/** Under the contexts as they are, and else as they were: the finding says which texts matched. */
async function judgeSignature(
  answerUnder: (reading: LinkedDocument) => Promise<ProofAnswer>,
  facts: ProofFacts,
  { linked, inquiry }: Pick<ProofContext, 'linked' | 'inquiry'>,
): Promise<Finding> {
  const withRevision = ({ revision, urls }: OlderReading) => ({
    ...facts,
    details: { ...facts.details, contextRevision: revision, changedContexts: [...urls] },
  })
  const answer = await answerUnder(linked)
  const reading = olderReadingOf(linked)
  if (answer.ok) return answerFinding(answer, reading === undefined ? facts : withRevision(reading))
  if (answer.problem !== 'signature_invalid') return answerFinding(answer, facts)
  for await (const older of olderReadings(linked.document, inquiry.contexts)) {
    const earlier = await answerUnder(older.linked)
    if (earlier.ok) return answerFinding(earlier, withRevision(older))
  }
  return answerFinding(answer, facts)
}

/** Selective disclosure is loaded when somebody discloses. */
async function extraSuites(proof: JsonObject): Promise<readonly Cryptosuite[]> {
  if (proof['type'] !== 'DataIntegrityProof' || proof['cryptosuite'] !== 'ecdsa-sd-2023') return []
  const { ecdsaSd2023 } = await import('@openboat/proof/ecdsa-sd-2023')
  return [ecdsaSd2023()]
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
