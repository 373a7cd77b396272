import { addToGroup } from '../add-to-group.ts'
import { assertChoice } from '../assert-choice.ts'
import type { EdgeKind, RecognitionEdge } from '../recognition-edge.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import type { Snapshot } from '../snapshot.ts'
import { statedBasis } from '../stated-basis.ts'
import type { PublicationPolicy } from './publication-policy.ts'
import { publishCells } from './publish-cells.ts'
import type { PublishedTable } from './published-table.ts'
import { keyOf, type TerritoryCell } from './territory-cell.ts'

export interface TerritoryOptions {
  /**
   * `presence` counts different people who hold a badge for a skill; `offer` counts different badges that
   * may be earned for it.
   */
  readonly count: 'presence' | 'offer'
  /** Whose place it is: the awarding organisation's, or the holder's (presence only). @default 'issuer' */
  readonly where?: 'issuer' | 'holder'
  /** To coarser skills, such as `rollUp(escoBroader, groups)`. @default each skill for itself */
  readonly skills?: (id: string) => readonly string[]
  /** To coarser places. @default each place for itself */
  readonly places?: (id: string) => readonly string[]
}

/** Skills by places. It cannot be read as it is: say how it is published, or on which ground it stays inside. */
export interface TerritoryTable {
  /**
   * @throws {GraphError} `not_publishable` for a policy below the least protection, or below that of
   *   `previous`; `bad_argument` for a `previous` of another series: other counts, other places or skills, or
   *   a later moment
   */
  publish(policy?: PublicationPolicy): PublishedTable
  /**
   * Exact numbers, for the controller's own work.
   *
   * @param lawfulBasis  Why, as in a record of processing (GDPR Art. 30); kept with the numbers
   * @throws {GraphError} `not_publishable` where it is blank
   */
  withinController(lawfulBasis: string): ExactTable
}

export interface ExactTable {
  readonly at: string
  readonly count: 'presence' | 'offer'
  readonly lawfulBasis: string
  /** Ordered by skill, then by place; zeros are left out. */
  readonly cells: readonly {
    readonly skill: string
    readonly place: string
    readonly count: number
  }[]
}

/**
 * Which skills are recognised where, at the moment of the snapshot and as its viewer may see it.
 *
 * @throws {GraphError} `bad_argument` for another count, or other places; an offer has no holder
 * @example
 * territoryTable(snapshot, { count: 'presence' }).publish({ k: 11 })
 */
export function territoryTable(snapshot: Snapshot, options: TerritoryOptions): TerritoryTable {
  const { count, where = 'issuer' } = options
  assertChoice(count, ['presence', 'offer'], 'count')
  assertChoice(where, count === 'offer' ? ['issuer'] : ['issuer', 'holder'], `For ${count}, where`)
  const cells = cellsOf(snapshot, options)
  const { at } = snapshot
  return {
    publish: (policy = {}) => publishCells(cells, { at, count, where }, policy),
    withinController(lawfulBasis) {
      const exact = cells.map(({ skill, place, members }) => ({
        skill,
        place,
        count: members.size,
      }))
      return { at, count, lawfulBasis: statedBasis(lawfulBasis), cells: exact }
    },
  }
}

function cellsOf(snapshot: Snapshot, options: TerritoryOptions): readonly TerritoryCell[] {
  const { skills = itself, places = itself } = options
  const cells = new Map<string, Building>()
  for (const fact of factsOf(snapshot, options)) {
    for (const skill of skills(fact.skill)) {
      for (const place of places(fact.place)) {
        const key = keyOf({ skill, place })
        const cell = cells.get(key) ?? { skill, place, members: new Map<string, Set<string>>() }
        cells.set(key, cell)
        const through = cell.members.get(fact.member) ?? new Set<string>()
        cell.members.set(fact.member, through.add(fact.organization))
      }
    }
  }
  return [...cells.values()]
    .map(finished)
    .toSorted((a, b) => byCodeUnit(a.skill, b.skill) || byCodeUnit(a.place, b.place))
}

function itself(id: string): readonly string[] {
  return [id]
}

interface Building {
  readonly skill: string
  readonly place: string
  /** Each member, with the organisations through which they are here. */
  readonly members: Map<string, Set<string>>
}

function finished({ skill, place, members }: Building): TerritoryCell {
  const byOrganization = new Map<string, number>()
  for (const through of members.values()) {
    for (const each of through) byOrganization.set(each, (byOrganization.get(each) ?? 0) + 1)
  }
  return { skill, place, members: new Set(members.keys()), byOrganization }
}

/** That a person (or a badge) stands for a skill at a place, through an organisation. */
interface Fact {
  readonly member: string
  readonly organization: string
  readonly skill: string
  readonly place: string
}

function factsOf({ edges }: Snapshot, options: TerritoryOptions): readonly Fact[] {
  const of = lookUp(edges)
  return edges
    .filter(({ kind }) => kind === 'issues')
    .flatMap(({ from: organization, to: achievement }) => {
      const skills = of('alignsTo', achievement)
      return standing({ organization, achievement }, of, options).flatMap(({ member, places }) =>
        skills.flatMap((skill) => places.map((place) => ({ member, organization, skill, place }))),
      )
    })
}

interface Offered {
  readonly organization: string
  readonly achievement: string
}

/** Whoever stands for an achievement, and where: the achievement itself, or its holders. */
function standing(
  { organization, achievement }: Offered,
  of: LookUp,
  { count, where = 'issuer' }: TerritoryOptions,
): readonly { readonly member: string; readonly places: readonly string[] }[] {
  const here = of('locatedIn', organization)
  if (count === 'offer') return [{ member: achievement, places: here }]
  const awarded = of('of', achievement, 'backwards').filter((assertion) =>
    of('awards', assertion, 'backwards').includes(organization),
  )
  return awarded
    .flatMap((assertion) => of('holds', assertion, 'backwards'))
    .map((member) => ({ member, places: where === 'issuer' ? here : of('locatedIn', member) }))
}

type LookUp = (kind: EdgeKind, id: string, way?: 'forwards' | 'backwards') => readonly string[]

function lookUp(edges: readonly RecognitionEdge[]): LookUp {
  const found = new Map<string, string[]>()
  for (const { kind, from, to } of edges) {
    addToGroup(found, `forwards ${kind} ${from}`, to)
    addToGroup(found, `backwards ${kind} ${to}`, from)
  }
  return (kind, id, way = 'forwards') => found.get(`${way} ${kind} ${id}`) ?? []
}
