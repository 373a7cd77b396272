import { chromium as playwright, type Browser, type Page } from 'playwright-core'
import { chromium } from './runtimes.ts'

// No sandbox: containers rarely allow one. Nothing goes out by itself.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function openBrowser(): Promise<Browser> {
  return await playwright.launch({ executablePath: chromium.program, args: flags })
}

/** Does something on an empty page of Chromium. `localhost`, because Web Crypto wants a safe origin. */
export async function onPage<T>(act: (page: Page) => Promise<T>): Promise<T> {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.route('**/*', async (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>OpenBoat</title>' }),
    )
    await page.goto('http://localhost/')
    return await act(page)
  } finally {
    await browser.close()
  }
}
