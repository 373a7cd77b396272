import type { Disclosed, DisclosedEdge, DisclosedNode } from './disclosure.ts'
import { xml } from './xml.ts'

/**
 * GEXF 1.2 (gexf.net), with time, as Gephi and networkx read it. 1.3 is not read by networkx and has no
 * `endopen`: an end here is the first moment after, as `validUntil` is.
 */
export function toGexf({ nodes, edges }: Disclosed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
    // A moment is a date with a time; networkx knows no other name for it.
    '<graph mode="dynamic" defaultedgetype="directed" timeformat="date">',
    '<attributes class="node">',
    '<attribute id="kind" title="kind" type="string"/>',
    '<attribute id="score" title="score" type="double"/>',
    '</attributes>',
    '<attributes class="edge">',
    '<attribute id="kind" title="kind" type="string"/>',
    '</attributes>',
    '<nodes>',
    ...nodes.map(nodeLine),
    '</nodes>',
    '<edges>',
    ...edges.map(edgeLine),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n')
}

function nodeLine({ id, label, kind, score }: DisclosedNode): string {
  const values = [
    valueOf('kind', kind),
    ...(score === undefined ? [] : [valueOf('score', `${score}`)]),
  ]
  return `<node id="${xml(id)}" label="${xml(label)}"><attvalues>${values.join('')}</attvalues></node>`
}

function edgeLine({ id, from, to, kind, weight, validFrom, validUntil }: DisclosedEdge): string {
  const period = [
    validFrom === undefined ? '' : ` start="${xml(validFrom)}"`,
    validUntil === undefined ? '' : ` endopen="${xml(validUntil)}"`,
  ].join('')
  const ends = `source="${xml(from)}" target="${xml(to)}"`
  const values = `<attvalues>${valueOf('kind', kind)}</attvalues>`
  return `<edge id="${xml(id)}" ${ends} weight="${weight}"${period}>${values}</edge>`
}

function valueOf(name: string, value: string): string {
  return `<attvalue for="${name}" value="${xml(value)}"/>`
}
