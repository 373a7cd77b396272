// Values of a query, in the ways that clients write them.

/** `a|b`, or the name several times. */
export function severalOf(query: URLSearchParams, name: string): readonly string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split('|'))
    .map((value) => value.trim())
    .filter((value) => value !== '')
}

/** Addresses: WordPress leaves `+` as it is, which a query reads as a space. */
export function addressesOf(query: URLSearchParams, name: string): readonly string[] {
  return severalOf(query, name).map((address) => address.replaceAll(' ', '+').toLowerCase())
}

/** PHP's booleans are 0 and 1. */
export function flagOf(query: URLSearchParams, name: string): boolean | undefined {
  const value = query.get(name)
  if (value === '1' || value === 'true') return true
  if (value === '0' || value === 'false') return false
  return undefined
}

/** A whole number; undefined if it is none. */
export function numberOf(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name)
  return value !== null && /^\d{1,12}$/.test(value) ? Number(value) : undefined
}

export interface PageQuery {
  readonly offset: number
  readonly limit: number
}

export function pageOf<Item>(
  items: readonly Item[],
  { offset, limit }: PageQuery,
): readonly Item[] {
  return items.slice(offset, offset + limit)
}
