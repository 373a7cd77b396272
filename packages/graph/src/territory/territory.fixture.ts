import { AT, seen } from '../ecosystem.fixture.ts'
import type { EdgeKind, RecognitionEdge } from '../recognition-edge.ts'
import { territoryTable } from './territory-table.ts'

export interface Holding {
  readonly skill: string
  readonly place: string
  /** How many people hold it there. */
  readonly people: number
  /** How many schools award it there, in turn. */
  readonly schools?: number
}

/** A school per place awards a badge per skill to so many people. */
export function territory(holdings: readonly Holding[]): RecognitionEdge[] {
  const edges = new Map<string, RecognitionEdge>()
  const say = (kind: EdgeKind, from: string, to: string) => {
    const id = `${kind}:${from}:${to}`
    edges.set(id, { id, kind, from, to, verified: true })
  }
  for (const { skill, place, people, schools = 2 } of holdings) {
    for (let person = 0; person < people; person += 1) {
      const school = `school-${place}-${person % schools}`
      const badge = `badge-${skill}-${school}`
      const assertion = `${badge}-${person}`
      say('issues', school, badge)
      say('locatedIn', school, place)
      say('alignsTo', badge, skill)
      say('awards', school, assertion)
      say('of', assertion, badge)
      say('holds', `person-${place}-${person}`, assertion)
      say('locatedIn', `person-${place}-${person}`, `home-of-${place}`)
    }
  }
  return [...edges.values()]
}

export const tableOf = (
  holdings: readonly Holding[],
  count: 'presence' | 'offer' = 'presence',
  at = AT,
) => territoryTable(seen(territory(holdings), at), { count })
