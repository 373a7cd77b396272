import { badDraft } from '../issue-error.ts'
import type { IssuedBadge } from './award.ts'
import type { Issuer, SelfMadeBadge } from './issuer.ts'

/** @see Issuer.selfMade */
export async function issueSelfMade(
  { achievements, issue }: Pick<Issuer, 'achievements' | 'issue'>,
  { creator, achievement, awards }: SelfMadeBadge,
): Promise<readonly IssuedBadge[]> {
  const id = creator.id ?? creator.url
  if (id === undefined) {
    throw badDraft([{ path: '/creator', message: 'needs an id (a DID or URL) or a url' }])
  }
  const { id: name, version } = await achievements.define({
    ...achievement,
    creator: { ...creator, id },
  })
  const badges: IssuedBadge[] = []
  for (const award of awards)
    badges.push(await issue({ ...award, achievement: { id: name, version } }))
  return badges
}
