import { Hono, type Context as HonoContext } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { adminRoutes } from '../access/admin.ts'
import { authenticate } from '../access/authenticate.ts'
import { tokenRoutes } from '../access/token-endpoint.ts'
import type { ApiVersion } from '../access/tokens.ts'
import { registrationRoutes } from '../certificates/registration.ts'
import type { Connection } from '../obf-server.ts'
import { applyRoutes } from '../pages/apply-page.ts'
import { outboxRoutes } from '../pages/outbox.ts'
import { receiveRoutes } from '../pages/receive.ts'
import { displayerRoutes } from '../passport/displayer.ts'
import { badgeRoutesV1 } from '../v1/badges-v1.ts'
import { clientRoutesV1 } from '../v1/client-v1.ts'
import { earnableRoutesV1 } from '../v1/earnables-v1.ts'
import { eventRoutesV1 } from '../v1/events-v1.ts'
import { issuingRoutesV1 } from '../v1/issuing-v1.ts'
import { publicRoutes } from '../v1/public-v1.ts'
import { badgeRoutesV2 } from '../v2/badges-v2.ts'
import { clientRoutesV2 } from '../v2/client-v2.ts'
import { eventRoutesV2 } from '../v2/events-v2.ts'
import { json } from './answers.ts'
import type { PublicCall, Route } from './call.ts'
import { errorResult } from './error-result.ts'
import type { World } from './world.ts'

export type Application = Hono<{ Bindings: Connection }>
type Context = HonoContext<{ Bindings: Connection }>

const limit = bodyLimit({
  maxSize: 32 * 1024 * 1024,
  onError: () => json({ error: 'Too large' }, 413),
})

/** Before the routes of an organisation: `_`, `oauth2` and `OBF.rsa.pub` stand where ids do. */
const open: readonly Route<PublicCall>[] = [
  ...tokenRoutes,
  ...registrationRoutes,
  ...publicRoutes,
  ...displayerRoutes,
  ...receiveRoutes,
  ...applyRoutes,
  ...outboxRoutes,
  ...adminRoutes,
]

const ofVersion: Readonly<Record<ApiVersion, readonly Route[]>> = {
  v1: [
    ...clientRoutesV1,
    ...badgeRoutesV1,
    ...issuingRoutesV1,
    ...eventRoutesV1,
    ...earnableRoutesV1,
  ],
  v2: [...clientRoutesV2, ...badgeRoutesV2, ...eventRoutesV2],
}

/** Every route, below the path of the base URL. A slash at the end of a path means nothing. */
export function createApplication(world: World): Application {
  const { pathname } = new URL(world.baseUrl)
  const base = new Hono<{ Bindings: Connection }>({ strict: false })
  const app = pathname === '/' ? base : base.basePath(pathname)
  // Asked for the body of a GET, the Node adapter makes a whole Request first: a third of its work.
  app.on(['POST', 'PUT', 'DELETE'], '*', limit)
  for (const { method, path, answer } of open) {
    app.on(method, path, async (context) => await answer(publicCall(world, context)))
  }
  for (const version of ['v1', 'v2'] as const) {
    for (const { method, path, answer } of ofVersion[version]) {
      app.on(method, path, async (context) => {
        const call = publicCall(world, context)
        const organisation = authenticate(world, {
          version,
          request: call.request,
          connection: context.env,
          client: call.param('cid'),
        })
        if (organisation instanceof Response) return organisation
        return await answer({ ...call, organisation, version })
      })
    }
  }
  base.notFound((context) => notFound(world, context))
  base.onError((error, context) => {
    world.options.onError?.(error)
    return failure(world, context, 500)
  })
  return base
}

function publicCall(world: World, context: Context): PublicCall {
  const request = context.req.raw
  return {
    world,
    request,
    query: new URL(request.url).searchParams,
    param: (name) => context.req.param(name) ?? '',
  }
}

/** Routes that programs make up: what they should have asked for. */
const guesses: readonly (readonly [RegExp, string])[] = [
  [/\/v1\/\w+\/badge\/\w+\/issue$/, 'POST /v1/badge/{client_id}/{badge_id} issues.'],
  [/\/v2\/.*assertion\/add$/, 'POST /v2/event/{client_id}/{badge_id}/issue issues.'],
  [/\/v1\/badge\/\w+\/\w+\/issue$/, 'POST /v1/badge/{client_id}/{badge_id} issues.'],
  [/\/v2\/badge\/\w+\/\w+\/issue$/, 'POST /v2/event/{client_id}/{badge_id}/issue issues.'],
]

function notFound(world: World, context: Context): Response {
  const { path } = context.req
  const hint = guesses.find(([pattern]) => pattern.test(path))?.[1]
  return failure(world, context, 404, `There is no such route. ${hint ?? ''}`.trim())
}

function failure(world: World, context: Context, status: number, message?: string): Response {
  const { path } = context.req
  if (!path.includes('/v2/')) return json({ error: message ?? 'Internal error' }, status)
  const facts = { at: world.options.clock(), path }
  return json(errorResult(status, message === undefined ? facts : { ...facts, message }), status)
}
