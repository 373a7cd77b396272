import { assertChoice } from '../assert-choice.ts'
import { assertCounts } from '../assert-counts.ts'
import { GraphError } from '../graph-error.ts'
import { nodeKinds, type NodeKind, type RecognitionNode } from '../recognition-node.ts'
import type { IgnoredEdge, Snapshot } from '../snapshot.ts'
import { reasonInWords } from '../tell-score.ts'
import { disclosedLabel, type PictureDisclosure } from './disclosed-label.ts'
import { drawScene } from './draw-scene.ts'
import type { Drawing, DrawingLanguage } from './drawing.ts'
import { drawingWordsIn } from './drawing-words.ts'
import { linksBetween } from './links-between.ts'
import type { SceneLink, SceneNode } from './scene.ts'
import { surroundingsOf, type Surroundings } from './surroundings.ts'

export type EgoDrawingOptions = PictureDisclosure & {
  /** @default 'en' */
  readonly language?: DrawingLanguage
  /** How far from the centre, in either direction. @default 1 */
  readonly hops?: number
  /** Nodes at most, nearest first; the rest is counted in the small print. @default 40 */
  readonly limit?: number
  /**
   * What is shown beside the centre. @default all but awards and endorsements, whose numbers say
   * something about people; places and communities come with organisations
   */
  readonly kinds?: readonly NodeKind[]
}

const usualKinds: readonly NodeKind[] = [
  'person',
  'organization',
  'achievement',
  'skill',
  'place',
  'community',
  'pathway',
]

/** Statements that do not count, at most so many: they are told in full by `explainScore`. */
const MOST_IGNORED = 6

/**
 * One node and those around it: on its left who speaks for it, on its right what it speaks for, and with
 * broken lines who would like to but does not count.
 *
 * The same snapshot and options give the same bytes. People are left out, shown under a pseudonym or
 * named, as `personal` says.
 *
 * @throws {GraphError} `unknown_node`; `not_publishable` for a person in the centre who is to be left out;
 *   `bad_argument` when `personal` is missing, the key too short, hops or limit no whole number above 0, or a
 *   kind does not exist
 * @example
 * const { svg, text } = drawEgo(snapshot, 'urn:badge', { personal: 'omit', language: 'fr' })
 */
export function drawEgo(snapshot: Snapshot, id: string, options: EgoDrawingOptions): Drawing {
  const { language = 'en', hops = 1, limit = 40, kinds = usualKinds } = options
  assertCounts({ hops, limit })
  const words = drawingWordsIn(language)
  const labelOf = (node: RecognitionNode) => disclosedLabel(node, options, language)
  const around = surroundingsOf(snapshot, id, { hops, limit, kinds: knownKinds(kinds) })
  const name = labelOf(around.centre)
  if (name === undefined) {
    throw new GraphError('not_publishable', {
      message: 'The picture is of a person, and people are to be left out: personal is omit.',
    })
  }
  const ignored = ignoredAround(snapshot, around, labelOf).slice(0, MOST_IGNORED)
  const labels = new Map(
    [...around.columns.keys(), ...ignored.map(({ node }) => node)].flatMap((node) => {
      const label = labelOf(node)
      return label === undefined ? [] : [[node.id, label] as const]
    }),
  )
  const counted = linksBetween(around.edges).filter(
    (link) => labels.has(link.from) && labels.has(link.to) && isTelling(link, around),
  )
  const nodes = egoNodes(around, { ignored, labels, links: counted, language })
  const hidden = [...around.columns.keys()].some((node) => !labels.has(node.id))
  const title = words.around(name)
  const lead = `${words.kinds[around.centre.kind]} · ${words.seenAt(snapshot.at)}`
  const notes = [
    ...(around.left > 0 ? [words.more(around.left)] : []),
    ...(hidden ? [words.withoutPeople] : []),
    words.graph(snapshot.digest.slice(0, 12)),
  ]
  const links = [
    ...counted,
    ...ignored.map(({ node }): SceneLink => {
      return { from: node.id, to: around.centre.id, look: 'ignored', weight: 0.1 }
    }),
  ]
  const svg = drawScene({ title, lead, notes, columns: columnsOf(nodes), links }, language)
  return { svg, title, text: [...nodes.map(({ scene }) => scene.spoken), ...notes] }
}

function knownKinds(kinds: readonly NodeKind[]): ReadonlySet<NodeKind> {
  for (const kind of kinds) assertChoice(kind, nodeKinds, 'Each of kinds')
  return new Set(kinds)
}

