import { assertCounts } from '../assert-counts.ts'
import { contributorsOf, type Contributor } from '../contributors.ts'
import type { Legitimacy, Ranked } from '../legitimacy.ts'
import type { NodeKind } from '../recognition-node.ts'
import { shownName } from '../shown-name.ts'
import { scoreInWords } from '../tell-score.ts'
import { drawScene } from './draw-scene.ts'
import type { Drawing, DrawingLanguage } from './drawing.ts'
import { drawingWordsIn } from './drawing-words.ts'
import type { SceneLink, SceneNode } from './scene.ts'

export interface RecognitionDrawingOptions {
  /** @default 'en' */
  readonly language?: DrawingLanguage
  /** Nodes at most, most legitimate first; the rest is counted in the small print. @default 40 */
  readonly limit?: number
}

/** People are never ranked, so they are never on this map. */
const shownKinds: ReadonlySet<NodeKind> = new Set(['organization', 'achievement'])

/** A line is drawn from this share of the score on that it ends in. */
const LEAST_SHARE = 0.05

/**
 * How recognition runs from the authorities, on the left, to organisations and badges: the thicker a line,
 * the more comes along it. Nobody of kind `person` is shown, whatever the legitimacy was computed for.
 *
 * The same legitimacy and options give the same bytes.
 *
 * @throws {GraphError} `bad_argument` for a limit that is no whole number above 0
 * @example
 * const { svg } = drawRecognition(legitimacyOf(snapshot, { seeds, preset: 'hitting' }), { language: 'fr' })
 */
export function drawRecognition(
  legitimacy: Legitimacy,
  options: RecognitionDrawingOptions = {},
): Drawing {
  const { language = 'en', limit = 40 } = options
  assertCounts({ limit })
  const { method } = legitimacy
  const words = drawingWordsIn(language)
  const authorities = authoritiesOf(legitimacy)
  // Authorities first: all comes from them, and a limit must not cut them off.
  const ranked = legitimacy
    .ranked()
    .filter(({ kind, score }) => shownKinds.has(kind) && score > 0)
    .toSorted((a, b) => Number(authorities.has(b.id)) - Number(authorities.has(a.id)))
  const shown = ranked.slice(0, limit)
  const links = linksAmong(
    shown.map(({ id }) => id),
    legitimacy,
  )
  const nodes = nodesOf(shown, links, { legitimacy, language })
  const notes = [
    words.caution,
    words.weakLinks,
    ...(ranked.length > limit ? [words.more(ranked.length - limit)] : []),
    words.withoutPeople,
    words.graph(method.graph.slice(0, 12)),
  ]
  const statement = method.seeds.kind === 'authorities' ? method.seeds.statement : method.seeds.kind
  const lead = `${words.seenAt(method.at)} · ${words.from(statement)}`
  const scene = { title: words.map, lead, notes, columns: inColumns(nodes, links), links }
  return {
    svg: drawScene(scene, language),
    title: words.map,
    text: [...nodes.map(({ spoken }) => spoken), ...notes],
  }
}

interface Telling {
  readonly legitimacy: Legitimacy
  readonly language: DrawingLanguage
}

function nodesOf(
  shown: readonly Ranked[],
  links: readonly SceneLink[],
  { legitimacy, language }: Telling,
): SceneNode[] {
  const { snapshot } = legitimacy
  const words = drawingWordsIn(language)
  const authorities = authoritiesOf(legitimacy)
  // An authority is chosen, not computed: its own score would dwarf all others.
  const computed = shown.filter(({ id }) => !authorities.has(id)).map(({ score }) => score)
  const most = Math.max(...computed, Number.MIN_VALUE)
  const labelOf = (id: string) =>
    shownName({ id, ...snapshot.nodes[snapshot.indexOf(id) ?? -1] }, [language, 'en'])
  return shown.map(({ id, kind, score }): SceneNode => {
    const label = labelOf(id)
    const number = words.score(scoreInWords(score, language))
    const by = links.filter(({ to }) => to === id).map(({ from }) => labelOf(from))
    const said = by.length === 0 ? '' : ` ${words.recognisedBy(by.join(', '))}`
    if (authorities.has(id)) {
      const spoken = `${label} (${words.authority}), ${number}.${said}`
      return { id, kind, label, detail: words.authority, spoken, emphasis: true }
    }
    const spoken = `${label} (${words.kinds[kind]}), ${number}.${said}`
    return { id, kind, label, detail: number, share: score / most, spoken }
  })
}

function authoritiesOf({ snapshot, method }: Legitimacy): ReadonlySet<string> {
  const { seeds } = method
  const named = seeds.kind === 'authorities' ? Object.keys(seeds.weights) : []
  return new Set(named.map((id) => snapshot.graph.idOf(id)))
}

/** What comes from one shown node to another, where it is a good part of what the other has. */
function linksAmong(ids: readonly string[], legitimacy: Legitimacy): SceneLink[] {
  const shown = new Set(ids)
  const { snapshot, computed } = legitimacy
  const flows = ids.flatMap((to) => {
    const target = snapshot.indexOf(to) ?? -1
    const visits = computed.walked.visits[target] ?? 0
    const unit = visits === 0 ? 0 : computed.scoreOf(target) / visits
    return contributorsOf(legitimacy, target, unit)
      .filter(({ endorser, share }) => shown.has(endorser) && share >= LEAST_SHARE)
      .map((contributor) => ({ to, contributor }))
  })
  const most = Math.max(...flows.map(({ contributor }) => contributor.amount), Number.MIN_VALUE)
  return flows.map(({ to, contributor }) => ({
    from: contributor.endorser,
    to,
    look: lookOf(contributor),
    // Areas are compared more easily than numbers that differ a hundredfold.
    weight: Math.sqrt(contributor.amount / most),
  }))
}

function lookOf({ edge }: Contributor): SceneLink['look'] {
  return edge.kind === 'endorses' || edge.kind === 'supports' ? 'endorses' : 'issues'
}

/**
 * Each right of all from which it has something, as far as they have more themselves: so lines run to the
 * right, and only what a lesser one says of a greater runs back.
 */
function inColumns(nodes: readonly SceneNode[], links: readonly SceneLink[]): SceneNode[][] {
  const rank = new Map(nodes.map(({ id }, index) => [id, index]))
  const columnOf = new Map<string, number>()
  // Nodes come best first, so whatever stands before one is placed already.
  for (const { id } of nodes) {
    const before = links
      .filter(({ from, to }) => to === id && (rank.get(from) ?? 0) < (rank.get(id) ?? 0))
      .map(({ from }) => (columnOf.get(from) ?? 0) + 1)
    columnOf.set(id, Math.max(0, ...before))
  }
  const columns = [...new Set(columnOf.values())].toSorted((a, b) => a - b)
  return columns.map((at) => nodes.filter(({ id }) => columnOf.get(id) === at))
}
