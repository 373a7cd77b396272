import { achievements, pathway } from './achievements.ts'
import { quarter } from './endorsements.ts'
import { organizations } from './organizations.ts'
import { people, type Person } from './people.ts'
import { opaque, seededRandom } from './seeded.ts'

/** An achievement given to somebody. `selfie` is a badge that its holder made and issued to themselves. */
export interface AwardPlan {
  readonly id: string
  readonly person: string
  readonly achievement: string
  readonly from: string
  /** Only its holder may see it. */
  readonly hidden?: true
  readonly revoked?: true
}

export const selfie = 'selfie'

/** Who received what: those that other tables speak of, then what chance gives, the same for one seed. */
export function awardsFor(seed: string): readonly AwardPlan[] {
  const random = seededRandom(`${seed}/awards`)
  const fixed = [
    award('lea', 'equipage', quarter(3)),
    award('jerome', 'r03', quarter(4)),
    ...['zelie', 'ismael', 'oceane', 'theo'].map((key) => award(key, selfie, quarter(5))),
    { ...award('cyprien', 'equipage', quarter(5)), revoked: true as const },
    ...['aodren', 'bleuenn', 'corentin'].map((key) => award(key, 'gabier', quarter(6))),
    ...['kevin', 'vadim', 'ilan'].map((key) => award(key, 'express', quarter(7))),
    ...['kenza', 'yvon'].map((key) => award(key, 'cercle', quarter(6))),
    award('pablo', 'facile', quarter(2)),
  ]
  const given = people
    .filter(({ home }) => home !== 'ilot')
    .flatMap((person) => [...steps(person, random), ...choices(person, random)])
  const taken = new Set(fixed.map(({ id }) => id))
  return [...fixed, ...given.filter(({ id }) => !taken.has(id))]
}

function award(person: string, achievement: string, from: string): AwardPlan {
  return { id: awardId(person, achievement), person, achievement, from }
}

export function awardId(person: string, achievement: string): string {
  const plan = achievements.find(({ key }) => key === achievement)
  const name = opaque(`${person}/${achievement}`)
  return plan === undefined
    ? `urn:uuid:${uuidOf(name)}`
    : `https://${plan.issuer}.example/a/${name}`
}

function uuidOf(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8000-${hex.slice(0, 12)}`
}

/** The first steps of the pathway, without gaps: some begin, few finish. */
function steps({ key }: Person, random: () => number): AwardPlan[] {
  const begins = random() < 0.7
  const far = begins ? 1 + Math.floor(random() ** 4 * pathway.of.length) : 0
  const start = random() * 3
  return pathway.of
    .slice(0, far)
    .map((step, index) => someday(award(key, step.key, ''), start + index / 5, random))
}

/** One or two badges, rather from organisations nearby. */
function choices(person: Person, random: () => number): AwardPlan[] {
  const near = achievements.filter(({ key, issuer }) => {
    const home = organizations.find((each) => each.key === issuer)?.place
    return !key.startsWith('r') &&
      home !== undefined &&
      home !== 'ilot' &&
      issuer !== 'badge-facile'
      ? home === person.home || random() < 0.35
      : false
  })
  return near
    .filter(() => random() < 0.5)
    .map(({ key }) => someday(award(person.key, key, ''), 1 + random() * 5.5, random))
}

/** On a day of some quarter; one in twenty is for the holder's eyes only. */
function someday(plan: AwardPlan, quarters: number, random: () => number): AwardPlan {
  const begin = Date.parse(quarter(0))
  const end = Date.parse(quarter(7)) + 80 * 86_400_000
  const at = Math.min(begin + quarters * 91 * 86_400_000, end)
  const from = `${new Date(at).toISOString().slice(0, 10)}T09:00:00Z`
  return { ...plan, from, ...(random() < 0.05 && { hidden: true as const }) }
}
