import { html, renderMarkdown } from '@openboat/issue/host'
import type { MilestoneRole, Milestones } from '@openboat/obf/wire'
import { criteriaMarkdown } from '../badges/criteria-markdown.ts'
import { primaryContent } from '../badges/primary-content.ts'
import { page } from '../pages/page.ts'
import { badgeClass, issuerDocument, pictureOfShown, shownBadge } from '../pages/public-badge.ts'
import { json } from '../world/answers.ts'
import type { PublicCall, Route } from '../world/call.ts'
import { serveAssertion, serveCredential } from './public-assertion.ts'

/** What anybody may read. */
export const publicRoutes: readonly Route<PublicCall>[] = [
  { method: 'GET', path: '/v1/badge/_/:file', answer: badgeFile },
  { method: 'GET', path: '/v1/badge/_/:bid/criteria.html', answer: criteria },
  { method: 'GET', path: '/v1/client', answer: issuer },
  { method: 'GET', path: '/v1/assertion/metabadge', answer: milestones },
  { method: 'GET', path: '/v1/assertion/is_metabadge', answer: milestoneRole },
  { method: 'GET', path: '/v1/assertion/:file', answer: serveAssertion },
  { method: 'GET', path: '/obv3/credentials/:file', answer: serveCredential },
]

async function badgeFile({ world, param, query }: PublicCall): Promise<Response> {
  const [, id = '', extension] = /^(\w+)\.(json|png)$/.exec(param('file')) ?? []
  if (id === 'issued_by' && extension === 'png') return await branding({ world })
  const shown = shownBadge(world, id, query)
  if (shown === undefined) return notFound()
  if (extension === 'json') return json(badgeClass(world, shown, query))
  const picture = await pictureOfShown(world, shown)
  return pictureAnswer(new Uint8Array(picture.content), picture.mediaType)
}

async function branding({ world }: Pick<PublicCall, 'world'>): Promise<Response> {
  return pictureAnswer(await world.draw('OpenBoat'), 'image/png')
}

function pictureAnswer(content: Uint8Array<ArrayBuffer>, mediaType: string): Response {
  return new Response(content, {
    headers: {
      'content-type': mediaType,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })
}

/** The criteria as they were written, without what must not be on a page. */
function criteria({ world, param, query }: PublicCall): Response {
  const shown = shownBadge(world, param('bid'), query)
  if (shown === undefined) return notFound()
  const { name, criteria: written } = primaryContent(shown.texts)
  const added = shown.event?.override.criteriaAdd ?? ''
  const text = [written ?? '', added].map((part) => criteriaMarkdown(part)).join('\n\n')
  return page(name, html`${renderMarkdown(text)}`)
}

function issuer({ world, query }: PublicCall): Response {
  const identity = world.organisations.identity(query.get('key') ?? '')
  return identity === undefined ? notFound() : json(issuerDocument(world, identity, query))
}

/** This server has no milestone badges: no badge counts for one. */
function milestones(): Response {
  const none: Milestones = { metabadge: [] }
  return json(none)
}

function milestoneRole({ world }: PublicCall): Response {
  const none: MilestoneRole = { metabadge: null, required_badge: null, last_modified: world.now() }
  return json(none)
}

function notFound(): Response {
  return json({ error: 'Not found' }, 404)
}
