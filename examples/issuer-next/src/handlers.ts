import type { Host } from '@openboat/issue/host'

type Handler = (request: Request) => Promise<Response>

/** The route handlers of Next.js for every method that the host knows. */
export function handlersOf(
  open: () => Promise<Host>,
): Record<'GET' | 'HEAD' | 'POST' | 'OPTIONS', Handler> {
  const serve: Handler = async (request) => await (await open()).fetch(request)
  return { GET: serve, HEAD: serve, POST: serve, OPTIONS: serve }
}
