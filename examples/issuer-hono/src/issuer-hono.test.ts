import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { createMemoryStore } from '@openboat/issue/stores/memory'
import { generateKey, unbake, verify } from 'openboat'
import type { Hono } from 'hono'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { hasBrowser, openBrowser, whyMissing } from './browser.fixture.ts'
import { openSchool, type School } from './school.ts'

const secret = 'a secret of at least 32 characters'
let server: ServerType
let origin: string
let school: School
let browser: Browser | undefined

beforeAll(async () => {
  // The port is known once the server listens, and the badges must name it.
  const apps: Hono[] = []
  const notYet = new Response(null, { status: 503 })
  server = createAdaptorServer({ fetch: (request) => apps[0]?.fetch(request) ?? notYet })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  school = await openSchool({
    store: createMemoryStore(),
    key: await generateKey('ed25519'),
    secret,
    origin,
    clock: () => new Date('2026-07-01T10:00:00Z'),
  })
  apps.push(createApp(school, secret))
  if (hasBrowser) browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  server.close()
})

async function signIn(name: string): Promise<Page> {
  const context = await (browser as Browser).newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(origin)
  await page.getByRole('button', { name }).click()
  return page
}

const verdictOf = async (credential: string | Uint8Array) =>
  (await verify(credential, { allowOrigins: [origin], at: new Date('2026-07-01T10:00:00Z') }))
    .verdict

async function bakedIn(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return (await unbake(new Uint8Array(Buffer.concat(parts)))).credential
}

describe('in a browser', () => {
  test('a badge is asked for, granted, taken, verified and revoked', async (context) => {
    context.skip(!hasBrowser, whyMissing)
    const learner = await signIn('Léa')
    await learner.getByLabel('What did you do?').fill('We put the boat back <b>afloat</b>.')
    await learner.getByLabel('Where can it be seen?').fill('https://evidence.invalid/boat')
    await learner.getByRole('button', { name: 'Ask for the badge' }).click()
    expect(await learner.getByRole('main').innerText()).toContain('faire-equipage: submitted')

    const teacher = await signIn('Yann')
    expect(await teacher.getByRole('main').innerText()).toContain(
      'We put the boat back <b>afloat</b>.',
    )
    await teacher.getByLabel('Note').fill('Well done')
    await teacher.getByRole('button', { name: 'Approve' }).click()

    await learner.reload()
    expect(await learner.getByRole('main').innerText()).toContain('issued Well done')
    await learner.getByRole('link', { name: 'Take your badge' }).click()
    await learner.getByLabel('Anyone with its address may see the badge').check()
    await learner.getByRole('button', { name: 'Accept the badge' }).click()
    expect(await learner.getByRole('heading', { level: 1 }).innerText()).toBe('Faire équipage')
    const downloading = learner.waitForEvent('download')
    await learner.getByRole('link', { name: 'Badge picture (PNG)' }).click()
    const credential = await bakedIn(await (await downloading).createReadStream())
    expect(await verdictOf(credential)).toBe('verified')

    await learner.getByRole('link', { name: 'See the public page' }).click()
    const address = await learner.getByLabel('Address of this page').inputValue()
    const stranger = await (await (browser as Browser).newContext({ locale: 'fr-FR' })).newPage()
    await stranger.goto(address)
    expect(await stranger.getByRole('article').innerText()).toContain('Décerné à Léa Kerœn')
    await stranger.getByRole('link', { name: 'Vérifier ce badge' }).click()
    expect(await stranger.getByRole('status').innerText()).toContain('Vérifié.')

    await teacher.reload()
    await teacher.getByLabel('Reason').fill('Issued by mistake')
    await teacher.getByRole('button', { name: 'Revoke' }).click()
    expect(await verdictOf(credential)).toBe('rejected')
    expect((await stranger.goto(address))?.status()).toBe(410)
    expect(await stranger.getByRole('main').innerText()).toContain('Issued by mistake')
  })

  test('a finished course gives one badge, however often one says so', async (context) => {
    context.skip(!hasBrowser, whyMissing)
    const learner = await signIn('Noé')
    for (const _ of [1, 2]) {
      await learner.getByRole('button', { name: 'I finished the last lesson' }).click()
    }
    expect(await learner.getByRole('link', { name: 'Take your badge' }).count()).toBe(1)
    await learner.getByRole('link', { name: 'Take your badge' }).click()
    await learner.getByRole('button', { name: 'Accept the badge' }).click()
    expect(await learner.getByRole('main').innerText()).toContain('Only you see this page.')
    expect(await learner.getByRole('heading', { level: 1 }).innerText()).toBe('Welding, level 1')
    await learner.getByRole('link', { name: 'Français' }).click()
    expect(await learner.getByRole('main').innerText()).toContain('Vous seul·e voyez cette page.')
    await learner.getByRole('link', { name: 'Vérifier ce badge' }).click()
    expect(await learner.getByRole('status').innerText()).toContain('Vérifié.')
  })
})

describe('without one', () => {
  test('nobody does what only teachers may', async () => {
    for (const path of ['/requests/x', '/badges-issued/x/revoke', '/complete', '/requests']) {
      const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' }
      const response = await fetch(origin + path, { method: 'POST', headers, body: 'a=b' })
      expect(response.status).toBe(403)
    }
  })

  test('a form on another site does nothing', async () => {
    const headers = {
      origin: 'https://elsewhere.invalid',
      'content-type': 'application/x-www-form-urlencoded',
    }
    const init = { method: 'POST', headers, body: 'person=yann' }
    expect((await fetch(`${origin}/sign-in`, init)).status).toBe(403)
  })
})
