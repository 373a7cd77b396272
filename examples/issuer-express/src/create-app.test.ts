import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createIssuer, type Issuer } from '@openboat/issue'
import { host } from '@openboat/issue/host'
import { createMemoryStore } from '@openboat/issue/stores/memory'
import { createSigner, generateKey } from '@openboat/proof'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from './create-app.ts'

const base = 'https://school.example/badges'
let server: Server
let origin: string
let issuer: Issuer

beforeAll(async () => {
  const clock = () => new Date('2026-07-01T10:00:00Z')
  issuer = createIssuer({
    profile: { name: 'Boat Yard School' },
    signer: createSigner(await generateKey('ed25519')),
    store: createMemoryStore(),
    baseUrl: base,
    clock,
  })
  const badges = host(issuer, { clock, secret: 'a secret of at least 32 characters' })
  server = createApp(badges).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => void server.close())

const local = (url: string) => url.replace('https://school.example', origin)

test('the issuer is served below its path, and the application beside it', async () => {
  const profile = (await (await fetch(local(issuer.urls.issuer))).json()) as { id: string }
  expect(profile.id).toBe(`${base}/issuer`)
  expect(await (await fetch(origin)).text()).toBe('The application itself')
  expect((await fetch(`${origin}/elsewhere`)).status).toBe(404)
})

test('a claim link takes its form through Express', async () => {
  const { id: achievement } = await issuer.achievements.define({
    name: 'Welding',
    description: 'Joins two plates.',
    criteria: 'Weld three pieces.',
  })
  const badge = await issuer.issue({ achievement, recipient: { email: 'ada@school.example' } })
  const { url } = await issuer.claims.create(badge.id)
  const body = new URLSearchParams({ visibility: 'public' })
  const taken = await fetch(local(url), { method: 'POST', body, redirect: 'manual' })
  expect([taken.status, taken.headers.get('location')?.startsWith(badge.url)]).toEqual([303, true])
  expect((await fetch(local(badge.url))).status).toBe(200)
  const known = { 'if-none-match': '*' }
  expect((await fetch(local(badge.url), { headers: known })).status).toBe(304)
})