/** Where everybody belongs is said once: for the centre, and on the way to and from it. */
function isTelling({ from, to, look }: SceneLink, { columns }: Surroundings): boolean {
  const at = new Map([...columns].map(([{ id }, column]) => [id, column]))
  return look !== 'other' || (at.get(to) ?? 0) - (at.get(from) ?? 0) === 1
}

interface IgnoredVoice extends IgnoredEdge {
  readonly node: RecognitionNode
}

/** Whoever speaks for the centre without counting, each once, and only if nothing they say counts. */
function ignoredAround(
  { ignored, graph }: Snapshot,
  { centre, columns, edges }: Surroundings,
  labelOf: (node: RecognitionNode) => string | undefined,
): readonly IgnoredVoice[] {
  const shown = new Set([...columns.keys()].map(({ id }) => id))
  const heard = new Set(edges.filter(({ to }) => to === centre.id).map(({ from }) => from))
  const voices = new Map<string, IgnoredVoice>()
  for (const { edge, reason } of ignored) {
    const { from, to, kind } = edge
    if (to !== centre.id || from === to || kind !== 'endorses' || heard.has(from)) continue
    const node = graph.nodes.find((each) => each.id === from)
    if (node === undefined || shown.has(from) || labelOf(node) === undefined) continue
    if (!voices.has(from)) voices.set(from, { node, edge, reason })
  }
  return [...voices.values()]
}

interface EgoParts {
  readonly ignored: readonly IgnoredVoice[]
  readonly labels: ReadonlyMap<string, string>
  readonly links: readonly SceneLink[]
  readonly language: DrawingLanguage
}

interface PlacedNode {
  readonly column: number
  readonly scene: SceneNode
}

/** From left to right, in the order in which they will be read. */
function egoNodes({ centre, columns }: Surroundings, parts: EgoParts): readonly PlacedNode[] {
  const { ignored, labels, language } = parts
  const words = drawingWordsIn(language)
  const placed = [...columns].flatMap(([node, column]): PlacedNode[] => {
    const label = labels.get(node.id)
    if (label === undefined) return []
    const spoken = `${label} (${words.kinds[node.kind]}). ${spokenLinks(node.id, parts)}`.trim()
    const emphasis = node.id === centre.id ? { emphasis: true as const } : {}
    const detail = words.kinds[node.kind]
    const { id, kind } = node
    return [{ column, scene: { id, kind, label, detail, spoken, ...emphasis } }]
  })
  const faint = ignored.flatMap(({ node: { id, kind }, reason }): PlacedNode[] => {
    const label = labels.get(id) ?? ''
    const spoken = words.notCounted(label, reasonInWords(reason, language))
    const detail = words.looks.ignored
    return [{ column: -1, scene: { id, kind, label, detail, spoken, faint: true } }]
  })
  return [...placed, ...faint].toSorted((a, b) => a.column - b.column)
}

function spokenLinks(id: string, { labels, links, language }: EgoParts): string {
  const words = drawingWordsIn(language)
  const said = [
    [words.recognisedBy, othersOf(id, links, (link) => link.look !== 'other' && isTo(id, link))],
    [words.recognises, othersOf(id, links, (link) => link.look !== 'other' && isFrom(id, link))],
    [words.belongsTo, othersOf(id, links, (link) => link.look === 'other' && link.from === id)],
  ] as const
  return said
    .map(([say, ids]) => [say, ids.flatMap((each) => labels.get(each) ?? [])] as const)
    .flatMap(([say, names]) => (names.length === 0 ? [] : [say(names.join(', '))]))
    .join(' ')
}

function isTo(id: string, { from, to, mutual }: SceneLink): boolean {
  return to === id || (from === id && mutual === true)
}

function isFrom(id: string, { from, to, mutual }: SceneLink): boolean {
  return from === id || (to === id && mutual === true)
}

function othersOf(
  id: string,
  links: readonly SceneLink[],
  concerns: (link: SceneLink) => boolean,
): readonly string[] {
  return links.filter(concerns).map(({ from, to }) => (from === id ? to : from))
}

/** Columns that somebody is in, from left to right. */
function columnsOf(nodes: readonly PlacedNode[]): SceneNode[][] {
  const columns = [...new Set(nodes.map(({ column }) => column))].toSorted((a, b) => a - b)
  return columns.map((at) => nodes.filter(({ column }) => column === at).map(({ scene }) => scene))
}
