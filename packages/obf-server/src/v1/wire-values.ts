// What v1 writes in more than one way.

/** A moment, or a number of months: `""`, null and 0 say none. */
export function seconds(value: number | string | null | undefined): number | undefined {
  const number = typeof value === 'string' ? Number(value.trim() || Number.NaN) : value
  return typeof number === 'number' && number > 0 && Number.isFinite(number)
    ? Math.trunc(number)
    : undefined
}

export function flag(value: boolean | 0 | 1 | '0' | '1' | null | undefined): boolean | undefined {
  return value === undefined || value === null ? undefined : value === true || Number(value) === 1
}
