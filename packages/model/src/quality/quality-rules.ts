import { addressesSecure } from './addresses-secure.ts'
import { alignmentGiven } from './alignment-given.ts'
import { alignmentNamed } from './alignment-named.ts'
import { criteriaInTheBadge } from './criteria-in-the-badge.ts'
import { criteriaSaySomething } from './criteria-say-something.ts'
import { descriptionSaysSomething } from './description-says-something.ts'
import { endExplained } from './end-explained.ts'
import { evidenceGiven } from './evidence-given.ts'
import { issuerNamed } from './issuer-named.ts'
import { issuerReachable } from './issuer-reachable.ts'
import { languageStated } from './language-stated.ts'
import { nameSaysSomething } from './name-says-something.ts'
import { pictureDescribed } from './picture-described.ts'
import { pictureFormat } from './picture-format.ts'
import { picturePresent } from './picture-present.ts'
import { pictureSize } from './picture-size.ts'
import { pictureSquare } from './picture-square.ts'
import { recipientProtected } from './recipient-protected.ts'
import type { QualityRule } from './quality-rule.ts'

/**
 * The rules of `checkQuality`, in the order of a badge's parts. A network adds its own and leaves
 * out what it does not share: `[...qualityRules, ours]` is its charter.
 */
export const qualityRules: readonly QualityRule[] = [
  nameSaysSomething,
  descriptionSaysSomething,
  criteriaSaySomething,
  criteriaInTheBadge,
  picturePresent,
  pictureDescribed,
  pictureSquare,
  pictureSize,
  pictureFormat,
  alignmentGiven,
  alignmentNamed,
  languageStated,
  issuerReachable,
  issuerNamed,
  endExplained,
  evidenceGiven,
  recipientProtected,
  addressesSecure,
]
