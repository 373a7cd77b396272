import { isOpenRecord, parseCsvRecord } from './csv.ts'
import { splitLines } from './split-lines.ts'

/** A file or URL that a list names, or a badge that stands in the list itself. */
export interface ListedInput {
  readonly input: string
  readonly content?: string
}

/**
 * The inputs in a list: one a line, NDJSON, or CSV with a column that is called one of `columns`.
 * Which of them it is, its first line shows.
 *
 * @param name  Of the list, for badges that stand in it and have no name of their own.
 */
export async function* readList(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<ListedInput> {
  let table: Table | undefined
  let isFirst = true
  for await (const { text, number } of records(chunks, () => table !== undefined)) {
    if (isFirst) {
      isFirst = false
      table = tableWith(text)
      if (table !== undefined) continue
    }
    const listed = table === undefined ? lineInput(text) : { input: cellOf(text, table) }
    if (listed.input === '') yield { ...listed, input: `${name}:${number}` }
    else yield listed
  }
}

/** Whether text is a list and not a badge: several lines, and the first of them an item or a header. */
export function looksLikeList(text: string): boolean {
  const [first = '', ...others] = text.replace(/^\uFEFF/, '').split('\n', 2)
  if (others.every((line) => line.trim() === '')) return false
  if (/^https?:\/\/\S+\s*$/i.test(first) || tableWith(first) !== undefined) return true
  return isJson(first)
}

const columns: ReadonlySet<string> = new Set([
  'url',
  'file',
  'path',
  'input',
  'badge',
  'credential',
])

interface Table {
  readonly delimiter: string
  readonly column: number
}

function tableWith(header: string): Table | undefined {
  for (const delimiter of [',', ';', '\t']) {
    const names = parseCsvRecord(header, delimiter).map((name) => name.toLowerCase())
    const column = names.findIndex((name) => columns.has(name))
    if (column >= 0) return { delimiter, column }
  }
  return undefined
}

function cellOf(record: string, { delimiter, column }: Table): string {
  return parseCsvRecord(record, delimiter)[column]?.trim() ?? ''
}

/** A path or URL; a JSON text that names one; or else a badge, JSON or JWT. */
function lineInput(line: string): ListedInput {
  if (/^eyJ[\w-]+\.[\w-]+\.[\w-]*$/.test(line)) return { input: '', content: line }
  if (!/^["{[]/.test(line)) return { input: line }
  const named = nameIn(line)
  return named === undefined ? { input: '', content: line } : { input: named }
}

function nameIn(json: string): string | undefined {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || '@context' in value) return undefined
  const members = Object.entries(value as Record<string, unknown>)
  const named = members.find(([name]) => columns.has(name.toLowerCase()))?.[1]
  return typeof named === 'string' ? named : undefined
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** Lines that say something, numbered; a record of a table may go over several. */
async function* records(
  chunks: AsyncIterable<Uint8Array>,
  isTable: () => boolean,
): AsyncGenerator<{ readonly text: string; readonly number: number }> {
  let number = 0
  let open = ''
  for await (const { text } of splitLines(chunks)) {
    number += 1
    const record = open + (number === 1 ? text.replace(/^\uFEFF/, '') : text)
    open = isTable() && isOpenRecord(record) ? `${record}\n` : ''
    if (open === '' && record.trim() !== '') yield { text: record.trim(), number }
  }
  if (open !== '') yield { text: open.trim(), number }
}
