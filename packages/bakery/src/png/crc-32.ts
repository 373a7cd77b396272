/** CRC-32 as PNG uses it (PNG third edition, section 5.5, annex D; polynomial 0xEDB88320). */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  let at = 0
  // Four bytes at a time, with a table for each ("slicing", Kounavis and Berry 2005).
  for (; at < bytes.length - 3; at += 4) {
    crc ^=
      byte(bytes, at) |
      (byte(bytes, at + 1) << 8) |
      (byte(bytes, at + 2) << 16) |
      (byte(bytes, at + 3) << 24)
    crc =
      looked(crc, 768) ^ looked(crc >>> 8, 512) ^ looked(crc >>> 16, 256) ^ looked(crc >>> 24, 0)
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ looked(crc ^ byte(bytes, at), 0)
  return ~crc >>> 0
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0
}

function looked(index: number, table: number): number {
  return tables[table + (index & 255)] ?? 0
}

const tables = /* @__PURE__ */ fillTables(new Int32Array(1024))

function fillTables(filled: Int32Array): Int32Array {
  for (let at = 0; at < 1024; at += 1) {
    // Each table is that of the byte one place further on.
    let rest = at < 256 ? at : (filled[at - 256] ?? 0)
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0)
    filled[at] = rest
  }
  return filled
}
