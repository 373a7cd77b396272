const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The address, if a link may lead there: http, https, mailto or tel. Everything else, such as
 * `javascript:` or a relative address from a badge, is undefined.
 */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const { href, protocol } = new URL(address)
  return SCHEMES.has(protocol) ? href : undefined
}
