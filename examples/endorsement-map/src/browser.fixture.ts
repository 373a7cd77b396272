import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe, { type AxeResults } from 'axe-core'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const program =
  process.env['CHROMIUM'] ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  )

export const hasBrowser = program !== undefined
export const whyNoBrowser = 'Chromium is not installed; set CHROMIUM to its path'

// WebGL by the processor: no machine of a test has to have a graphics card.
const drawing = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']
const quiet = ['--no-sandbox', '--disable-background-networking', '--disable-sync']

export interface Site {
  open(options?: BrowserContextOptions): Promise<Visit>
  /** All visitors leave: a network that stays open is drawn on and on. */
  leave(): Promise<void>
  close(): Promise<void>
}

/** A visitor, and what their browser asked for or complained about. */
export interface Visit {
  readonly page: Page
  readonly asked: readonly string[]
  readonly complaints: readonly string[]
}

/** The page as a file on a disk, without a server, and a browser without a network. */
export async function openFile(html: string, { webgl = true } = {}): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'endorsement-map-'))
  const file = join(folder, 'index.html')
  await writeFile(file, html)
  const args = [...quiet, ...(webgl ? drawing : ['--disable-gpu', '--disable-3d-apis'])]
  const browser = await chromium.launch({ executablePath: program ?? '', args })
  return {
    open: async (options = {}) => await visit(browser, pathToFileURL(file).href, options),
    leave: async () => {
      for (const context of browser.contexts()) await context.close()
    },
    close: async () => {
      await browser.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, ...options })
  await context.setOffline(true)
  const page = await context.newPage()
  page.setDefaultTimeout(110_000) // a busy machine is not a failure
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) asked.push(request.url())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(url)
  await page.waitForSelector('#why h3')
  return { page, asked, complaints }
}

/** What stands in the way of people with disabilities (WCAG 2.2 A and AA), each with the place. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const run = `axe.run(document, { runOnly: ${JSON.stringify(tags)} })`
  const { violations } = await page.evaluate<AxeResults>(run)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
