import type { Disclosed } from './disclosure.ts'

/** The DOT language of Graphviz. */
export function toDot({ nodes, edges }: Disclosed): string {
  return [
    'digraph recognition {',
    ...nodes.map(
      ({ id, label, kind }) => `  ${dot(id)} [label=${dot(label)}, class=${dot(kind)}];`,
    ),
    ...edges.map(({ from, to, kind }) => `  ${dot(from)} -> ${dot(to)} [class=${dot(kind)}];`),
    '}',
    '',
  ].join('\n')
}

/** A quoted id: only quotes and backslashes mean something in it, and line ends are kept out. */
function dot(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  // eslint-disable-next-line no-control-regex -- controls, and half of a surrogate pair
  return `"${escaped.replace(/[\u0000-\u001F\uD800-\uDFFF]/gu, ' ')}"`
}
