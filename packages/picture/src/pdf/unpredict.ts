import { malformedPdf } from './malformed-pdf.ts'

/** Undoes the PNG filters that cross-reference streams use. @see ISO 32000-2, 7.4.4.4; PNG, 9.2 */
export function unpredict(bytes: Uint8Array, columns: number): Uint8Array {
  const row = columns + 1
  if (columns < 1 || bytes.length % row !== 0) throw malformedPdf('a predictor has broken rows')
  const rows = bytes.length / row
  const plain = new Uint8Array(rows * columns)
  for (let y = 0; y < rows; y += 1) {
    const filter = bytes[y * row] ?? 0
    for (let x = 0; x < columns; x += 1) {
      const left = x === 0 ? 0 : (plain[y * columns + x - 1] ?? 0)
      const up = plain[(y - 1) * columns + x] ?? 0
      const corner = x === 0 ? 0 : (plain[(y - 1) * columns + x - 1] ?? 0)
      const raw = bytes[y * row + 1 + x] ?? 0
      plain[y * columns + x] = raw + predicted(filter, left, up, corner)
    }
  }
  return plain
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4:
      return paeth(left, up, corner)
    default:
      throw malformedPdf('a predictor has an unknown filter')
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(estimate - value))
  if (a === undefined || b === undefined || c === undefined) return 0
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
