import { IssueError, type IssueErrorCode } from '../issue-error.ts'
import type { StoreTransaction } from '../stores/store.ts'
import type { AchievementRef, AchievementVersion } from './achievement.ts'
import type { Award, IssueOutcome } from './award.ts'
import { findVersion, retired } from './create-achievements.ts'
import { readAward, type CheckedAward } from './draft-award.ts'
import type { IssuerWorld } from './issuer-world.ts'
import { achievementTable } from './tables.ts'

export interface Numbered {
  readonly at: number
  readonly award: Award
}

export interface Entry extends Numbered {
  readonly checked: CheckedAward
  readonly version: AchievementVersion
}

/** What speaks against one award alone. Anything else concerns them all, and is thrown. */
const faultsOfAward: ReadonlySet<IssueErrorCode> = new Set([
  'bad_draft',
  'does_not_conform',
  'data_loss',
  'not_found',
  'retired',
] as const)

/** Awards that can be read, each with the version that it is for; the others have their outcome. */
export async function readEntries(
  world: IssuerWorld,
  awards: readonly Numbered[],
  outcomes: Map<number, IssueOutcome>,
): Promise<Entry[]> {
  return await world.transaction(async (tx) => {
    const versions = new Map<string, Promise<AchievementVersion>>()
    const entries: Entry[] = []
    for (const numbered of awards) {
      try {
        const checked = readAward(numbered.award)
        const choice = JSON.stringify(checked.achievement)
        const version = versions.get(choice) ?? chosenVersion(world, checked, tx)
        versions.set(choice, version)
        entries.push({ ...numbered, checked, version: await version })
      } catch (error) {
        outcomes.set(numbered.at, faultOf(numbered, error))
      }
    }
    return entries
  })
}

async function chosenVersion(
  world: IssuerWorld,
  { achievement }: CheckedAward,
  tx: StoreTransaction,
): Promise<AchievementVersion> {
  const { id, version, language } =
    typeof achievement === 'string'
      ? { id: achievement, version: undefined, language: undefined }
      : achievement
  const ref = {
    id,
    ...(version === undefined ? {} : { version }),
    ...(language === undefined ? {} : { language }),
  }
  const found = await findVersion(world, ref, tx)
  if (found === undefined) throw noVersion(ref)
  const { retiredAt } = (await achievementTable.get(tx, world.issuerId, id)) ?? {}
  if (retiredAt !== undefined) throw retired(id)
  return found
}

function noVersion({
  id,
  version,
  language,
}: Partial<AchievementRef> & { id: string }): IssueError {
  const which = [
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(language === undefined ? [] : [`language ${JSON.stringify(language)}`]),
  ]
  const mend = which.length === 0 ? '; achievements.define makes one' : ''
  const name = [JSON.stringify(id), ...which].join(', ')
  return new IssueError('not_found', { message: `This issuer has no achievement ${name}${mend}.` })
}

/** The outcome of an award that is at fault itself; any other error is thrown on. */
export function faultOf({ at, award }: Numbered, error: unknown): IssueOutcome {
  if (error instanceof IssueError && faultsOfAward.has(error.code)) {
    return { ok: false, at, award, error }
  }
  throw error
}
