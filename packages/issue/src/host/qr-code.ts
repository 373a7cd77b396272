import { correction, generate } from 'lean-qr'
import { html, type Html } from './html.ts'

/** What a level M code of the largest size holds (ISO/IEC 18004, version 40), in bytes. */
const LONGEST = 2331

/** A QR code as an SVG in the page, with its quiet zone; nothing for an address too long for one. */
export function qrCode(address: string, label: string): Html | undefined {
  if (new TextEncoder().encode(address).length > LONGEST) return undefined
  const code = generate(address, { minCorrectionLevel: correction.M })
  const rows: string[] = []
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      let length = 0
      while (x + length < code.size && code.get(x + length, y)) length += 1
      // A stretch of modules is one rectangle, so that no seam shows between them.
      if (length > 0) rows.push(`M${x} ${y}h${length}v1H${x}z`)
      x += length
    }
  }
  const size = code.size + 8
  return html`<div class="qr">
    <svg role="img" aria-label="${label}" viewBox="-4 -4 ${size} ${size}">
      <path d="${rows.join('')}" fill="#000" />
    </svg>
  </div>`
}
