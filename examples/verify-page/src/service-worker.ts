// Keeps the page's own files, so that it works without a connection. What badges name is never kept.

/** Of the scope of a service worker the part used here; the `dom` library knows only windows. */
interface WorkerEvent extends Event {
  readonly request: Request
  waitUntil(work: Promise<unknown>): void
  respondWith(response: Promise<Response>): void
}
interface WorkerScope {
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
  addEventListener(
    type: 'install' | 'activate' | 'fetch',
    listen: (event: WorkerEvent) => void,
  ): void
}

/** Filled in by the build: a hash of all files, and their names. */
declare const BUILD: { readonly version: string; readonly files: readonly string[] }

const worker = globalThis as unknown as WorkerScope
const prefix = 'verify-page-'
const name = `${prefix}${BUILD.version}`

worker.addEventListener('install', (event) => {
  event.waitUntil(keepFiles())
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOlder(), worker.clients.claim()]))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const isOurs = new URL(request.url).origin === worker.location.origin
  if (request.method === 'GET' && isOurs) event.respondWith(answer(request))
})

async function keepFiles(): Promise<void> {
  const cache = await caches.open(name)
  await cache.addAll(BUILD.files.map((file) => new Request(file, { cache: 'reload' })))
}

async function dropOlder(): Promise<void> {
  const names = (await caches.keys()).filter((each) => each.startsWith(prefix) && each !== name)
  await Promise.all(names.map((each) => caches.delete(each)))
}

/** All files of a page come from the same version; a new one is used once the page was closed. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(name)
  const kept = await cache.match(request, { ignoreSearch: true })
  return kept ?? (await fetch(request))
}
