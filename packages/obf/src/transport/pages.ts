/** A part of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  /** How many there are in all, if the factory says. */
  readonly total?: number | undefined
}

/**
 * Every row of a list, page by page as they are asked for. A factory that gives shorter pages than
 * were asked for loses no rows, and one that ignores the offset does not go round in circles.
 */
export async function* allPages<Row>(
  read: (offset: number) => Promise<Page<Row>>,
  idOf: (row: Row) => string,
): AsyncGenerator<Row> {
  let before: string | undefined
  for (let offset = 0; ;) {
    const { rows, total } = await read(offset)
    const [first] = rows
    if (first === undefined) return
    const id = idOf(first)
    if (id === before) return
    before = id
    yield* rows
    offset += rows.length
    if (total !== undefined && offset >= total) return
  }
}
