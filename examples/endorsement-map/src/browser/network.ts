import { MultiDirectedGraph } from 'graphology'
import { Sigma } from 'sigma'
import type { MapData, PageLanguage } from '../map-data.ts'
import { drawLabel } from './draw-label.ts'

/** The drawing, and what the page tells it. */
export interface Network {
  show(view: NetworkView): void
}

export interface NetworkView {
  readonly moment: number
  readonly chosen: number
  readonly language: PageLanguage
}

const colours = { organization: '#12518f', achievement: '#9a4200', authority: '#c79200' } as const
const lines = { endorses: '#3d5a80', issues: '#c9a185' } as const
const faded = { organization: '#bccde0', achievement: '#e6cdb8', authority: '#ead9a6' } as const

export function canDraw(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}

/** Draws the network with WebGL, which the browser has to have. */
export function openNetwork(
  data: MapData,
  container: HTMLElement,
  choose: (node: number) => void,
): Network {
  const graph = new MultiDirectedGraph()
  data.nodes.forEach(({ x, y }, index) => graph.addNode(index, { x, y }))
  data.links.forEach(({ from, to }, index) => graph.addDirectedEdgeWithKey(index, from, to))
  let view: NetworkView = { moment: data.moments.length - 1, chosen: -1, language: 'en' }
  const sigma = new Sigma(graph, container, {
    labelFont: 'system-ui, sans-serif',
    labelSize: 12,
    labelRenderedSizeThreshold: 5.5,
    labelDensity: 4,
    defaultDrawNodeLabel: drawLabel,
    defaultEdgeType: 'arrow',
    zIndex: true,
    nodeReducer: (node, place) => ({ ...place, ...nodeLook(data, view, Number(node)) }),
    edgeReducer: (edge, ends) => ({ ...ends, ...linkLook(data, view, Number(edge)) }),
  })
  sigma.on('clickNode', ({ node }) => choose(Number(node)))
  return {
    show(next) {
      view = next
      sigma.refresh()
    },
  }
}

function nodeLook(data: MapData, view: NetworkView, index: number) {
  const node = data.nodes[index]
  const seen = node?.seen[view.moment] ?? null
  if (node === undefined || seen === null) return { hidden: true }
  const score = node.authority === true ? 0.1 : seen.score
  const near = view.chosen === -1 || index === view.chosen || isBeside(data, view, index)
  const look = node.authority === true ? 'authority' : node.kind
  return {
    label: near ? node.name[view.language] : null,
    size: 4 + 26 * Math.sqrt(Math.min(score, 0.25)),
    color: (near ? colours : faded)[look],
    forceLabel: view.chosen !== -1 && near,
    zIndex: near ? 1 : 0,
  }
}

function linkLook(data: MapData, { moment, chosen }: NetworkView, index: number) {
  const link = data.links[index]
  if (link === undefined || !link.at.includes(moment)) return { hidden: true }
  const near = chosen === -1 || link.from === chosen || link.to === chosen
  const size = link.kind === 'endorses' ? 1.6 : 0.8
  return { color: near ? lines[link.kind] : '#e3e8ed', size, zIndex: near ? 1 : 0 }
}

function isBeside({ links }: MapData, { moment, chosen }: NetworkView, index: number): boolean {
  return links.some(
    ({ from, to, at }) =>
      at.includes(moment) &&
      ((from === chosen && to === index) || (to === chosen && from === index)),
  )
}
