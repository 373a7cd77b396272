import { ObfServerError } from '../obf-server-error.ts'
import { registrationKeyFor } from '../certificates/registration.ts'
import { createEarnables } from '../earnables/create-earnables.ts'
import { json, text } from '../world/answers.ts'
import type { PublicCall, Route } from '../world/call.ts'
import type { World } from '../world/world.ts'
import { basicCredentials } from './basic-credentials.ts'
import { isSameSecret } from './constant-time.ts'

/** Ours, with the organisation's id and secret as HTTP Basic: what people do on Open Badge Factory's pages. */
export const adminRoutes: readonly Route<PublicCall>[] = [
  { method: 'POST', path: '/admin/api_key', answer: apiKey },
  { method: 'POST', path: '/admin/application/:aid/:decision', answer: decide },
]

function apiKey({ world, request }: PublicCall): Response {
  const client = administratorOf(world, request)
  return client === undefined ? unauthorized() : text(registrationKeyFor(world, client))
}

async function decide({ world, request, param }: PublicCall): Promise<Response> {
  const client = administratorOf(world, request)
  if (client === undefined) return unauthorized()
  const id = param('aid')
  const { earnable } = world.ledger.applications.get(id) ?? {}
  const decision = { approve: 'approve', reject: 'reject' } as const
  const verb = decision[param('decision') as keyof typeof decision]
  if (world.ledger.earnables.get(earnable ?? '')?.client !== client || verb === undefined) {
    return json({ error: 'Not found' }, 404)
  }
  try {
    await createEarnables(world)[verb](id)
    return json({ success: true })
  } catch (error) {
    if (error instanceof ObfServerError) return json({ error: error.message }, 409)
    throw error
  }
}

function administratorOf({ organisations }: World, request: Request): string | undefined {
  const given = basicCredentials(request)
  if (given === undefined) return undefined
  const organisation = organisations.get(given.id)
  const isRight = isSameSecret(given.secret, organisation?.secret ?? `${given.secret}-`)
  return isRight ? organisation?.id : undefined
}

function unauthorized(): Response {
  const headers = { 'www-authenticate': 'Basic realm="client id and secret"' }
  return new Response('The client id and its secret are needed.', { status: 401, headers })
}
