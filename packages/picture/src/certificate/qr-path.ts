import { correction, generate } from 'lean-qr'

/** A QR code as path data, one unit to the module, without the quiet zone of 4 modules around it. */
export interface QrPath {
  readonly path: string
  readonly size: number
}

/** @see ISO/IEC 18004; correction level M, which survives a fold and a coffee stain */
export function qrPath(text: string): QrPath {
  const code = generate(text, { minCorrectionLevel: correction.M })
  const rows: string[] = []
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      let length = 0
      while (x + length < code.size && code.get(x + length, y)) length += 1
      // A stretch of modules is one rectangle, so that no seam shows between them.
      if (length > 0) rows.push(`M${x} ${y}H${x + length}V${y + 1}H${x}Z`)
      x += length
    }
  }
  return { path: rows.join(''), size: code.size }
}
