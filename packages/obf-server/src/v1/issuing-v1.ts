import { IssueInputV1 } from '@openboat/obf/wire'
import { ownBadge } from '../badges/own-badge.ts'
import { issueEvent } from '../events/issue-event.ts'
import { readRecipient } from '../events/recipient.ts'
import type { BadgeOverride } from '../ledger/records.ts'
import { created, refusal } from '../world/answers.ts'
import type { Call, Route } from '../world/call.ts'
import { readBody } from '../world/read-body.ts'
import { isRefused } from '../world/refused.ts'
import { withoutNothing } from '../world/without-nothing.ts'
import { flag, seconds } from './wire-values.ts'

export const issuingRoutesV1: readonly Route[] = [
  { method: 'POST', path: '/v1/badge/:cid/:bid', answer: issue },
]

async function issue(call: Call): Promise<Response> {
  const badge = ownBadge(call)
  if (isRefused(badge)) return refusal(call, badge)
  const input = await readBody(call.request, IssueInputV1)
  if (isRefused(input)) return refusal(call, input)
  const event = await issueEvent(call.world, call.organisation, {
    badge,
    recipients: input.recipient.map((text) => readRecipient(text)),
    consumer: input.api_consumer_id ?? '',
    override: overrideOf(input),
    email: emailOf(input),
    sendsEmail: flag(input.send_email) ?? true,
    showsReport: flag(input.show_report) ?? false,
    ...withoutNothing({
      issuedOn: seconds(input.issued_on),
      expiresOn: seconds(input.expires),
      log: input.log_entry,
    }),
  })
  if (isRefused(event)) return refusal(call, event)
  return created(`/v1/event/${event.client}/${event.id}`)
}

function overrideOf({ badge_override: given }: IssueInputV1): BadgeOverride {
  return withoutNothing({
    name: given?.name,
    description: given?.description,
    criteria: given?.criteria,
    criteriaAdd: given?.criteria_add,
    tags: given?.tags,
  })
}

function emailOf(input: IssueInputV1) {
  return withoutNothing({
    subject: input.email_subject,
    body: input.email_body,
    link_text: input.email_link_text,
    footer: input.email_footer,
  })
}
