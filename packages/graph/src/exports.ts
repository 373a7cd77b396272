// A graph for other programs. First say what becomes of people, then choose a form.
export {
  disclose,
  type Disclosed,
  type DisclosedEdge,
  type DisclosedNode,
  type DisclosureOptions,
} from './exports/disclosure.ts'
export { graphFromJson, graphToJson } from './exports/graph-json.ts'
export { toCytoscape, type CytoscapeElements } from './exports/to-cytoscape.ts'
export { toDot } from './exports/to-dot.ts'
export { toGexf } from './exports/to-gexf.ts'
export { toGraphml } from './exports/to-graphml.ts'
export { toJsonLd } from './exports/to-json-ld.ts'
export { toNeo4jCsv, type Neo4jFiles } from './exports/to-neo4j-csv.ts'
export { toParquet, type ParquetFiles } from './exports/to-parquet.ts'
