import { getRequestListener } from '@hono/node-server'
import type { Host } from '@openboat/issue/host'
import express, { type Express } from 'express'

/** An Express application beside the issuer's host, which speaks the `Request` and `Response` of the web. */
export function createApp(badges: Host): Express {
  const app = express()
  const listen = getRequestListener(badges.fetch)

  // Before any middleware that reads bodies: the host reads its own. What is not the issuer's goes on.
  app.use((request, response, next) =>
    badges.serves(request.originalUrl) ? listen(request, response) : next(),
  )

  app.get('/', (_request, response) => void response.send('The application itself'))
  return app
}
