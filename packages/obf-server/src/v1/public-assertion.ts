import { json } from '../world/answers.ts'
import type { PublicCall } from '../world/call.ts'
import type { World } from '../world/world.ts'

/** `/v1/assertion/<40 digits>[.json|.html|.png|.pdf]`: the badge as Open Badges 2.0, and what is made of it. */
export async function serveAssertion(call: PublicCall): Promise<Response> {
  const { world, request } = call
  const { id, extension } = fileOf(call)
  const badge = await world.published.find(id)
  if (badge === undefined) return json({ error: 'Not found' }, 404)
  const { issuer, host } = badge.identity
  if (extension === 'png') {
    return await host.fetch(new Request(issuer.urls.bakedImage(badge.id, 'png')))
  }
  if (extension === 'pdf') return await printed(world, id, badge.credential)
  if (wantsPage(request, extension)) return Response.redirect(badge.url, 302)
  const hosted = await issuer.documents.openBadge2.assertion(badge.id)
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
  const badge = await call.world.published.find(id)
  if (badge === undefined) return json({ error: 'Not found' }, 404)
  if (wantsPage(call.request, extension)) return Response.redirect(badge.url, 302)
  return new Response(badge.credential, { headers: { 'content-type': 'application/json' } })
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

async function printed({ options, ledger }: World, id: string, credential: string) {
  const recipient = ledger.recipients.get(id)
  if (options.print === undefined || recipient === undefined) {
    return json({ error: 'Not found' }, 404)
  }
  const pdf = await options.print(credential, recipient.name)
  return new Response(pdf, { headers: { 'content-type': 'application/pdf' } })
}
