import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPage } from './build.ts'

// `npm start`: builds the page and serves it on this machine. Any other web server does as well.

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

/** A server for the files of a folder, with the headers that a page cannot give itself. */
export function servePage(folder: string): Server {
  return createServer((request, response) => void answer(folder, request, response))
}

async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname)
  const body = await readFile(join(folder, path)).catch(() => undefined)
  response.writeHead(body === undefined ? 404 : 200, {
    'content-type': types[extname(path)] ?? 'text/plain',
    'content-security-policy': "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  })
  response.end(body ?? 'Not found')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../dist/', import.meta.url))
  await buildPage(folder)
  const port = Number(process.env['PORT'] ?? 8080)
  servePage(folder).listen(port, '127.0.0.1', () => console.log(`http://localhost:${port}`))
}
