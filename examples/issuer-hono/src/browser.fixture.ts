import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const program = process.env['CHROMIUM'] ?? usual.find((path) => existsSync(path)) ?? 'chromium'

export const hasBrowser = existsSync(program)
export const whyMissing = 'Chromium is not installed; set CHROMIUM to its path'

export async function openBrowser() {
  return await chromium.launch({
    executablePath: program,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
