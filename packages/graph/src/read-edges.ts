import Papa from 'papaparse'
import { GraphError } from './graph-error.ts'
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
  const content = text.replace(/^\uFEFF/, '')
  return content.trimStart().startsWith('{') ? fromNdjson(content) : fromCsv(content)
}

function fromNdjson(text: string): PlainEdge[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (cause) {
      throw malformed(`Line ${at + 1}`, 'is no JSON', cause)
    }
    if (typeof value !== 'object' || value === null)
      throw malformed(`Line ${at + 1}`, 'is no JSON object')
    const { from, to, weight } = value as Record<string, unknown>
    return [edgeOf({ from, to, weight }, `Line ${at + 1}`)]
  })
}

function fromCsv(text: string): PlainEdge[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true })
  const [header, ...rows] = data
  if (header === undefined) return []
  const columns = header.map((name) => name.trim().toLowerCase())
  const [from, to, weight] = ['from', 'to', 'weight'].map((name) => columns.indexOf(name))
  if (from === undefined || to === undefined || weight === undefined || from < 0 || to < 0) {
    throw malformed('The header', `needs from and to; it has ${columns.join(', ')}`)
  }
  const [quote] = errors.filter(({ type }) => type === 'Quotes')
  if (quote !== undefined) {
    throw malformed(`Row ${quote.row ?? 0}`, 'has a quote that is not closed, or text after one')
  }
  return rows.map((cells, at) => {
    const given = cells[weight]?.trim() ?? ''
    const read = given === '' ? undefined : Number(given)
    return edgeOf({ from: cells[from], to: cells[to], weight: read }, `Row ${at + 1}`)
  })
}

function edgeOf(
  { from, to, weight }: { from: unknown; to: unknown; weight: unknown },
  where: string,
): PlainEdge {
  if (typeof from !== 'string' || from === '') throw malformed(where, 'has no from')
  if (typeof to !== 'string' || to === '') throw malformed(where, 'has no to')
  if (weight === undefined || weight === null) return { from, to }
  if (typeof weight === 'number' && weight > 0 && weight < Infinity) return { from, to, weight }
  throw malformed(where, 'has a weight that is no positive number')
}

function malformed(where: string, what: string, cause?: unknown): GraphError {
  const message = `${where} ${what}. Edges are CSV with the header from,to[,weight], or NDJSON of {"from","to"[,"weight"]}.`
  return new GraphError('malformed_edges', { message, ...(cause !== undefined && { cause }) })
}
