import type { IssuedBadge } from '@openboat/issue'
import type { RecipientRecord } from '../ledger/records.ts'
import { json } from '../world/answers.ts'
import type { PublicCall } from '../world/call.ts'
import type { HostedIdentity } from '../world/issuers.ts'
import type { World } from '../world/world.ts'

interface FoundBadge {
  readonly recipient: RecipientRecord
  readonly identity: HostedIdentity
  readonly badge: IssuedBadge
}

/** `/v1/assertion/<40 digits>[.json|.html|.png|.pdf]`: the badge as Open Badges 2.0, and what is made of it. */
export async function serveAssertion(call: PublicCall): Promise<Response> {
  const { world, request } = call
  const { id, extension } = fileOf(call)
  const found = await foundBadge(world, id)
  if (found === undefined) return json({ error: 'Not found' }, 404)
  const { identity, badge } = found
  if (extension === 'png') {
    const { issuer, host } = identity
    return await host.fetch(new Request(issuer.urls.bakedImage(badge.id, 'png')))
  }
  if (extension === 'pdf') return await printed(world, found)
  if (wantsPage(request, extension)) return Response.redirect(badge.url, 302)
  const hosted = await identity.issuer.documents.openBadge2.assertion(badge.id)
  return hosted === undefined
    ? json({ error: 'Not found' }, 404)
    : json(hosted.document, hosted.gone ? 410 : 200)
}

/**
 * `/obv3/credentials/<40 digits>[.json|.html]`: the badge as Open Badges 3.0. A revoked one is still
 * served: its status list says what it is.
 */
export async function serveCredential(call: PublicCall): Promise<Response> {
  const { id, extension } = fileOf(call)
  const found = await foundBadge(call.world, id)
  const credential = found?.badge.forms['data-integrity']
  if (found === undefined || credential === undefined) return json({ error: 'Not found' }, 404)
  if (wantsPage(call.request, extension)) return Response.redirect(found.badge.url, 302)
  return new Response(credential, { headers: { 'content-type': 'application/json' } })
}

function fileOf({ param }: PublicCall): { readonly id: string; readonly extension?: string } {
  const [, id = '', extension] =
    /^([0-9a-f]{40})(?:\.(json|html|png|pdf))?$/.exec(param('file')) ?? []
  return extension === undefined ? { id } : { id, extension }
}

/** Programs that take anything get the document. */
function wantsPage(request: Request, extension: string | undefined): boolean {
  if (extension !== undefined) return extension === 'html'
  return request.headers.get('accept')?.startsWith('text/html') === true
}

async function foundBadge(world: World, assertion: string): Promise<FoundBadge | undefined> {
  const recipient = world.ledger.recipients.get(assertion)
  const event = world.ledger.events.get(recipient?.event ?? '')
  if (recipient === undefined || event === undefined) return undefined
  const identity = world.issuers.for(event.alias ?? event.client)
  const badge = await identity.issuer.badges.withKey(assertion)
  return badge === undefined ? undefined : { recipient, identity, badge }
}

async function printed({ options }: World, { badge, recipient }: FoundBadge): Promise<Response> {
  const credential = badge.forms['data-integrity']
  if (options.print === undefined || credential === undefined)
    return json({ error: 'Not found' }, 404)
  const pdf = await options.print(credential, recipient.name)
  return new Response(pdf, { headers: { 'content-type': 'application/pdf' } })
}
