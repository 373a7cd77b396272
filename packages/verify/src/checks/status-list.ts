import { isJsonObject, type JsonObject } from '@openboat/model'
import type { StatusEntry } from '@openboat/status'
import { findingsOf, type Finding } from '../finding.ts'
import { fetchDocument, note, parseJson, type Inquiry, type OpenedList } from '../inquiry.ts'
import type { FetchedDocument } from '../resolver.ts'
import type { Subject } from '../subject.ts'
import { unreachedCode } from '../unreached-code.ts'
import { judgeNested } from '../judge-nested.ts'

const aboutList = findingsOf('status.list', 'VC Bitstring Status List #validate-algorithm')

export type RelatedList =
  | { readonly ok: true; readonly list: JsonObject; readonly findings: readonly Finding[] }
  | Extract<OpenedList, { ok: false }>

/**
 * Fetches a status list and, where the list is a credential, verifies it before it is believed: once
 * in a verification, however many credentials name it.
 */
export async function openStatusList(
  entry: StatusEntry,
  subject: Subject,
  inquiry: Inquiry,
): Promise<RelatedList> {
  const name = `${entry.type} ${entry.listUrl}`
  const opened = inquiry.lists.get(name) ?? (await openList(entry, inquiry))
  inquiry.lists.set(name, opened)
  for (const document of opened.documents) note(inquiry, document)
  if (!opened.ok) return opened
  const findings = entry.signedList
    ? relationFindings(opened.list, subject, inquiry)
    : ownerFindings(opened.list, subject)
  return { ok: true, list: opened.list, findings }
}

async function openList(entry: StatusEntry, inquiry: Inquiry): Promise<OpenedList> {
  const fetched = await fetchDocument(
    inquiry,
    entry.listUrl,
    'application/vc, application/vc+jwt, application/ld+json;q=0.9, application/json;q=0.8',
  )
  const document = inquiry.consulted.get(fetched.url)
  const documents = document === undefined ? [] : [document]
  if (fetched.status !== 200) return { ...unreachable(entry, fetched), documents }
  if (!entry.signedList) return { ...openPlainList(entry, fetched), documents }

  const { checkedLists, profile = 'lenient', at } = inquiry.options
  const question = { url: entry.listUrl, sha256: document?.sha256 ?? '', profile, at }
  const known = checkedLists?.recall(question)
  if (known !== undefined) {
    return { ok: true, list: known.list, documents: [...documents, ...known.documents] }
  }
  const opened = await openSignedList(entry, fetched, inquiry)
  if (opened.ok) checkedLists?.keep(question, opened)
  return { ...opened, documents: [...documents, ...opened.documents] }
}

type Closed = Omit<Extract<OpenedList, { ok: false }>, 'documents'>

function unreachable({ listUrl }: StatusEntry, fetched: FetchedDocument): Closed {
  const reason = fetched.message ?? `HTTP ${fetched.status}`
  const message = `the status list ${listUrl} cannot be reached (${reason})`
  return { ok: false, outcome: 'unknown', message, code: unreachedCode(fetched, 'list') }
}

async function openSignedList(
  { listUrl }: StatusEntry,
  fetched: FetchedDocument,
  inquiry: Inquiry,
): Promise<OpenedList> {
  const { credential, report } = await judgeNested(textOf(fetched), inquiry)
  const { verdict, documents, findings } = report
  if (verdict === 'rejected') {
    const faults = findings.filter(({ outcome }) => outcome === 'failed')
    const message = `The status list ${listUrl} is no valid credential: ${faults.map((fault) => fault.message).join('; ')}`
    return { ok: false, outcome: 'failed', message, code: 'list_rejected', documents }
  }
  // No document where a limit kept it from being read: a list that leads back to itself.
  if (verdict === 'undetermined' || credential === undefined) {
    const gaps = findings.filter(({ outcome }) => outcome === 'unknown')
    const message = `Who made the status list ${listUrl} is not known: ${gaps.map((gap) => gap.message).join('; ')}`
    return { ok: false, outcome: 'unknown', message, code: 'list_undetermined', documents }
  }
  return { ok: true, list: credential.document, documents }
}

type Plain = Closed | { readonly ok: true; readonly list: JsonObject }

/** 1EdTech revocation lists are not signed: the signed badge names their place, and that is all. */
function openPlainList({ listUrl }: StatusEntry, fetched: FetchedDocument): Plain {
  const list = parseJson(fetched.body)
  if (isJsonObject(list)) return { ok: true, list }
  const message = `The status list ${listUrl} is not readable JSON`
  return { ok: false, outcome: 'unknown', message, code: 'list_malformed' }
}

function ownerFindings(list: JsonObject, { badge }: Subject): Finding[] {
  const issuer = idOf(list['issuer'])
  if (issuer === undefined || issuer === badge.issuer.id) return []
  const message = `The status list belongs to ${issuer}, not to the badge's issuer`
  return [aboutList('warning', message, { details: { code: 'issuer_mismatch' } })]
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
