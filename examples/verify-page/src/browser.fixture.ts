import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { buildPage, type PageSize } from './build.ts'
import { servePage } from './serve.ts'

const program =
  process.env['CHROMIUM'] ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  )

/** Why the tests in a browser cannot run here. */
export const whyNoBrowser = 'Chromium is not installed; set CHROMIUM to its path'
export const hasBrowser = program !== undefined

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']

export interface Site {
  readonly url: string
  readonly size: PageSize
  open(web: Web, options?: BrowserContextOptions): Promise<Visit>
  /** All visitors leave: pages that stay open take memory and time. */
  leave(): Promise<void>
  close(): Promise<void>
}

export type Web = Readonly<Record<string, string>>

/** A visitor with a browser of their own. */
export interface Visit {
  readonly page: Page
  /** Every address outside the page's own website that the browser asked for. */
  readonly asked: string[]
  /** What the browser complained about: refused by the page's policy, thrown, not found. */
  readonly complaints: string[]
}

/** The page as it is built, on a server, and a browser to look at it. */
export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'verify-page-'))
  const size = await buildPage(folder)
  const server = servePage(folder).listen(0, '127.0.0.1')
  const browser = await chromium.launch({ executablePath: program ?? '', args: flags })
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`
  return {
    url,
    size,
    open: async (web, options = {}) => await visit(browser, url, web, options),
    leave: async () => {
      for (const context of browser.contexts()) await context.close()
    },
    close: async () => {
      await browser.close()
      server.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function visit(
  browser: Browser,
  url: string,
  web: Web,
  options: BrowserContextOptions,
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'fr-FR', ...options })
  const asked: string[] = []
  const complaints: string[] = []
  await context.route(/^https:/, async (route) => {
    const address = route.request().url()
    asked.push(address)
    const body = web[address]
    if (body === undefined) return await route.abort()
    await route.fulfill({
      body,
      contentType: 'application/json',
      headers: { 'access-control-allow-origin': '*' },
    })
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(url)
  await page.waitForSelector('h1')
  return { page, asked, complaints }
}

/** Pastes a text and waits for the report; what it says as its heading. */
export async function verdictOf(page: Page, text: string): Promise<string> {
  await page.fill('#text', text)
  await page.click('.panel form button')
  return await reported(page)
}

export async function verdictOfFile(
  page: Page,
  name: string,
  content: Uint8Array | string,
): Promise<string> {
  const buffer = Buffer.from(content)
  await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer })
  return await reported(page)
}

export async function reported(page: Page): Promise<string> {
  await page.waitForSelector('.report h1')
  return await page.innerText('.report h1')
}

/** What axe finds wrong with the page as it stands, all of it unfolded. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate('document.querySelectorAll("details").forEach((each) => (each.open = true))')
  await page.evaluate(axe.source)
  return await page.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`,
  )
}
