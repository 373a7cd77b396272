import {
  asList,
  isJsonObject,
  pointer,
  type Credential,
  type JsonObject,
  type JsonValue,
} from '@openboat/model'
import { findingsOf, type Finding } from './finding.ts'
import { fetchDocument, type Inquiry, type Judged } from './inquiry.ts'
import { judgeNested } from './judge-nested.ts'
import { makeReport } from './make-report.ts'
import type { VerificationReport } from './report.ts'
import { someNode } from './some-node.ts'

const verified = findingsOf(
  'endorsement.verified',
  'OB 3.0 #verification step 6; OB 2.0 #Endorsement',
)
const bound = findingsOf(
  'endorsement.bound',
  'OB 3.0 #endorsementsubject; OB 2.0 #Endorsement claim.id',
)

/** Something that carries endorsements: a credential, an achievement, a profile. */
export interface Carrier {
  readonly id?: string
  readonly path: string
  readonly endorsements: readonly JsonValue[]
}

/**
 * Judges every embedded or linked endorsement on its own. A bad one is a warning for its carrier:
 * whoever attaches it is not the issuer of the badge.
 */
export async function verifyEndorsements(
  carriers: readonly Carrier[],
  inquiry: Inquiry,
): Promise<{ findings: Finding[]; reports: VerificationReport[] }> {
  const findings: Finding[] = []
  const reports: VerificationReport[] = []
  for (const carrier of carriers) {
    for (const endorsement of carrier.endorsements) {
      const report = await judgeEndorsement(endorsement, carrier, inquiry)
      reports.push(report)
      findings.push(carrierFinding(report, carrier))
    }
  }
  return { findings, reports }
}

async function judgeEndorsement(
  endorsement: JsonValue,
  carrier: Carrier,
  inquiry: Inquiry,
): Promise<VerificationReport> {
  const { credential, report } = await openEndorsement(endorsement, inquiry)
  if (credential === undefined) return report
  const findings = [...report.findings, bindingFinding(credential, carrier)]
  return { ...makeReport(findings, inquiry, report), documents: report.documents }
}

async function openEndorsement(endorsement: JsonValue, inquiry: Inquiry): Promise<Judged> {
  if (isJsonObject(endorsement)) return judgeNested(endorsement, inquiry)
  if (typeof endorsement !== 'string') {
    const message = 'Expected an endorsement to be a credential, a JWT or a URL'
    return { report: makeReport([verified('failed', message)], inquiry) }
  }
  if (!/^https?:/.test(endorsement)) return judgeNested(endorsement, inquiry)

  const fetched = await fetchDocument(inquiry, endorsement, 'application/ld+json, application/json')
  if (fetched.status === 200) return judgeNested(textOf(fetched.body), inquiry, fetched)
  const message = `The endorsement ${endorsement} cannot be reached (${fetched.message ?? `HTTP ${fetched.status}`})`
  return { report: makeReport([verified('unknown', message)], inquiry) }
}

/** An endorsement speaks of one thing only: attached to another, it could be replayed. */
function bindingFinding({ kind, document }: Credential, carrier: Carrier): Finding {
  if (kind !== 'endorsement') {
    return bound('failed', `Expected an endorsement here, but found a ${kind}`, {
      path: carrier.path,
    })
  }
  const subject = document['credentialSubject'] ?? document['claim']
  const endorsed = isJsonObject(subject) ? subject['id'] : undefined
  return endorsed !== undefined && endorsed === carrier.id
    ? bound('passed', `It endorses what carries it: ${carrier.id}`)
    : bound(
        'failed',
        `It endorses ${JSON.stringify(endorsed ?? null)}, but is attached to ${carrier.id ?? 'something without id'}`,
      )
}

function carrierFinding({ verdict, badge }: VerificationReport, { path }: Carrier): Finding {
  const who = badge?.issuer.id ?? 'an unknown party'
  if (verdict === 'verified')
    return verified('passed', `An endorsement by ${who} is verified`, { path })
  const message = `An endorsement by ${who} is ${verdict}: it counts for nothing until that is mended`
  return verified('warning', message, { path, details: { verdict } })
}

const credentialKeys = new Set(['endorsement', 'endorsementJwt', 'verifiableCredential', 'proof'])

/** Every object of an OB 3.0 document that carries endorsements; embedded credentials see to their own. */
export function carriersIn(document: JsonObject): Carrier[] {
  if (!someNode(document, mayCarry)) return []
  const carriers: Carrier[] = []
  const open: { value: object; path: string }[] = [{ value: document, path: '' }]
  // What is added while a list is walked through is walked through too, in its turn.
  for (const { value, path } of open) {
    const isObject = !Array.isArray(value)
    const carrier = isObject ? carrierOf(value as JsonObject, path) : undefined
    if (carrier !== undefined) carriers.push(carrier)
    for (const [key, child] of Object.entries(value) as [string, JsonValue][]) {
      if (typeof child !== 'object' || child === null) continue
      if (isObject && credentialKeys.has(key)) continue
      open.push({ value: child, path: path + pointer(key) })
    }
  }
  return carriers
}

function mayCarry({ endorsement, endorsementJwt }: JsonObject): boolean {
  return endorsement !== undefined || endorsementJwt !== undefined
}

/** `endorsement` and `endorsementJwt` of one object, or nothing. */
export function carrierOf(object: JsonObject, path: string): Carrier | undefined {
  const { endorsement, endorsementJwt } = object
  if (endorsement === undefined && endorsementJwt === undefined) return undefined
  const endorsements = [...asList(endorsement), ...asList(endorsementJwt)]
  if (endorsements.length === 0) return undefined
  const { id } = object
  return { path, endorsements, ...(typeof id === 'string' ? { id } : {}) }
}

function textOf(body: Uint8Array): string {
  return new TextDecoder().decode(body)
}
