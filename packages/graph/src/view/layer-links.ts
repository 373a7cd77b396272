/** Things in columns, from left to right; what is in one column is ordered from top to bottom. */
export type Layers = readonly (readonly string[])[]

export interface Link {
  readonly from: string
  readonly to: string
}

/** A piece of a link between neighbouring columns, always from left to right. */
export interface Segment {
  readonly left: string
  readonly right: string
}

/** The way of one link: its ends, and a bend in each column between them, from left to right. */
export interface Route {
  readonly link: Link
  readonly stops: readonly string[]
}

export interface LinkedLayers {
  /** With a bend for each column that a long link passes. */
  readonly layers: Layers
  readonly segments: readonly Segment[]
  readonly routes: readonly Route[]
}

/**
 * Columns with room for links that pass them (Sugiyama et al. 1981): a link over several columns gets a
 * bend in each, so that it is ordered and placed like everything else and runs behind nothing. Links
 * inside a column have no bends and do not take part.
 */
export function linkLayers(layers: Layers, links: readonly Link[]): LinkedLayers {
  const columnOf = new Map(layers.flatMap((ids, column) => ids.map((id) => [id, column] as const)))
  const widened = layers.map((ids) => [...ids])
  const segments: Segment[] = []
  const routes = links.map((link, index): Route => {
    const from = columnOf.get(link.from) ?? 0
    const to = columnOf.get(link.to) ?? 0
    const [left, right] = from <= to ? [link.from, link.to] : [link.to, link.from]
    const stops = [left]
    for (let column = Math.min(from, to) + 1; column < Math.max(from, to); column += 1) {
      const bend = `bend ${index} ${column}`
      widened[column]?.push(bend)
      stops.push(bend)
    }
    stops.push(right)
    if (from !== to) {
      stops.slice(1).forEach((stop, at) => segments.push({ left: stops[at] ?? left, right: stop }))
    }
    return { link, stops }
  })
  return { layers: widened, segments, routes }
}
