import { createIssuer } from '@openboat/issue'
import { host } from '@openboat/issue/host'
import { createMemoryStore } from '@openboat/issue/stores/memory'
import { createSigner, generateKey } from '@openboat/proof'
import { expect, test } from 'vitest'
import { handlersOf } from './handlers.ts'
import * as route from './route.ts'

// Route handlers are functions from Request to Response, so that they run here without Next.js.

const base = 'https://school.example/badges'

test('the module has what Next.js looks for, and importing it opens nothing', () => {
  expect(Object.keys(route).toSorted()).toEqual(['GET', 'HEAD', 'OPTIONS', 'POST', 'dynamic'])
  expect(route.dynamic).toBe('force-dynamic')
})

test('a missing setting is named, and what it holds is not', async () => {
  await expect(route.GET(new Request(`${base}/issuer`))).rejects.toThrow('Set HOLDER_SECRET')
})

test('every method reaches the host', async () => {
  const clock = () => new Date('2026-07-01T10:00:00Z')
  const issuer = createIssuer({
    profile: { name: 'Boat Yard School' },
    signer: createSigner(await generateKey('ed25519')),
    store: createMemoryStore(),
    baseUrl: base,
    clock,
  })
  const badges = host(issuer, { clock, secret: 'a secret of at least 32 characters' })
  const { GET, HEAD, POST, OPTIONS } = handlersOf(() => Promise.resolve(badges))
  const ask = (method: string) => new Request(`${base}/.well-known/jwks.json`, { method })
  expect(await (await GET(ask('GET'))).json()).toMatchObject({ keys: [{ kty: 'OKP' }] })
  expect((await HEAD(ask('HEAD'))).status).toBe(200)
  expect((await OPTIONS(ask('OPTIONS'))).status).toBe(204)
  expect((await POST(ask('POST'))).status).toBe(405)
})
