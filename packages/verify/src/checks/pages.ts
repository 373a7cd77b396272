import type { Badge } from '@openboat/model'
import { findingsOf, type Finding } from '../finding.ts'
import { fetchDocument, type Inquiry } from '../inquiry.ts'
import type { Check } from '../subject.ts'
import { unreachedCode } from '../unreached-code.ts'

const reachable = findingsOf('pages.reachable', 'OB 2.0 #Profile, #Image; OB 3.0 #profile, #image')

/**
 * The issuer's home page and the pictures are there. Policy: they are fetched only when `pages: 'fetch'`
 * asks for it (docs/decisions/0018), and only those of the badge that was given, not of what is inside it
 * or endorses it. They prove nothing, so an absent one is a warning.
 */
export const pagesAreReachable: Check = async ({ badge }, inquiry) => {
  if (inquiry.options.pages !== 'fetch' || inquiry.level > 0) return []
  const findings: Finding[] = []
  for (const page of pagesOf(badge)) findings.push(await pageFinding(page, inquiry))
  return findings
}

interface Page {
  readonly url: string
  /** What is to be found there. */
  readonly what: 'home page' | 'picture'
}

/** Each address once; what is written out, as a `data:` URL, is there already. */
function pagesOf({ issuer, image, achievement }: Badge): Page[] {
  const pictures = [image, achievement?.image, issuer.image].map((picture) => picture?.id)
  const whatByUrl = new Map<string, Page['what']>()
  for (const url of pictures) if (isOnTheWeb(url)) whatByUrl.set(url, 'picture')
  if (isOnTheWeb(issuer.url)) whatByUrl.set(issuer.url, 'home page')
  return [...whatByUrl].map(([url, what]) => ({ url, what }))
}

function isOnTheWeb(url: string | undefined): url is string {
  return url !== undefined && /^https?:/i.test(url)
}

async function pageFinding({ url, what }: Page, inquiry: Inquiry): Promise<Finding> {
  const fetched = await fetchDocument(inquiry, url, ACCEPT[what])
  const details = { url, what }
  if (fetched.status === 200) return reachable('passed', `The ${what} ${url} is there`, { details })
  const reason = fetched.message ?? `HTTP ${fetched.status}`
  return reachable('warning', `The ${what} ${url} cannot be reached (${reason})`, {
    details: { ...details, code: unreachedCode(fetched) },
  })
}

const ACCEPT: Readonly<Record<Page['what'], string>> = {
  'home page': 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
  picture: 'image/svg+xml, image/png, image/*;q=0.5',
}
