import { isJsonObject, type JsonObject, type Outcome } from '@openboat/model'
import type { StatusEntry } from '@openboat/status'
import { findingsOf, type Finding } from '../finding.ts'
import { fetchDocument, parseJson, type Inquiry } from '../inquiry.ts'
import type { FetchedDocument } from '../resolver.ts'
import type { Subject } from '../subject.ts'
import { judgeNested } from '../judge-nested.ts'

type OpenedList =
  | { readonly ok: true; readonly list: JsonObject; readonly findings: readonly Finding[] }
  | {
      readonly ok: false
      readonly outcome: Outcome
      readonly message: string
      readonly code: string
    }

const aboutList = findingsOf('status.list', 'VC Bitstring Status List #validate-algorithm')

/** Fetches a status list and, where the list is a credential, verifies it before it is believed. */
export async function openStatusList(
  entry: StatusEntry,
  subject: Subject,
  inquiry: Inquiry,
): Promise<OpenedList> {
  const fetched = await fetchDocument(
    inquiry,
    entry.listUrl,
    'application/vc, application/vc+jwt, application/ld+json;q=0.9, application/json;q=0.8',
  )
  if (fetched.status !== 200) return unreachable(entry, fetched)
  return entry.signedList
    ? openSignedList(entry, fetched, subject, inquiry)
    : openPlainList(entry, fetched, subject)
}

function unreachable({ listUrl }: StatusEntry, fetched: FetchedDocument): OpenedList {
  const reason = fetched.message ?? `HTTP ${fetched.status}`
  const message = `Whether the credential was revoked is not known: its status list ${listUrl} cannot be reached (${reason})`
  return { ok: false, outcome: 'unknown', message, code: 'list_unreachable' }
}

async function openSignedList(
  { listUrl }: StatusEntry,
  fetched: FetchedDocument,
  subject: Subject,
  inquiry: Inquiry,
): Promise<OpenedList> {
  const nested = await judgeNested(textOf(fetched), inquiry)
  const document = nested.credential?.document
  if (nested.report.verdict === 'rejected') {
    const faults = nested.report.findings.filter(({ outcome }) => outcome === 'failed')
    const message = `The status list ${listUrl} is no valid credential: ${faults.map((fault) => fault.message).join('; ')}`
    return { ok: false, outcome: 'failed', message, code: 'list_rejected' }
  }
  // No document where a limit kept it from being read: a list that leads back to itself.
  if (nested.report.verdict === 'undetermined' || document === undefined) {
    const gaps = nested.report.findings.filter(({ outcome }) => outcome === 'unknown')
    const message = `Who made the status list ${listUrl} is not known: ${gaps.map((gap) => gap.message).join('; ')}`
    return { ok: false, outcome: 'unknown', message, code: 'list_undetermined' }
  }
  return {
    ok: true,
    list: document,
    findings: relationFindings(document, subject, inquiry),
  }
}

/** 1EdTech revocation lists are not signed: the signed badge names their place, and that is all. */
function openPlainList(entry: StatusEntry, fetched: FetchedDocument, subject: Subject): OpenedList {
  const list = parseJson(fetched.body)
  if (!isJsonObject(list)) {
    const message = `The status list ${entry.listUrl} is not readable JSON`
    return { ok: false, outcome: 'unknown', message, code: 'list_malformed' }
  }
  const issuer = idOf(list['issuer'])
  const other = issuer !== undefined && issuer !== subject.badge.issuer.id
  const details = { code: 'issuer_mismatch' }
  const findings = other
    ? [
        aboutList('warning', `The status list belongs to ${issuer}, not to the badge's issuer`, {
          details,
        }),
      ]
    : []
  return { ok: true, list, findings }
}

/** The signed badge names the list, so another issuer is a remark in the lenient profile. */
function relationFindings(list: JsonObject, { badge }: Subject, { options }: Inquiry): Finding[] {
  const issuer = idOf(list['issuer'])
  if (issuer === badge.issuer.id) return []
  const outcome = options.profile === 'strict' ? 'failed' : 'warning'
  const message = `The status list was issued by ${issuer ?? 'nobody'}, the badge by ${badge.issuer.id ?? 'nobody'}`
  return [aboutList(outcome, message, { details: { code: 'issuer_mismatch' } })]
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return isJsonObject(value) && typeof value['id'] === 'string' ? value['id'] : undefined
}

function textOf({ body }: FetchedDocument): string {
  return new TextDecoder().decode(body)
}
