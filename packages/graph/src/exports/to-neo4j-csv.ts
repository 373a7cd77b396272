import Papa from 'papaparse'
import type { Disclosed } from './disclosure.ts'

export interface Neo4jFiles {
  /** `:ID`, `:LABEL`, … */
  readonly nodes: string
  /** `:START_ID`, `:END_ID`, `:TYPE`, … */
  readonly relationships: string
}

/**
 * Two CSV files for `neo4j-admin database import`: labels are kinds in capitals' form (`Person`), types are
 * kinds in upper case (`ENDORSES`).
 */
export function toNeo4jCsv({ nodes, edges }: Disclosed): Neo4jFiles {
  return {
    nodes: csv(
      ['id:ID', 'label', 'score:double', ':LABEL'],
      nodes.map(({ id, label, score, kind }) => [id, label, score ?? '', capitalised(kind)]),
    ),
    relationships: csv(
      [
        ':START_ID',
        ':END_ID',
        ':TYPE',
        'id',
        'weight:double',
        'validFrom:datetime',
        'validUntil:datetime',
      ],
      edges.map(({ from, to, kind, id, weight, validFrom = '', validUntil = '' }) => [
        from,
        to,
        kind.replace(/[A-Z]/g, '_$&').toUpperCase(),
        id,
        weight,
        validFrom,
        validUntil,
      ]),
    ),
  }
}

function csv(fields: string[], data: (string | number)[][]): string {
  return `${Papa.unparse({ fields, data })}\r\n`
}

function capitalised(kind: string): string {
  return kind.slice(0, 1).toUpperCase() + kind.slice(1)
}
