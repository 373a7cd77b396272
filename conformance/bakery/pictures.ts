import { PNG } from 'pngjs'

/** A picture of noise, so that it does not pack: about `bytes` long as a PNG. */
export function noisePng(bytes: number): Uint8Array {
  const side = Math.max(1, Math.round(Math.sqrt(bytes / 4)))
  const picture = new PNG({ width: side, height: side })
  let state = 0x2545f491
  for (let at = 0; at < picture.data.length; at += 1) {
    // xorshift32 (Marsaglia 2003): the same noise on every run.
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    picture.data[at] = state & 0xff
  }
  return new Uint8Array(PNG.sync.write(picture))
}

export const drawing = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY blue "#26547c">
]>
<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">
  <defs><linearGradient id="g"><stop stop-color="&blue;"/><stop offset="1" stop-color="#ef476f"/></linearGradient></defs>
  <circle cx="32" cy="32" r="30" fill="url(#g)"/>
  <text x="32" y="38" text-anchor="middle" font-size="16" fill="#fff">Été</text>
</svg>
`
