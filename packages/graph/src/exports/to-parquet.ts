import type { Disclosed } from './disclosure.ts'

export interface ParquetFiles {
  /** `id`, `kind`, `label`, `score`. */
  readonly nodes: Uint8Array
  /** `src`, `dst`, `id`, `kind`, `weight`, `validFrom`, `validUntil`. */
  readonly edges: Uint8Array
}

/**
 * Two Apache Parquet files with the column names of GraphFrames, as Spark, DuckDB and pandas read them.
 * Moments are texts, so that nothing of their precision or zone is lost.
 */
export async function toParquet({ nodes, edges }: Disclosed): Promise<ParquetFiles> {
  // Loaded when a file is wanted: nobody else carries it.
  const { parquetWriteBuffer } = await import('hyparquet-writer')
  const nodeColumns = [
    column('STRING', nodes, 'id'),
    column('STRING', nodes, 'kind'),
    column('STRING', nodes, 'label'),
    column('DOUBLE', nodes, 'score'),
  ]
  const edgeColumns = [
    { ...column('STRING', edges, 'from'), name: 'src' },
    { ...column('STRING', edges, 'to'), name: 'dst' },
    column('STRING', edges, 'id'),
    column('STRING', edges, 'kind'),
    column('DOUBLE', edges, 'weight'),
    column('STRING', edges, 'validFrom'),
    column('STRING', edges, 'validUntil'),
  ]
  return {
    nodes: new Uint8Array(parquetWriteBuffer({ columnData: nodeColumns })),
    edges: new Uint8Array(parquetWriteBuffer({ columnData: edgeColumns })),
  }
}

function column<T extends object, K extends keyof T & string>(
  type: 'STRING' | 'DOUBLE',
  rows: readonly T[],
  name: K,
) {
  return { name: name as string, type, data: rows.map((row) => row[name]) }
}
