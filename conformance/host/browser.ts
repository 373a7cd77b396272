import { existsSync } from 'node:fs'
import { chromium as playwright, type Browser } from 'playwright-core'
import { chromium } from '../runtimes/runtimes.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const hasBrowser = existsSync(chromium())
export const whyMissing = 'Chromium is not installed; set CHROMIUM to its path'

export async function openBrowser(): Promise<Browser> {
  return await playwright.launch({ executablePath: chromium(), args: flags })
}
