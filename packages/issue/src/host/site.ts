import { parseCredential, toBadge, type Badge } from '@openboat/model'
import type { IssuedBadge } from '../issuer/award.ts'
import { answer, openHeaders, pageHeaders, REVALIDATED, UNKEPT } from './answer.ts'
import type { HolderLinks } from './holder-link.ts'
import type { HostedIssuer, HostOptions } from './host-options.ts'
import { messagePage } from './message-page.ts'
import { prefersPage } from './negotiation.ts'
import type { Brand } from './page-frame.ts'
import { languageOf, pageLanguages, type PageLanguage } from './page-language.ts'
import type { MessageName } from './page-words.ts'

/** One issuer, as it is hosted. */
export interface Site {
  readonly issuer: HostedIssuer
  readonly options: HostOptions
  readonly brand: Brand
  readonly origin: string
  readonly holderLinks: HolderLinks
}

/** One request to it. */
export interface Visit extends Site {
  readonly request: Request
  readonly url: URL
  readonly language: PageLanguage
}

export function visitOf(site: Site, request: Request): Visit {
  const { brand, issuer } = site
  const url = new URL(request.url)
  const home = onward({ url }, issuer.urls.issuer)
  return {
    ...site,
    brand: { ...brand, address: home },
    request,
    url,
    language: languageOf(request),
  }
}

/** An address of this host, in the language that the reader chose by hand, if they did. */
export function onward(
  { url }: Pick<Visit, 'url'>,
  address: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const chosen = pageLanguages.find((each) => each === url.searchParams.get('lang'))
  const behind = new URLSearchParams({ ...query, ...(chosen && { lang: chosen }) }).toString()
  return behind === '' ? address : `${address}?${behind}`
}

/** A page that everybody may see, or else one that nobody may keep. */
export async function pageAnswer(
  visit: Visit,
  page: string,
  { status = 200, isPublic = true, headers = {} }: PageTraits = {},
): Promise<Response> {
  return await answer(visit.request, {
    body: page,
    type: 'text/html; charset=utf-8',
    status,
    cache: isPublic ? REVALIDATED : UNKEPT,
    headers: {
      ...(await pageHeaders(visit.brand, visit.origin)),
      ...(isPublic ? {} : { 'x-robots-tag': 'noindex, nofollow' }),
      ...headers,
    },
  })
}

interface PageTraits {
  readonly status?: number
  readonly isPublic?: boolean
  readonly headers?: Readonly<Record<string, string>>
}

export async function documentAnswer(
  { request }: Visit,
  document: object | string,
  { type, cache, status, etag, vary }: DocumentTraits,
): Promise<Response> {
  return await answer(request, {
    body: typeof document === 'string' ? document : JSON.stringify(document),
    type,
    cache,
    headers: { ...openHeaders, ...(vary === undefined ? {} : { vary }) },
    ...(status === undefined ? {} : { status }),
    ...(etag === undefined ? {} : { etag }),
  })
}

interface DocumentTraits {
  readonly type: string
  readonly cache: string
  readonly status?: number
  readonly etag?: string
  readonly vary?: string
}

const statuses: Readonly<Record<MessageName, number>> = {
  'not-found': 404,
  revoked: 410,
  'link-expired': 410,
  'link-used': 410,
  'link-invalid': 404,
  'too-many': 429,
  'not-allowed': 405,
  'not-acceptable': 406,
  failed: 500,
}

/** Why there is nothing: a page for people, and problem details (RFC 9457) for programs. */
export async function messageAnswer(
  visit: Visit,
  message: MessageName,
  traits: { readonly reason?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const { request, language, brand } = visit
  const { reason, headers = {} } = traits
  const status = statuses[message]
  if (prefersPage(request, ['application/problem+json', 'application/json'])) {
    const page = messagePage({
      language,
      brand,
      message,
      ...(reason === undefined ? {} : { reason }),
    })
    return await pageAnswer(visit, page, { status, isPublic: false, headers })
  }
  const problem = { type: 'about:blank', title: message, status, ...(reason && { detail: reason }) }
  return await answer(request, {
    body: JSON.stringify(problem),
    type: 'application/problem+json',
    status,
    cache: UNKEPT,
    headers: { ...openHeaders, vary: 'Accept', ...headers },
  })
}

/** The badge, from whichever form says the most. */
export function badgeView({ forms }: IssuedBadge): Badge | undefined {
  const text = forms['data-integrity'] ?? forms.jwt ?? forms['ob2-signed'] ?? forms['ob2-hosted']
  const parsed = text === undefined ? undefined : parseCredential(text)
  return parsed?.ok === true ? toBadge(parsed.credential) : undefined
}
