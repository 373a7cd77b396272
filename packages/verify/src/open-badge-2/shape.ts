import { openBadge2Form, upgradeAssertion, type Credential, type JsonObject } from '@openboat/model'
import type { FetchedDocument } from '../resolver.ts'

/**
 * The document as `toBadge` reads it, whatever generation and form it is in: were `@id` read there
 * and not here, an issuer could be shown whom nobody asked. Only for reading.
 */
export function shapeOf({ version, document }: Credential, url: string | undefined): JsonObject {
  if (version !== '0.5' && version !== '1.0' && version !== '1.1') return openBadge2Form(document)
  return openBadge2Form(
    upgradeAssertion(document, { version, ...(url === undefined ? {} : { url }) }),
  )
}

/** The id of a value that may be an id or an object that has one. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  const id: unknown =
    typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return typeof id === 'string' ? id : undefined
}

export function isHttpUrl(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text)
}

/** Host and port, the unit of OB 2.0 `allowedOrigins`. */
export function authorityOf(url: string | undefined): string | undefined {
  return isHttpUrl(url) ? new URL(url).host : undefined
}

/**
 * Whether redirects left the host that was asked. Many sites redirect to wherever a link says, so
 * that such an answer does not show that the host stands by it; `www.` is the same host.
 */
export function isFromElsewhere({ url, finalUrl }: FetchedDocument): boolean {
  return siteOf(url) !== siteOf(finalUrl)
}

function siteOf(url: string): string | undefined {
  return authorityOf(url)?.replace(/^www\./, '')
}
