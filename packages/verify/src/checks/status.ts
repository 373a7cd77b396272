import { asList, isJsonObject, pointer, type JsonValue, type Outcome } from '@openboat/model'
import {
  readStatus,
  readStatusEntry,
  type Deviation,
  type StatusAnswer,
  type StatusEntry,
} from '@openboat/status'
import type { CheckId } from '../check-id.ts'
import { findingsOf, type Finding } from '../finding.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Check, Subject } from '../subject.ts'
import { openStatusList, type RelatedList } from './status-list.ts'
import { tokenStatus } from './token-status.ts'

const spec = 'OB 3.0 #verification step 4; VC Bitstring Status List #validate-algorithm'

/** Step 4 of OB 3.0 #verification: every status entry is read, and no list that is missing passes. */
export const isNotRevoked: Check = async (subject, inquiry) => {
  const { document } = subject.credential
  const entries = asList(document['credentialStatus'])
  const findings = tokenStatus(subject.credential)
  if (entries.length === 0 && findings.length === 0) {
    return [
      findingsOf('status.not-revoked', spec)('skipped', 'The credential names no status list'),
    ]
  }
  for (const [index, entry] of entries.entries()) {
    const path = Array.isArray(document['credentialStatus'])
      ? pointer('credentialStatus', index)
      : '/credentialStatus'
    findings.push(...(await judgeEntry(entry, path, subject, inquiry)))
  }
  return findings
}

async function judgeEntry(
  value: JsonValue,
  path: string,
  subject: Subject,
  inquiry: Inquiry,
): Promise<Finding[]> {
  const read = isJsonObject(value)
    ? readStatusEntry(value)
    : ({
        ok: false,
        problem: 'malformed_entry',
        message: 'Expected credentialStatus to be an object',
      } as const)
  if (!read.ok) {
    const outcome = read.problem === 'unsupported_type' ? 'unknown' : 'failed'
    const say = findingsOf('status.not-revoked', spec)
    return [say(outcome, read.message, { path, details: { code: read.problem } })]
  }
  const { entry } = read
  const opened = await openStatusList(entry, subject, inquiry)
  if (!opened.ok) return [closedFinding(opened, entry, path)]
  const credentialId = subject.badge.id
  const answer = await readStatus(entry, opened.list, {
    maxBytes: inquiry.limits.maxStatusListBytes,
    ...(credentialId !== undefined && { credentialId }),
  })
  return [
    ...opened.findings,
    ...deviationFindings(read.deviations, path, inquiry),
    ...deviationFindings(answer.ok ? answer.deviations : [], path, inquiry),
    entryFinding(answer, entry, path),
  ]
}

/** `revocation` and `suspension` reject under checks of their own; `refresh` and `message` inform. */
function checkFor(purpose: string): CheckId {
  if (purpose === 'suspension') return 'status.not-suspended'
  if (purpose === 'refresh') return 'status.refresh'
  return purpose === 'message' ? 'status.message' : 'status.not-revoked'
}

function closedFinding(
  { outcome, code, message }: Extract<RelatedList, { ok: false }>,
  { purpose, listUrl }: StatusEntry,
  path: string,
): Finding {
  const say = findingsOf(checkFor(purpose), spec)
  const open = /^list_(?:unreachable|offline|refused)$/.test(code)
    ? `${openQuestion(purpose)} is not known: `
    : ''
  return say(outcome, open + message, { path, details: { code, list: listUrl } })
}

/** One list may serve several purposes, and each has a question of its own. */
function openQuestion(purpose: string): string {
  return questions[checkFor(purpose)] ?? 'Whether the credential was revoked'
}

const questions: Readonly<Partial<Record<CheckId, string>>> = {
  'status.not-suspended': 'Whether the credential was suspended',
  'status.refresh': 'Whether there is a newer version of the credential',
  'status.message': 'Whether the issuer has a message about the credential',
}

function entryFinding(answer: StatusAnswer, entry: StatusEntry, path: string): Finding {
  const say = findingsOf(checkFor(entry.purpose), spec)
  const details = { list: entry.listUrl, purpose: entry.purpose }
  if (!answer.ok) {
    return say(problemOutcome(answer.problem, entry), answer.message, {
      path,
      details: { ...details, code: answer.problem },
    })
  }

  const shown = answer.message ?? answer.reason
  const more = {
    ...details,
    value: answer.value,
    ...(shown === undefined ? {} : { message: shown }),
  }
  const known = Object.hasOwn(purposes, entry.purpose) ? purposes[entry.purpose] : undefined
  if (known === undefined) {
    const message = `The status purpose ${entry.purpose} is not known here: it may say that the credential no longer counts`
    return say(answer.set ? 'unknown' : 'warning', message, {
      path,
      details: { ...more, code: 'unknown_purpose' },
    })
  }
  if (!answer.set)
    return say('passed', `Not set in the list for ${entry.purpose}`, { path, details: more })
  const { outcome, code, message } = known
  return say(outcome, shown === undefined ? message : `${message}: ${shown}`, {
    path,
    details: { ...more, code },
  })
}

/** What a signed list says wrongly is its issuer's fault; a page in place of a plain one says nothing. */
function problemOutcome(problem: string, { signedList }: StatusEntry): Outcome {
  if (problem === 'too_large') return 'unknown'
  return problem === 'malformed_list' && !signedList ? 'unknown' : 'failed'
}

interface PurposeMeaning {
  readonly outcome: Outcome
  readonly code: string
  readonly message: string
}

/** What a set entry says, per purpose. */
const purposes: Readonly<Record<string, PurposeMeaning>> = {
  revocation: {
    outcome: 'failed',
    code: 'revoked',
    message: 'The issuer has revoked the credential',
  },
  suspension: {
    outcome: 'failed',
    code: 'suspended',
    message: 'The issuer has suspended the credential',
  },
  refresh: {
    outcome: 'warning',
    code: 'refresh',
    message: 'The issuer has a newer version of the credential',
  },
  message: {
    outcome: 'warning',
    code: 'message',
    message: 'The issuer has a message about the credential',
  },
}

function deviationFindings(
  deviations: readonly Deviation[],
  path: string,
  { options }: Inquiry,
): Finding[] {
  const say = findingsOf('status.list', 'VC Bitstring Status List #bitstringstatuslistcredential')
  const outcome = options.profile === 'strict' ? 'failed' : 'warning'
  return deviations.map(({ code, message }) => say(outcome, message, { path, details: { code } }))
}
