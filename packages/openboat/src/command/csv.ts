/** The fields of one record. @see RFC 4180 #section-2, with any delimiter */
export function parseCsvRecord(record: string, delimiter: string): string[] {
  const fields: string[] = []
  let at = 0
  while (at <= record.length) {
    const isQuoted = record[at] === '"'
    const end = isQuoted ? endOfQuoted(record, at) : at
    const next = record.indexOf(delimiter, end)
    const stop = next < 0 ? record.length : next
    const field = record.slice(at, stop)
    fields.push(isQuoted ? field.slice(1).replace(/"\s*$/, '').replaceAll('""', '"') : field.trim())
    at = stop + 1
  }
  return fields
}

/** Whether a record goes on in the next line: a quote is open. */
export function isOpenRecord(record: string): boolean {
  return (record.match(/"/g)?.length ?? 0) % 2 === 1
}

export function csvRecord(fields: readonly (string | number)[]): string {
  return `${fields.map((field) => csvField(String(field))).join(',')}\r\n`
}

function endOfQuoted(record: string, start: number): number {
  let at = start + 1
  while (at < record.length) {
    if (record[at] !== '"') at += 1
    else if (record[at + 1] === '"') at += 2
    else return at
  }
  return record.length
}

/** A spreadsheet would compute a stranger's text that begins like a formula. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
