import type { BadgeContentV2 } from '@openboat/obf/wire'
import type { BadgeRecord } from '../ledger/records.ts'

/** The texts in the badge's own language. */
export function primaryContent({
  content,
  primaryLanguage,
}: Pick<BadgeRecord, 'content' | 'primaryLanguage'>): BadgeContentV2 {
  const found = content.find(({ language }) => language === primaryLanguage) ?? content[0]
  if (found === undefined) throw new TypeError('a badge has texts in one language at least')
  return found
}
