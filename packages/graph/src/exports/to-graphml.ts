import type { Disclosed, DisclosedEdge, DisclosedNode } from './disclosure.ts'
import { xml } from './xml.ts'

/**
 * GraphML (graphdrawing.org), as yEd, igraph, networkx and Gephi read it: `kind`, `label` and `score` of
 * nodes; `kind`, `weight` and period of edges.
 */
export function toGraphml({ nodes, edges }: Disclosed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.map(([target, name, type]) => keyLine(target, name, type)),
    '<graph id="recognition" edgedefault="directed">',
    ...nodes.map(nodeLine),
    ...edges.map(edgeLine),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n')
}

const keys = [
  ['node', 'kind', 'string'],
  ['node', 'label', 'string'],
  ['node', 'score', 'double'],
  ['edge', 'kind', 'string'],
  ['edge', 'weight', 'double'],
  ['edge', 'validFrom', 'string'],
  ['edge', 'validUntil', 'string'],
] as const

function keyLine(target: 'node' | 'edge', name: string, type: string): string {
  return `<key id="${target}-${name}" for="${target}" attr.name="${name}" attr.type="${type}"/>`
}

function nodeLine({ id, ...values }: DisclosedNode): string {
  return `<node id="${xml(id)}">${dataOf('node', values)}</node>`
}

function edgeLine({ id, from, to, ...values }: DisclosedEdge): string {
  const ends = `source="${xml(from)}" target="${xml(to)}"`
  return `<edge id="${xml(id)}" ${ends}>${dataOf('edge', values)}</edge>`
}

function dataOf(target: 'node' | 'edge', values: object): string {
  return keys
    .filter(([of, name]) => of === target && name in values)
    .map(([, name]) => {
      const value = String((values as Record<string, unknown>)[name])
      return `<data key="${target}-${name}">${xml(value)}</data>`
    })
    .join('')
}
