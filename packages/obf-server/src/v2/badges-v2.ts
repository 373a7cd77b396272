import {
  BadgeInputV2,
  type BadgeContentV2,
  type BadgeListItemV2,
  type BadgeV2,
} from '@openboat/obf/wire'
import { ownBadge, ownBadges } from '../badges/own-badge.ts'
import { primaryContent } from '../badges/primary-content.ts'
import { createBadge, removeBadge, type BadgeTraits } from '../badges/write-badge.ts'
import type { BadgeRecord } from '../ledger/records.ts'
import { json, refusal } from '../world/answers.ts'
import type { Call, Route } from '../world/call.ts'
import { flagOf } from '../world/query-values.ts'
import { readBody } from '../world/read-body.ts'
import { isRefused } from '../world/refused.ts'
import { operation } from './operation.ts'
import { paged } from './paged.ts'

export const badgeRoutesV2: readonly Route[] = [
  { method: 'GET', path: '/v2/badge/:cid', answer: list },
  { method: 'POST', path: '/v2/badge/:cid', answer: create },
  { method: 'GET', path: '/v2/badge/:cid/:bid', answer: read },
  { method: 'DELETE', path: '/v2/badge/:cid/:bid', answer: remove },
]

function list(call: Call): Response {
  const draft = flagOf(call.query, 'draft')
  const found = ownBadges(call).filter((badge) => draft === undefined || badge.draft === draft)
  const ordered = call.query.get('order_by') === 'desc' ? found.toReversed() : found
  return paged(call, ordered, (badge) => listItem(call, badge))
}

function listItem({ world }: Call, badge: BadgeRecord): BadgeListItemV2 {
  const { name, description, tag } = primaryContent(badge)
  return {
    id: badge.id,
    name,
    description,
    image: `${world.baseUrl}/v1/badge/_/${badge.id}.png`,
    primary_language: badge.primaryLanguage,
    language: badge.content.map(({ language }) => language),
    category: [...badge.category],
    tag: tag ?? [],
    client_alias_id: [...badge.aliases],
    creator_id: badge.client,
    draft: badge.draft,
    ctime: badge.ctime,
    mtime: badge.mtime,
  }
}

async function create(call: Call): Promise<Response> {
  const input = await readBody(call.request, BadgeInputV2)
  if (isRefused(input)) return refusal(call, input)
  const badge = await createBadge(call, traitsOf(input))
  return isRefused(badge) ? refusal(call, badge) : operation('badge', badge.id)
}

function traitsOf(input: BadgeInputV2): BadgeTraits {
  return {
    primaryLanguage: input.primary_language,
    content: input.content,
    image: input.image,
    category: input.category ?? [],
    aliases: input.client_alias_id ?? [],
    intent: input.intent,
    email: input.email_message ?? {},
    expires: Math.max(0, Math.trunc(input.expires ?? 0)),
    draft: input.draft ?? true,
  }
}

function read(call: Call): Response {
  const badge = ownBadge(call)
  return isRefused(badge) ? refusal(call, badge) : json(badgeV2(call, badge))
}

function badgeV2({ organisation }: Call, badge: BadgeRecord): BadgeV2 {
  const { subject = '', body = '', link_text = '', footer = '' } = badge.email
  return {
    id: badge.id,
    category: [...badge.category],
    image: badge.image,
    primary_language: badge.primaryLanguage,
    content: badge.content.map(contentV2),
    creator: { id: organisation.id, name: organisation.name },
    intent: badge.intent ?? '',
    client_alias_id: [...badge.aliases],
    email_message: { subject, body, link_text, footer },
    expires: badge.expires,
    draft: badge.draft,
    ctime: badge.ctime,
    mtime: badge.mtime,
  }
}

/** What is not said is an empty value here, and null inside an event. */
function contentV2(content: BadgeContentV2): BadgeContentV2 {
  return {
    ...content,
    tag: content.tag ?? [],
    alignment: content.alignment ?? [],
    achievement_type: content.achievement_type ?? '',
    credits_available: content.credits_available ?? 0,
    field_of_study: content.field_of_study ?? '',
    human_code: content.human_code ?? '',
    specialization: content.specialization ?? '',
  }
}

async function remove(call: Call): Promise<Response> {
  const badge = ownBadge(call)
  if (isRefused(badge)) return refusal(call, badge)
  await removeBadge(call, badge)
  return operation('badge', badge.id)
}
