/** One square of the table, with what only the controller may see. */
export interface TerritoryCell {
  readonly skill: string
  readonly place: string
  /** Different people, or different badges. */
  readonly members: ReadonlySet<string>
  /** How many of the members each organisation accounts for. */
  readonly byOrganization: ReadonlyMap<string, number>
}

/** One text for a skill and a place, which no other two have. */
export function keyOf({ skill, place }: Pick<TerritoryCell, 'skill' | 'place'>): string {
  return JSON.stringify([skill, place])
}
