/** ISO 8601 in UTC, to the second: what a JWT's NumericDate can say too. */
export function timestampOf(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}
