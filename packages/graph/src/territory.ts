// Skills over a territory: what is held, what is offered, and what of it may be published.
export { rollUp } from './territory/roll-up.ts'
export type { PublicationPolicy } from './territory/publication-policy.ts'
export type { PublishedCell, PublishedTable, PublishedTotal } from './territory/published-table.ts'
export {
  territoryTable,
  type ExactTable,
  type TerritoryOptions,
  type TerritoryTable,
} from './territory/territory-table.ts'
export { toGeoJson, type GeoJsonOptions, type SkillMap } from './territory/to-geo-json.ts'
