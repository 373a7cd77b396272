import type { ApplicationV1, EarnableV1 } from '@openboat/obf/wire'
import { applyFor } from '../earnables/apply-for.ts'
import { formHtml } from '../earnables/form-html.ts'
import { readApplication } from '../earnables/read-application.ts'
import type { ApplicationRecord, EarnableRecord } from '../ledger/records.ts'
import { json, lines, refusal } from '../world/answers.ts'
import type { Call, Route } from '../world/call.ts'
import { flagOf } from '../world/query-values.ts'
import { isRefused, refused, type Refused } from '../world/refused.ts'
import { shortened } from './shortened.ts'

export const earnableRoutesV1: readonly Route[] = [
  { method: 'GET', path: '/v1/earnablebadge/:cid', answer: list },
  { method: 'GET', path: '/v1/earnablebadge/:cid/:id', answer: read },
  { method: 'POST', path: '/v1/earnablebadge/:cid/:id/apply', answer: apply },
  { method: 'GET', path: '/v1/earnablebadge/:cid/:id/application', answer: applications },
  { method: 'GET', path: '/v1/earnablebadge/:cid/:id/application/:aid', answer: readApplicationOf },
]

async function list(call: Call): Promise<Response> {
  const { world, organisation, query } = call
  const badge = query.get('badge_id')
  const approval = query.get('approval_method')
  const visible = flagOf(query, 'visible')
  const found = [...world.ledger.earnables.all()].filter(
    (each) =>
      each.client === organisation.id &&
      (badge === null || each.badge === badge) &&
      (approval === null || each.approval === approval) &&
      (visible === undefined || each.visible === visible),
  )
  return await shortened(call, lines(found.map((each) => earnableV1(call, each))))
}

function read(call: Call): Response {
  const found = ownEarnable(call)
  if (isRefused(found)) return refusal(call, found)
  const form = flagOf(call.query, 'form_html') === true ? { form_html: formHtml(found) } : {}
  return json({ ...earnableV1(call, found), ...form })
}

async function apply(call: Call): Promise<Response> {
  const earnable = ownEarnable(call)
  if (isRefused(earnable)) return refusal(call, earnable)
  const draft = await readApplication(call.request, earnable)
  if (isRefused(draft)) return refusal(call, draft)
  const record = await applyFor(call.world, earnable, draft)
  return isRefused(record) ? refusal(call, record) : json(applicationV1(record))
}

async function applications(call: Call): Promise<Response> {
  const earnable = ownEarnable(call)
  if (isRefused(earnable)) return refusal(call, earnable)
  const status = call.query.get('status')
  const found = [...call.world.ledger.applications.all()].filter(
    (each) => each.earnable === earnable.id && (status === null || each.status === status),
  )
  return await shortened(call, lines(found.map(applicationV1)))
}

function readApplicationOf(call: Call): Response {
  const earnable = ownEarnable(call)
  if (isRefused(earnable)) return refusal(call, earnable)
  const found = call.world.ledger.applications.get(call.param('aid'))
  if (found?.earnable !== earnable.id) {
    return refusal(call, refused(404, 'There is no application of this id.'))
  }
  return json(applicationV1(found))
}

function ownEarnable({ world, organisation, param }: Call): EarnableRecord | Refused {
  const found = world.ledger.earnables.get(param('id'))
  if (found?.client === organisation.id) return found
  return refused(404, 'There is no earnable badge of this id.')
}

function earnableV1({ world }: Call, earnable: EarnableRecord): EarnableV1 {
  const { id, client, badge, name, description, approval, attachEvidence, fields } = earnable
  return {
    id,
    name,
    description,
    intent: '',
    badge_id: badge,
    client_id: client,
    client_alias: null,
    approval_method: approval,
    attach_evidence: attachEvidence,
    draft: false,
    visible: earnable.visible,
    not_before: null,
    not_after: null,
    form: fields,
    options: null,
    redirect_url: null,
    apply_url: `${world.baseUrl}/c/earnablebadge/${id}/apply`,
    language: 'en',
    ctime: earnable.ctime,
    mtime: earnable.ctime,
  }
}

function applicationV1(application: ApplicationRecord): ApplicationV1 {
  const { id, earnable, email, applicant, answers, files, status, event, ctime, mtime } =
    application
  return {
    id,
    earnable_id: earnable,
    email,
    applicant,
    status,
    answers,
    files,
    event_id: event ?? null,
    ctime,
    mtime,
  }
}
