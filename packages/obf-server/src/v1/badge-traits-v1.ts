import type { BadgeInputV1 } from '@openboat/obf/wire'
import { primaryContent } from '../badges/primary-content.ts'
import type { BadgeTraits } from '../badges/write-badge.ts'
import type { BadgeRecord } from '../ledger/records.ts'
import { withoutNothing } from '../world/without-nothing.ts'
import { flag, seconds } from './wire-values.ts'

/** A badge as v1 writes it: in one language; what is not said stays as it was. */
export function traitsOf(input: BadgeInputV1, before?: BadgeRecord): BadgeTraits {
  return {
    ...textsOf(input, before),
    image: input.image ?? before?.image,
    category: input.category ?? before?.category ?? [],
    aliases: before?.aliases ?? [],
    email: { ...before?.email, ...emailOf(input) },
    expires: seconds(input.expires) ?? before?.expires ?? 0,
    draft: flag(input.draft) ?? before?.draft ?? false,
    css: input.css ?? before?.css,
    metadata: input.metadata ?? before?.metadata,
  }
}

function textsOf(input: BadgeInputV1, before: BadgeRecord | undefined) {
  const language = before?.primaryLanguage ?? 'en'
  const known = before === undefined ? undefined : primaryContent(before)
  const content = {
    description: '',
    criteria: '',
    tag: [],
    ...known,
    language,
    ...withoutNothing({
      description: input.description,
      criteria: input.criteria_html,
      tag: input.tags,
    }),
    name: input.name,
  }
  const others = before?.content.filter((texts) => texts !== known) ?? []
  return { primaryLanguage: language, content: [content, ...others] }
}

function emailOf(input: BadgeInputV1) {
  return withoutNothing({
    subject: input.email_subject,
    body: input.email_body,
    link_text: input.email_link_text,
    footer: input.email_footer,
  })
}
