import {
  domainId,
  domains,
  places,
  skillId,
  skills,
  type DomainKey,
  type Ecosystem,
  type SkillKey,
} from '@openboat/example-ecosystem'
import {
  buildGraph,
  explainScore,
  legitimacyOf,
  recognitionOf,
  snapshotOf,
  tellScore,
  type Legitimacy,
  type RecognitionEdge,
  type RecognitionGraph,
  type RecognitionNode,
} from '@openboat/graph'
import { rollUp, territoryTable, toGeoJson } from '@openboat/graph/territory'
import type { MapCell, MapData, MapLink, MapNode, Names, PageLanguage, Seen } from './map-data.ts'
import { ringLayout } from './ring-layout.ts'

/** Quarters of two years: the slider's stops. */
const moments = [
  '2024-10-02T00:00:00Z',
  '2025-01-02T00:00:00Z',
  '2025-04-02T00:00:00Z',
  '2025-07-02T00:00:00Z',
  '2025-10-02T00:00:00Z',
  '2026-01-02T00:00:00Z',
  '2026-04-02T00:00:00Z',
  '2026-07-01T00:00:00Z',
]

/** Everything the page shows, of an invented region whose badges were verified for it. */
export function collectMapData(region: Ecosystem): MapData {
  const graph = buildGraph(withoutPeople(region))
  const views = moments.map((at) =>
    legitimacyOf(snapshotOf(graph, { at }), { seeds: region.seeds, preset: 'hitting' }),
  )
  const shown = graph.nodes.filter(isShown)
  const index = new Map(shown.map(({ id }, at) => [id, at]))
  const arcs = graph.edges.filter(
    ({ kind, from, to, verified }) =>
      verified === true &&
      (kind === 'endorses' || kind === 'issues') &&
      index.has(from) &&
      index.has(to),
  )
  const authorities = Object.keys(region.seeds.weights)
  const laidOut = ringLayout(
    shown.map(({ id }) => id),
    arcs,
    authorities,
  )
  return {
    moments,
    nodes: shown.map((node): MapNode => {
      const { x, y } = laidOut.get(node.id) ?? { x: 0, y: 0 }
      return {
        id: node.id,
        kind: node.kind === 'achievement' ? 'achievement' : 'organization',
        name: namesOf(node),
        x: rounded(x),
        y: rounded(y),
        ...(authorities.includes(node.id) && { authority: true as const }),
        seen: views.map((legitimacy) => seenIn(legitimacy, node.id)),
      }
    }),
    links: arcs.map((edge) => linkOf(edge, index, views)),
    statement: region.seeds.statement,
    ...territoryOf(region),
  }
}

/**
 * Whoever is a person leaves before anything is computed or told: their words carry no recognition here,
 * as no authority recognises people, so no number changes.
 */
function withoutPeople({ parts }: Ecosystem): {
  nodes: RecognitionNode[]
  edges: RecognitionEdge[]
} {
  const whole = buildGraph(parts)
  const people = new Set(whole.nodes.filter(({ kind }) => kind === 'person').map(({ id }) => id))
  return {
    nodes: whole.nodes.filter(({ id }) => !people.has(id)),
    edges: whole.edges.filter(({ from, to }) => !people.has(from) && !people.has(to)),
  }
}

function isShown({ kind }: RecognitionNode): boolean {
  return kind === 'organization' || kind === 'achievement'
}

function namesOf({ id, name }: RecognitionNode): Names {
  const fr = name?.['fr'] ?? name?.['und'] ?? id
  return { fr, en: name?.['en'] ?? fr }
}

function seenIn(legitimacy: Legitimacy, id: string): Seen | null {
  const { snapshot } = legitimacy
  if (snapshot.indexOf(id) === undefined) return null
  const explanation = explainScore(legitimacy, id)
  const { recognition, groups } = recognitionOf(legitimacy)(id)
  const whyIn = (language: PageLanguage) => tellScore(legitimacy, explanation, language).split('\n')
  return {
    score: explanation.score,
    recognition,
    groups: groups.filter((group) => (group.legitimacy ?? 0) > 0).length,
    why: { fr: whyIn('fr'), en: whyIn('en') },
  }
}

function linkOf(
  { id, kind, from, to }: RecognitionEdge,
  index: ReadonlyMap<string, number>,
  views: readonly Legitimacy[],
): MapLink {
  const counts = ({ snapshot }: Legitimacy) => snapshot.edges.some((edge) => edge.id === id)
  return {
    from: index.get(from) ?? 0,
    to: index.get(to) ?? 0,
    kind: kind === 'issues' ? 'issues' : 'endorses',
    at: views.flatMap((view, at) => (counts(view) ? [at] : [])),
  }
}

/** Who holds badges of which domain where, as far as it may be published. */
function territoryOf({
  parts,
  at,
}: Ecosystem): Pick<MapData, 'domains' | 'cells' | 'outline' | 'k'> {
  const graph: RecognitionGraph = buildGraph(parts)
  const broader = Object.entries(skills).map(
    ([key, { domain }]) => [skillId(key as SkillKey), domainId(domain)] as const,
  )
  const level = Object.keys(domains).map((key) => domainId(key as DomainKey))
  const table = territoryTable(snapshotOf(graph, { at }), {
    count: 'presence',
    where: 'holder',
    skills: rollUp(broader, level),
  }).publish()
  const known = Object.values(places)
  const positions = Object.fromEntries(known.map(({ id, position }) => [id, position]))
  const { features } = toGeoJson(table, { positions })
  return {
    domains: Object.entries(domains).map(([key, name]) => ({
      id: domainId(key as DomainKey),
      name,
    })),
    cells: features.map(({ geometry, properties }): MapCell => {
      const { skill, place, count } = properties
      const name = known.find(({ id }) => id === place)?.name ?? place
      return { domain: skill, place: name, position: geometry.coordinates, count }
    }),
    outline,
    k: table.k,
  }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** A coast in the west, two rivers' worth of land behind it, and an island: nobody's country. */
const outline: readonly (readonly [number, number])[] = [
  [0.3, 46.2],
  [0.22, 46.02],
  [0.36, 45.86],
  [0.3, 45.7],
  [0.42, 45.55],
  [0.5, 45.3],
  [0.66, 45.12],
  [1.0, 45.06],
  [1.4, 45.16],
  [1.75, 45.26],
  [2.02, 45.48],
  [2.06, 45.76],
  [1.9, 46.04],
  [1.64, 46.3],
  [1.3, 46.42],
  [0.9, 46.4],
  [0.6, 46.34],
  [0.3, 46.2],
]
