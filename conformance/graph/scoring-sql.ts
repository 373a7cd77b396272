export interface ScoringSql {
  /** Run once. */
  readonly prepare: readonly string[]
  /** Run again and again, */
  readonly sweep: readonly string[]
  /** until this is small. */
  readonly change: string
}

/** The score in SQL, over the files that `toParquet` makes: `y = (1 - d) s + d Pᵀ y`, by plain iteration. */
export function scoringSql({
  folder,
  authorities,
  damping,
}: {
  readonly folder: string
  readonly authorities: readonly string[]
  readonly damping: number
}): ScoringSql {
  const seeds = authorities.map((id) => `'${id.replaceAll("'", "''")}'`).join(', ')
  const stop = Number((1 - damping).toFixed(12))
  return {
    prepare: [
      `CREATE OR REPLACE TABLE node AS
         SELECT id, CASE WHEN id IN (${seeds}) THEN 1.0 / ${authorities.length} ELSE 0 END::DOUBLE AS seed
         FROM read_parquet('${folder}/nodes.parquet')`,
      `CREATE OR REPLACE TABLE vote AS
         SELECT src, dst, max(coalesce(weight, 1))::DOUBLE AS weight
         FROM read_parquet('${folder}/edges.parquet')
         WHERE kind IN ('endorses', 'supports', 'issues', 'awards') AND src <> dst
         GROUP BY src, dst`,
      `CREATE OR REPLACE TABLE share AS
         SELECT src, dst, weight / sum(weight) OVER (PARTITION BY src) AS part FROM vote`,
      `CREATE OR REPLACE TABLE score AS SELECT id, ${stop} * seed AS score, 1.0::DOUBLE AS moved FROM node`,
    ],
    sweep: [
      `CREATE OR REPLACE TABLE arriving AS
         SELECT dst AS id, sum(score * part) AS amount
         FROM share JOIN score ON score.id = share.src GROUP BY dst`,
      `CREATE OR REPLACE TABLE score AS
         SELECT node.id, value AS score, abs(value - before.score) AS moved
         FROM node
         JOIN score AS before USING (id)
         LEFT JOIN arriving USING (id),
         LATERAL (SELECT ${stop} * node.seed + ${damping} * coalesce(arriving.amount, 0) AS value)`,
    ],
    change: 'SELECT sum(moved) AS moved FROM score',
  }
}
