import { dateOf } from '../transport/moment.ts'
import { flagOf, numberOf, textOf } from '../transport/wire-values.ts'
import type { BadgeInputV1, BadgeV1 } from '../wire/badge-v1.ts'
import { emailFromV1, emailToV1 } from './email-message-wire.ts'
import type { BadgeDraft, ObfBadge } from './obf-badge.ts'

export function badgeFromV1(wire: BadgeV1): ObfBadge {
  return {
    id: wire.id,
    name: wire.name,
    description: textOf(wire.description),
    criteria: textOf(wire.criteria_html),
    image: textOf(wire.image),
    tags: wire.tags ?? [],
    categories: wire.category ?? [],
    language: textOf(wire.primary_language),
    texts: [],
    email: emailFromV1(wire),
    // 0 and "" are for ever.
    validMonths: numberOf(wire.expires) || undefined,
    draft: flagOf(wire.draft) ?? false,
    intent: undefined,
    aliasIds: [],
    metadata: wire.metadata ?? {},
    createdAt: dateOf(wire.ctime),
    changedAt: dateOf(wire.mtime),
    wire,
  }
}

export function badgeToV1(draft: BadgeDraft): BadgeInputV1 {
  return {
    name: draft.name,
    description: draft.description,
    criteria_html: draft.criteria,
    image: draft.image,
    tags: [...(draft.tags ?? [])],
    category: [...(draft.categories ?? [])],
    expires: draft.validMonths ?? '',
    draft: draft.draft ?? false,
    ...emailToV1(draft.email),
    ...(draft.metadata !== undefined && { metadata: { ...draft.metadata } }),
    ...(draft.language !== undefined && { primary_language: draft.language }),
  }
}
