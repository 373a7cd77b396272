import { geoMercator, geoPath } from 'd3-geo'
import type { Polygon } from 'geojson'
import type { MapCell, MapData } from '../map-data.ts'
import { drawing } from './element.ts'

const WIDTH = 560
const HEIGHT = 420

/** The region with a circle for each place: its area is the number of people, hatched where protected. */
export function drawTerritory(
  data: MapData,
  cells: readonly MapCell[],
  spoken: string,
): SVGSVGElement {
  const land: Polygon = {
    type: 'Polygon',
    // d3 wants the land on the right-hand side.
    coordinates: [data.outline.toReversed().map(([longitude, latitude]) => [longitude, latitude])],
  }
  const everything = [...data.outline, ...data.cells.map(({ position }) => position)]
  const projection = geoMercator().fitExtent(
    [
      [40, 24],
      [WIDTH - 40, HEIGHT - 24],
    ],
    { type: 'MultiPoint', coordinates: everything.map(([x, y]) => [x, y]) },
  )
  const svg = drawing('svg', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: 'img',
    'aria-label': spoken,
  })
  svg.append(hatches(), drawing('path', { d: geoPath(projection)(land) ?? '', class: 'land' }))
  for (const { position, place, count } of cells) {
    const [x = 0, y = 0] = projection([position[0], position[1]]) ?? []
    const radius = count === null ? 12 : 4 + 5 * Math.sqrt(count)
    const circle = drawing('circle', { cx: String(x), cy: String(y), r: String(radius) })
    circle.setAttribute('class', count === null ? 'protected' : 'counted')
    const name = drawing('text', { x: String(x), y: String(y - radius - 6), class: 'place' })
    name.textContent = place
    svg.append(circle, name)
    if (count === null) continue
    const number = drawing('text', { x: String(x), y: String(y + 5), class: 'count' })
    number.textContent = String(count)
    svg.append(number)
  }
  return svg
}

function hatches(): SVGElement {
  const pattern = drawing('pattern', {
    id: 'hatched',
    width: '6',
    height: '6',
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  })
  pattern.append(drawing('rect', { width: '6', height: '6', fill: '#fff' }))
  pattern.append(drawing('rect', { width: '2', height: '6', fill: '#55606b' }))
  const definitions = drawing('defs', {})
  definitions.append(pattern)
  return definitions
}
