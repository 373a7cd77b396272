import Negotiator from 'negotiator'

/**
 * Which of the media types on offer a client prefers; of equals the first. Undefined: none will do.
 *
 * @see RFC 9110 section 12.5.1
 */
export function preferredType(request: Request, offered: readonly string[]): string | undefined {
  const accept = request.headers.get('accept')
  if (accept === null) return offered[0]
  return new Negotiator({ headers: { accept } }).mediaTypes([...offered])[0]
}

/** Whether a person with a browser is asking: HTML before anything else on offer. */
export function prefersPage(request: Request, offered: readonly string[]): boolean {
  return preferredType(request, [...offered, 'text/html']) === 'text/html'
}
