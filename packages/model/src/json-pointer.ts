/**
 * A JSON Pointer made of property names and array positions: `pointer('a/b', 0)` is `/a~1b/0`.
 * No segments give `''`, the whole document.
 *
 * @see RFC 6901 section 3
 */
export function pointer(...segments: readonly (string | number)[]): string {
  return segments.map((segment) => `/${escapeSegment(String(segment))}`).join('')
}

function escapeSegment(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1')
}
