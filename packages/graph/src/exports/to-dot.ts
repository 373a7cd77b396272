import type { Disclosed, DisclosedEdge, DisclosedNode } from './disclosure.ts'

/**
 * The DOT language of Graphviz: `label`, `class` (the kind) and `score` of nodes; `class`, `id`, `weight`
 * where it is not 1, and period of edges.
 */
export function toDot({ nodes, edges }: Disclosed): string {
  return ['digraph recognition {', ...nodes.map(nodeLine), ...edges.map(edgeLine), '}', ''].join(
    '\n',
  )
}

function nodeLine({ id, label, kind, score }: DisclosedNode): string {
  return `  ${dot(id)} ${attributes({ label, class: kind, score })};`
}

function edgeLine({ id, from, to, kind, weight, validFrom, validUntil }: DisclosedEdge): string {
  const said = { class: kind, id, ...(weight !== 1 && { weight }), validFrom, validUntil }
  return `  ${dot(from)} -> ${dot(to)} ${attributes(said)};`
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${dot(String(value))}`],
  )
  return `[${said.join(', ')}]`
}

/** A quoted id: only quotes and backslashes mean something in it, and line ends are kept out. */
function dot(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  // eslint-disable-next-line no-control-regex -- controls, and half of a surrogate pair
  return `"${escaped.replace(/[\u0000-\u001F\uD800-\uDFFF]/gu, ' ')}"`
}
