import Papa from 'papaparse'
import { GraphError } from './graph-error.ts'
import type { EdgeRow } from './parts-from-edges.ts'
import type { PlainEdge } from './score-edges.ts'

/**
 * Edges from CSV with the header `from,to[,weight]` (RFC 4180; columns in any order, others are
 * skipped), or from NDJSON with the same members. Which of both it is, the first character says.
 *
 * @throws {GraphError} `malformed_edges`, naming the row and what it should hold
 * @example
 * readEdges('from,to\nurn:a,urn:b\n') // [{ from: 'urn:a', to: 'urn:b' }]
 */
export function readEdges(text: string): readonly PlainEdge[] {
  return recordsIn(text).map(({ where, record }) => edgeOf(record, where))
}

/**
 * The same lists with all columns that a graph has a use for, as they stand there: `kind`, `id`, `weight`,
 * `validFrom`, `validUntil`, `revokedAt` and `visibleTo`. `partsFromEdges` makes parts of a graph of them.
 *
 * @throws {GraphError} `malformed_edges`, naming the row and what it should hold
 * @example
 * readEdgeRows('from,to,kind\nurn:a,urn:b,issues\n') // [{ from: 'urn:a', to: 'urn:b', kind: 'issues' }]
 */
export function readEdgeRows(text: string): readonly EdgeRow[] {
  return recordsIn(text).map(({ where, record }) => ({ ...record, ...endsOf(record, where) }))
}

/** What a list may say of an edge. */
const columns = [
  'from',
  'to',
  'weight',
  'kind',
  'id',
  'validFrom',
  'validUntil',
  'revokedAt',
  'visibleTo',
] as const

type EdgeRecord = Readonly<Partial<Record<(typeof columns)[number], unknown>>>

interface Found {
  /** For messages. */
  readonly where: string
  readonly record: EdgeRecord
}

function recordsIn(text: string): Found[] {
  const content = text.replace(/^\uFEFF/, '')
  return content.trimStart().startsWith('{') ? fromNdjson(content) : fromCsv(content)
}

function fromNdjson(text: string): Found[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    const where = `Line ${at + 1}`
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (cause) {
      throw malformed(where, 'is no JSON', cause)
    }
    if (typeof value !== 'object' || value === null) throw malformed(where, 'is no JSON object')
    const members = value as Record<string, unknown>
    return [{ where, record: recordOf((column) => members[column]) }]
  })
}

function fromCsv(text: string): Found[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true })
  const [header, ...rows] = data
  if (header === undefined) return []
  const given = header.map((name) => name.trim().toLowerCase())
  if (!given.includes('from') || !given.includes('to')) {
    throw malformed('The header', `needs from and to; it has ${given.join(', ')}`)
  }
  const [quote] = errors.filter(({ type }) => type === 'Quotes')
  if (quote !== undefined) {
    throw malformed(`Row ${quote.row ?? 0}`, 'has a quote that is not closed, or text after one')
  }
  const places = new Map(columns.map((column) => [column, given.indexOf(column.toLowerCase())]))
  return rows.map((cells, at) => ({
    where: `Row ${at + 1}`,
    record: recordOf((column) => valueOf(column, cells[places.get(column) ?? -1])),
  }))
}

/** In CSV all are texts; of what is not said the cell is empty. */
function valueOf(column: (typeof columns)[number], cell: string | undefined): unknown {
  if (column === 'from' || column === 'to') return cell
  const text = cell?.trim() ?? ''
  if (text === '') return undefined
  return column === 'weight' ? Number(text) : text
}

function recordOf(valueIn: (column: (typeof columns)[number]) => unknown): EdgeRecord {
  const members = columns.map((column) => [column, valueIn(column)] as const)
  return Object.fromEntries(members.filter(([, value]) => value !== undefined && value !== null))
}

function edgeOf(record: EdgeRecord, where: string): PlainEdge {
  const ends = endsOf(record, where)
  const { weight } = record
  if (weight === undefined) return ends
  if (typeof weight === 'number' && weight > 0 && weight < Infinity) return { ...ends, weight }
  throw malformed(where, 'has a weight that is no positive number')
}

function endsOf({ from, to }: EdgeRecord, where: string): Pick<PlainEdge, 'from' | 'to'> {
  if (typeof from !== 'string' || from === '') throw malformed(where, 'has no from')
  if (typeof to !== 'string' || to === '') throw malformed(where, 'has no to')
  return { from, to }
}

function malformed(where: string, what: string, cause?: unknown): GraphError {
  const message = `${where} ${what}. Edges are CSV with the header from,to[,weight], or NDJSON of {"from","to"[,"weight"]}.`
  return new GraphError('malformed_edges', { message, ...(cause !== undefined && { cause }) })
}
