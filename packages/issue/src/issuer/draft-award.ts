import * as z from 'zod/mini'
import { ShortBadgeDraft, type CheckedBadgeDraft } from '../badge-draft.ts'
import { closedObject } from '../closed-object.ts'
import { Text } from '../draft-values.ts'
import { badDraft } from '../issue-error.ts'
import { plainJson } from '../plain-json.ts'
import { readDraft } from '../read-draft.ts'
import type { AchievementVersion } from './achievement.ts'
import type { Award } from './award.ts'
import type { IssuerWorld } from './issuer-world.ts'

const { recipient, evidence, narrative, validFrom, validUntil, awardedDate, endorsements } =
  ShortBadgeDraft.shape

const AchievementChoice = z.union([
  Text,
  closedObject({
    id: Text,
    version: z.optional(
      z
        .number({ error: 'must be a number' })
        .check(z.int({ error: 'must be whole' }), z.gte(1, { error: 'must be 1 or more' })),
    ),
    language: z.optional(Text),
  }),
])

const FormNames = z.readonly(
  z
    .array(z.enum(['data-integrity', 'jwt', 'ob2-hosted', 'ob2-signed']), {
      error: 'must be a list of data-integrity, jwt, ob2-hosted, ob2-signed',
    })
    .check(z.minLength(1, { error: 'must name a form' })),
)

const AwardDraft = closedObject({
  achievement: AchievementChoice,
  recipient,
  evidence,
  narrative,
  validFrom,
  validUntil,
  awardedDate,
  endorsements,
  forms: z.optional(FormNames),
  suspendable: z.optional(z.boolean({ error: 'must be true or false' })),
  idempotencyKey: z.optional(Text),
  reference: z.optional(Text),
  visibility: z.optional(z.enum(['private', 'public'], { error: 'must be private or public' })),
})

/** An award after reading: its faults are known, its dates are text. */
export type CheckedAward = z.output<typeof AwardDraft>

/** @throws {IssueError} `bad_draft` with all faults */
export function readAward(award: Award): CheckedAward {
  const checked = readDraft(AwardDraft, plainJson(award))
  const { validFrom: from, validUntil: until } = checked
  if (from !== undefined && until !== undefined && Date.parse(until) <= Date.parse(from)) {
    throw badDraft([{ path: '/validUntil', message: 'must be later than validFrom' }])
  }
  return checked
}

/** The draft of an award, as both generations read it. */
export function draftOf(
  world: IssuerWorld,
  award: CheckedAward,
  { version, id }: { readonly version: AchievementVersion; readonly id: string },
): CheckedBadgeDraft {
  const { validFrom: from, validUntil: until, awardedDate: awarded, ...rest } = award
  return {
    id: world.urls.credential(id),
    achievement: version.draft,
    issuer: world.issuerDraft,
    recipient: rest.recipient,
    ...stated({ evidence: rest.evidence, narrative: rest.narrative }),
    ...stated({ validFrom: from, validUntil: until, awardedDate: awarded }),
    ...stated({ endorsements: rest.endorsements }),
  }
}

function stated<Members extends object>(
  members: Members,
): { [Name in keyof Members]?: Exclude<Members[Name], undefined> } {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as ReturnType<typeof stated<Members>>
}
