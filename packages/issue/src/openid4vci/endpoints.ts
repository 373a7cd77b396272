import type { IssuerUrls } from '../issuer/issuer-urls.ts'
import type { Openid4vciRouteKind } from './openid4vci-options.ts'

export type Endpoints = Readonly<Record<Openid4vciRouteKind, string>>

/**
 * Where wallets ask. The two documents stand before the path of the issuer, which only a mount at the
 * root of the host can serve: for any other the same is offered below the path, too, as drafts had it.
 *
 * @see OpenID4VCI 1.0 section 12.2.2; RFC 8414 section 3.1
 */
export function endpointsOf({ base }: IssuerUrls): Endpoints {
  return {
    'issuer-metadata': wellKnown(base, 'openid-credential-issuer'),
    'authorization-metadata': wellKnown(base, 'oauth-authorization-server'),
    token: `${base}/openid4vci/token`,
    nonce: `${base}/openid4vci/nonce`,
    credential: `${base}/openid4vci/credential`,
  }
}

/** @param address of a request, whose origin a proxy may have changed */
export function endpointAt(urls: IssuerUrls, address: string): Openid4vciRouteKind | undefined {
  const { origin, pathname: path } = new URL(urls.base)
  const { pathname } = new URL(address, origin)
  const asked = origin + pathname
  const found = Object.entries(endpointsOf(urls)).find(([, url]) => url === asked)
  if (found !== undefined) return found[0] as Openid4vciRouteKind
  if (path === '/' || !pathname.startsWith(`${path}/.well-known/`)) return undefined
  const name = pathname.slice(`${path}/.well-known/`.length)
  if (name === 'openid-credential-issuer') return 'issuer-metadata'
  return name === 'oauth-authorization-server' ? 'authorization-metadata' : undefined
}

function wellKnown(base: string, name: string): string {
  const { origin, pathname } = new URL(base)
  return `${origin}/.well-known/${name}${pathname === '/' ? '' : pathname}`
}
