import type { IssuerRoute } from '../issuer/issuer-urls.ts'
import { readableAccent } from './accent.ts'
import { openHeaders } from './answer.ts'
import { createHolderLinks } from './holder-link.ts'
import type { HostedIssuer, HostOptions, HostRouteKind } from './host-options.ts'
import { serveAchievement, serveCriteria, servePicture } from './serve-achievement.ts'
import { serveVerification } from './serve-badge-page.ts'
import { acceptClaim, serveClaim } from './serve-claim.ts'
import { changeVisibility, seeOther, serveBakedImage, serveCredential } from './serve-credential.ts'
import {
  isOpenBadge2,
  serveDidDocument,
  serveImage,
  serveKeySet,
  serveOpenBadge2,
  serveRefresh,
  serveStatusList,
} from './serve-documents.ts'
import { serveIssuer } from './serve-issuer.ts'
import { messageAnswer, onward, visitOf, type Site, type Visit } from './site.ts'

/** What an issuer hosts, as one function from requests to responses. */
export interface Host {
  /** Answers every request; 404 for what is not this issuer's. Never rejects. */
  fetch(this: void, request: Request): Promise<Response>
  /** Whether an address, or a path, is one of this issuer's, so that a larger application goes on with others. */
  serves(this: void, url: string): boolean
  /** The holder's own page of a badge, which opens as long as `secret` is the same: for the holder alone. */
  holderLink(this: void, badge: string): Promise<string>
}

/**
 * Serves all that the badges of an issuer point to, and pages that people can read: under
 * `issuer.urls.base`, in hono, Express, Next, Bun, Deno, workers, whatever speaks `Request` and
 * `Response`. It has no way to issue or revoke: who may do that is for the application to say.
 *
 * @throws {IssueError} `bad_argument` for a short secret or an accent on which white cannot be read
 * @example
 * const { fetch } = host(issuer, { secret, clock: () => new Date() })
 * app.all('*', (context) => fetch(context.req.raw))
 */
export function host(issuer: HostedIssuer, options: HostOptions): Host {
  const { accent } = options
  const { urls, profile, id } = issuer
  const site: Site = {
    issuer,
    options,
    brand: {
      name: profile.name,
      address: urls.issuer,
      ...(accent === undefined ? {} : { accent: readableAccent(accent) }),
    },
    origin: new URL(urls.base).origin,
    holderLinks: createHolderLinks(options.secret, id),
  }
  return {
    fetch: (request) => respond(visitOf(site, request)),
    serves: (url) => routeOf(issuer, pathOf(site, url)).kind !== 'unknown',
    holderLink: async (badge) =>
      `${urls.credential(badge)}?holder=${await site.holderLinks.sign(badge)}`,
  }
}

type Route =
  | IssuerRoute
  | { readonly kind: 'home' | 'unknown' }
  | { readonly kind: 'picture'; readonly achievement: { id: string; version: number } }
  | { readonly kind: 'verification'; readonly id: string }

async function respond(visit: Visit): Promise<Response> {
  const { issuer, options, request, url } = visit
  // Some frameworks take away the path at which they mount; an address of the issuer comes first.
  const whole = routeOf(issuer, pathOf(visit, url.href))
  const route = whole.kind === 'unknown' ? routeOf(issuer, url.pathname) : whole
  try {
    const wait = await options.limit?.(request, route.kind)
    if (wait !== undefined) {
      const headers = { 'retry-after': String(Math.ceil(wait)) }
      return await messageAnswer(visit, 'too-many', { headers })
    }
    return await dispatch(visit, route)
  } catch (error) {
    report(options, error, route.kind)
    return await messageAnswer(visit, 'failed')
  }
}

function report({ onError }: HostOptions, error: unknown, kind: HostRouteKind): void {
  try {
    onError?.(error, kind)
  } catch {
    // Whoever is told must not be able to leave the visitor without an answer.
  }
}

/** The same address at the issuer's own origin: proxies and development servers have others. */
function pathOf({ origin }: Site, url: string): string {
  const { pathname } = new URL(url, origin)
  return origin + pathname
}

/** @param url below the base, or a path that is */
function routeOf({ urls }: HostedIssuer, url: string): Route {
  const known = urls.match(url)
  if (known !== undefined) return known
  const path = url.startsWith('/') ? url : url.slice(urls.base.length)
  const isBelow = url.startsWith('/') || url.startsWith(urls.base)
  if (!isBelow) return { kind: 'unknown' }
  if (path === '' || path === '/') return { kind: 'home' }
  const [, verified] = /^\/credentials\/([^/.]+)\/verification$/.exec(path) ?? []
  if (verified !== undefined) return { kind: 'verification', id: verified }
  const [, id, version] = /^\/pictures\/([^/]+)\/([1-9]\d{0,8})$/.exec(path) ?? []
  if (id === undefined) return { kind: 'unknown' }
  return { kind: 'picture', achievement: { id, version: Number(version) } }
}

async function dispatch(visit: Visit, route: Route): Promise<Response> {
  const { method } = visit.request
  if (method === 'GET' || method === 'HEAD') return await serve(visit, route)
  if (route.kind === 'unknown') return await messageAnswer(visit, 'not-found')
  const takesForms = route.kind === 'claim' || route.kind === 'credential'
  if (method === 'POST' && route.kind === 'claim') return await acceptClaim(visit, route.token)
  if (method === 'POST' && route.kind === 'credential')
    return await changeVisibility(visit, route.id)
  const allow = takesForms ? 'GET, HEAD, OPTIONS, POST' : 'GET, HEAD, OPTIONS'
  const headers = { allow }
  if (method !== 'OPTIONS') return await messageAnswer(visit, 'not-allowed', { headers })
  const preflight = { 'access-control-allow-methods': 'GET, HEAD', ...openHeaders, ...headers }
  return new Response(null, { status: 204, headers: preflight })
}

async function serve(visit: Visit, route: Route): Promise<Response> {
  if (isOpenBadge2(route)) return await serveOpenBadge2(visit, route)
  switch (route.kind) {
    case 'home':
      return seeOther(onward(visit, visit.issuer.urls.issuer))
    case 'issuer':
      return await serveIssuer(visit)
    case 'did-document':
      return await serveDidDocument(visit)
    case 'jwks':
      return await serveKeySet(visit)
    case 'achievement':
      return await serveAchievement(visit, route.achievement)
    case 'criteria':
      return await serveCriteria(visit, route.achievement)
    case 'picture':
      return await servePicture(visit, route.achievement)
    case 'image':
      return await serveImage(visit, route.id)
    case 'credential':
      return await serveCredential(visit, route.id)
    case 'baked-image':
      return await serveBakedImage(visit, route)
    case 'verification':
      return await serveVerification(visit, route.id)
    case 'claim':
      return await serveClaim(visit, route.token)
    case 'refresh':
      return await serveRefresh(visit, route.id)
    case 'status-list':
      return await serveStatusList(visit, route.id)
    default:
      return await messageAnswer(visit, 'not-found')
  }
}
