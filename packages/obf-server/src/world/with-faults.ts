import { json } from './answers.ts'
import { errorResult } from './error-result.ts'
import type { World } from './world.ts'

type Answer = (request: Request) => Promise<Response>

/** The server as it is, or as badly as its `faults` ask for. */
export function withFaults(world: World, answer: Answer): Answer {
  return async (request) => {
    const { latencyMs = 0, tooMany = 0, dropAfterWrite = 0 } = world.faults()
    if (latencyMs > 0) await (world.options.wait ?? waited)(latencyMs)
    const path = new URL(request.url).pathname
    const isCall = /\/v[12]\/(?!client\/oauth2)/.test(path)
    if (isCall && happens(world, tooMany)) return refusedForNow(world, path)
    const response = await answer(request)
    const isWrite = request.method !== 'GET' && request.method !== 'HEAD'
    if (isCall && isWrite && happens(world, dropAfterWrite)) {
      // What `fetch` throws when a connection breaks: the Node adapter breaks the real one.
      throw new TypeError('fetch failed', { cause: new Error('The connection was dropped.') })
    }
    return response
  }
}

function happens({ chance }: World, share: number): boolean {
  return share > 0 && chance() < share
}

function refusedForNow({ faults, options }: World, path: string): Response {
  const { retryAfterSeconds } = faults()
  const message = 'Too many requests.'
  const body = path.includes('/v2/')
    ? errorResult(429, { at: options.clock(), path, message })
    : { error: message }
  const answer = json(body, 429)
  if (retryAfterSeconds !== undefined) answer.headers.set('retry-after', String(retryAfterSeconds))
  return answer
}

async function waited(milliseconds: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}
