import { generate } from 'lean-qr'
import { toSvgSource } from 'lean-qr/extras/svg'
import { html } from '@openboat/issue/host'
import type { PublicCall, Route } from '../world/call.ts'
import type { World } from '../world/world.ts'
import { page } from './page.ts'

/** Where the links in messages lead: to the page on which the badge is taken. */
export const receiveRoutes: readonly Route<PublicCall>[] = [
  { method: 'GET', path: '/c/receive', answer: receive },
  { method: 'GET', path: '/c/receive/qr.svg', answer: receiveCode },
  { method: 'GET', path: '/c/earnablebadge/:id/qr.svg', answer: applyCode },
]

/** A claim opens once, and this link always: each visit gets a claim of its own until the badge is taken. */
async function receive({ world, query }: PublicCall): Promise<Response> {
  const recipient = world.ledger.recipientWithToken(query.get('tk') ?? '')
  const event = world.ledger.events.get(recipient?.event ?? '')
  if (recipient === undefined || event === undefined) return unknownLink()
  const { issuer, host } = world.issuers.for(event.alias ?? event.client)
  const badge = await issuer.badges.withKey(recipient.id)
  if (badge === undefined) return unknownLink()
  const to = recipient.isReceived
    ? await host.holderLink(badge.id)
    : (await issuer.claims.create(badge.id)).url
  return Response.redirect(to, 303)
}

function unknownLink(): Response {
  return page('This link opens nothing', html`<p>It may have been cut off.</p>`, 404)
}

function receiveCode({ world, query }: PublicCall): Response {
  const recipient = world.ledger.recipientWithToken(query.get('tk') ?? '')
  if (recipient === undefined) return unknownLink()
  return codeOf(`${world.baseUrl}/c/receive?tk=${recipient.token}`)
}

/** The "flash code" of a badge that is given to whoever is there. */
function applyCode({ world, param }: PublicCall): Response {
  const earnable = world.ledger.earnables.get(param('id'))
  if (earnable === undefined) return unknownLink()
  return codeOf(`${world.baseUrl}/c/earnablebadge/${earnable.id}/apply`)
}

function codeOf(address: string): Response {
  const svg = toSvgSource(generate(address), { xmlDeclaration: false })
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } })
}

/** Notes that badges were taken. */
export async function markReceived(
  { ledger }: World,
  assertions: readonly string[],
): Promise<void> {
  const received = assertions
    .map((id) => ledger.recipients.get(id))
    .filter((recipient) => recipient !== undefined)
    .map((recipient) => ({ ...recipient, isReceived: true }))
  if (received.length > 0) await ledger.write(ledger.recipients.put(...received))
}
