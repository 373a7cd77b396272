import { BadgeInputV1, type BadgeV1 } from '@openboat/obf/wire'
import { changeBadge, createBadge, removeBadge } from '../badges/write-badge.ts'
import { primaryContent } from '../badges/primary-content.ts'
import type { BadgeRecord } from '../ledger/records.ts'
import { created, json, lines, noContent, refusal } from '../world/answers.ts'
import { ownBadge, ownBadges } from '../badges/own-badge.ts'
import type { Call, Route } from '../world/call.ts'
import { flagOf, severalOf } from '../world/query-values.ts'
import { readBody } from '../world/read-body.ts'
import { isRefused } from '../world/refused.ts'
import { shortened } from './shortened.ts'
import { traitsOf } from './badge-traits-v1.ts'

export const badgeRoutesV1: readonly Route[] = [
  { method: 'GET', path: '/v1/badge/:cid', answer: list },
  { method: 'POST', path: '/v1/badge/:cid', answer: create },
  { method: 'DELETE', path: '/v1/badge/:cid', answer: removeAll },
  { method: 'GET', path: '/v1/badge/:cid/_/categorylist', answer: categories },
  { method: 'GET', path: '/v1/badge/:cid/:bid', answer: read },
  { method: 'PUT', path: '/v1/badge/:cid/:bid', answer: update },
  { method: 'DELETE', path: '/v1/badge/:cid/:bid', answer: remove },
]

async function list(call: Call): Promise<Response> {
  const { query } = call
  const found = ownBadges(call).filter((badge) => isWanted(badge, query))
  return await shortened(call, lines(found.map(badgeV1)))
}

function isWanted(badge: BadgeRecord, query: URLSearchParams): boolean {
  const { name, description } = primaryContent(badge)
  const ids = severalOf(query, 'id')
  const wanted = severalOf(query, 'category')
  const words = query.get('query')?.toLowerCase() ?? ''
  const draft = flagOf(query, 'draft')
  return (
    (draft === undefined || badge.draft === draft) &&
    (ids.length === 0 || ids.includes(badge.id)) &&
    (wanted.length === 0 || wanted.some((category) => badge.category.includes(category))) &&
    `${name} ${description ?? ''}`.toLowerCase().includes(words) &&
    metadataWanted(query).every(([key, value]) => String(badge.metadata?.[key]) === value)
  )
}

function metadataWanted(query: URLSearchParams): readonly (readonly [string, string])[] {
  return [...query]
    .filter(([name]) => name.startsWith('meta:'))
    .map(([name, value]) => [name.slice('meta:'.length), value] as const)
}

function read(call: Call): Response {
  const badge = ownBadge(call)
  return isRefused(badge) ? refusal(call, badge) : json(badgeV1(badge))
}

async function create(call: Call): Promise<Response> {
  const input = await readBody(call.request, BadgeInputV1)
  if (isRefused(input)) return refusal(call, input)
  const badge = await createBadge(call, traitsOf(input))
  if (isRefused(badge)) return refusal(call, badge)
  return created(`/v1/badge/${badge.client}/${badge.id}`)
}

async function update(call: Call): Promise<Response> {
  const badge = ownBadge(call)
  if (isRefused(badge)) return refusal(call, badge)
  const input = await readBody(call.request, BadgeInputV1)
  if (isRefused(input)) return refusal(call, input)
  const changed = await changeBadge(call, badge, traitsOf(input, badge))
  return isRefused(changed) ? refusal(call, changed) : noContent()
}

async function remove(call: Call): Promise<Response> {
  const badge = ownBadge(call)
  if (isRefused(badge)) return refusal(call, badge)
  await removeBadge(call, badge)
  return noContent()
}

async function removeAll(call: Call): Promise<Response> {
  for (const badge of ownBadges(call)) await removeBadge(call, badge)
  return noContent()
}

function categories(call: Call): Response {
  const all = ownBadges(call).flatMap(({ category }) => category)
  return json([...new Set(all)].toSorted())
}

function badgeV1(badge: BadgeRecord): BadgeV1 {
  const { id, client, email, content, primaryLanguage } = badge
  const { name, description, criteria, tag } = primaryContent(badge)
  return {
    id,
    client_id: client,
    name,
    description: description ?? '',
    image: badge.image,
    css: badge.css ?? '',
    criteria_html: criteria ?? '',
    email_subject: email.subject ?? '',
    email_body: email.body ?? '',
    email_link_text: email.link_text ?? '',
    email_footer: email.footer ?? '',
    expires: badge.expires === 0 ? null : badge.expires,
    tags: tag ?? [],
    category: [...badge.category],
    draft: badge.draft,
    metadata: { ...badge.metadata },
    ctime: badge.ctime,
    mtime: badge.mtime,
    lastmodifiedby: client,
    deleted: false,
    copy_of: null,
    primary_language: primaryLanguage,
    language: primaryLanguage,
    alt_language: content
      .map(({ language }) => language)
      .filter((each) => each !== primaryLanguage),
  }
}
