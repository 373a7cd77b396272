import Papa from 'papaparse'

/** The fields of one record, trimmed. @see RFC 4180 #section-2, with any delimiter */
export function parseCsvRecord(record: string, delimiter: string): string[] {
  const { data } = Papa.parse<string[]>(record, { delimiter, newline: '\r\n' })
  return (data[0] ?? ['']).map((field) => field.trim())
}

/** Whether a record goes on in the next line: a quote is open. */
export function isOpenRecord(record: string): boolean {
  return (record.match(/"/g)?.length ?? 0) % 2 === 1
}

/** A record with its line end. A spreadsheet must not compute a stranger's text. */
export function csvRecord(fields: readonly (string | number)[]): string {
  return `${Papa.unparse([[...fields]], { escapeFormulae: true })}\r\n`
}
