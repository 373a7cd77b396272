export interface Credentials {
  readonly id: string
  readonly secret: string
}

/** @see RFC 7617 */
export function basicCredentials(request: Request): Credentials | undefined {
  const [, encoded] =
    /^Basic +([A-Za-z0-9+/=]+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  if (encoded === undefined) return undefined
  try {
    const [, id, secret] = /^([^:]*):(.*)$/s.exec(atob(encoded)) ?? []
    return id === undefined || secret === undefined ? undefined : { id, secret }
  } catch {
    return undefined
  }
}
