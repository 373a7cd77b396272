import { dateOf } from '../transport/moment.ts'
import { flagOf, numberOf, textOf } from '../transport/wire-values.ts'
import type {
  AlignmentV2,
  BadgeContentV2,
  BadgeInputV2,
  BadgeListItemV2,
  BadgeV2,
} from '../wire/badge-v2.ts'
import { emailFromV2, emailToV2 } from './email-message-wire.ts'
import type { BadgeAlignment, BadgeDraft, BadgeTexts, ObfBadge } from './obf-badge.ts'

/** What a list says of a badge. */
export function badgeFromListV2(wire: BadgeListItemV2): ObfBadge {
  return {
    ...inBoth(wire),
    id: wire.id,
    name: wire.name ?? '',
    description: textOf(wire.description),
    criteria: undefined,
    tags: wire.tag ?? [],
    texts: [],
    email: undefined,
    validMonths: undefined,
    intent: undefined,
    wire,
  }
}

export function badgeFromV2(wire: BadgeV2): ObfBadge {
  const texts = wire.content.map(textsFromV2)
  const main = texts.find(({ language }) => language === wire.primary_language) ?? texts[0]
  return {
    ...inBoth(wire),
    id: wire.id,
    name: main?.name ?? '',
    description: textOf(main?.description),
    criteria: textOf(main?.criteria),
    tags: main?.tags ?? [],
    texts,
    email: emailFromV2(wire.email_message),
    // 0 is for ever.
    validMonths: numberOf(wire.expires) || undefined,
    intent: textOf(wire.intent),
    wire,
  }
}

function inBoth(wire: BadgeListItemV2 | BadgeV2) {
  return {
    image: textOf(wire.image),
    categories: wire.category ?? [],
    language: textOf(wire.primary_language),
    draft: flagOf(wire.draft) ?? false,
    aliasIds: wire.client_alias_id ?? [],
    metadata: {},
    createdAt: dateOf(wire.ctime),
    changedAt: dateOf(wire.mtime),
  }
}

export function textsFromV2(wire: BadgeContentV2): BadgeTexts {
  // 0.0 stands for no credits, "" for no text.
  const credits = numberOf(wire.credits_available) || undefined
  const achievementType = textOf(wire.achievement_type)
  const fieldOfStudy = textOf(wire.field_of_study)
  const humanCode = textOf(wire.human_code)
  const specialization = textOf(wire.specialization)
  return {
    language: wire.language,
    name: wire.name,
    description: wire.description ?? '',
    criteria: wire.criteria ?? '',
    tags: wire.tag ?? [],
    alignments: (wire.alignment ?? []).map(alignmentFromV2),
    ...(achievementType !== undefined && { achievementType }),
    ...(credits !== undefined && { creditsAvailable: credits }),
    ...(fieldOfStudy !== undefined && { fieldOfStudy }),
    ...(humanCode !== undefined && { humanCode }),
    ...(specialization !== undefined && { specialization }),
  }
}

function alignmentFromV2(wire: AlignmentV2): BadgeAlignment {
  const description = textOf(wire.description)
  const framework = textOf(wire.framework)
  const code = textOf(wire.code)
  return {
    name: wire.name ?? '',
    url: wire.url ?? '',
    ...(description !== undefined && { description }),
    ...(framework !== undefined && { framework }),
    ...(code !== undefined && { code }),
  }
}

export function badgeToV2(draft: BadgeDraft): BadgeInputV2 {
  const { language = 'en', translations = [] } = draft
  return {
    primary_language: language,
    content: [{ ...draft, language }, ...translations].map(textsToV2),
    image: draft.image,
    category: [...(draft.categories ?? [])],
    client_alias_id: [...(draft.aliasIds ?? [])],
    expires: draft.validMonths ?? 0,
    // The factory's own default is a draft, which the plugins do not offer for issuing.
    draft: draft.draft ?? false,
    ...(draft.intent !== undefined && { intent: draft.intent }),
    ...(draft.email !== undefined && { email_message: emailToV2(draft.email) }),
  }
}

function textsToV2(texts: BadgeTexts): BadgeInputV2['content'][number] {
  return {
    language: texts.language,
    name: texts.name,
    description: texts.description,
    criteria: texts.criteria,
    tag: [...(texts.tags ?? [])],
    alignment: (texts.alignments ?? []).map((alignment) => ({ ...alignment })),
    ...(texts.achievementType !== undefined && { achievement_type: texts.achievementType }),
    ...(texts.creditsAvailable !== undefined && { credits_available: texts.creditsAvailable }),
    ...(texts.fieldOfStudy !== undefined && { field_of_study: texts.fieldOfStudy }),
    ...(texts.humanCode !== undefined && { human_code: texts.humanCode }),
    ...(texts.specialization !== undefined && { specialization: texts.specialization }),
  }
}
