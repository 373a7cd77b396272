import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createEcosystem, people, type Ecosystem } from '@openboat/example-ecosystem'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { barriers, hasBrowser, openFile, whyNoBrowser, type Site } from './browser.fixture.ts'
import { makePage } from './make-page.ts'

// The page as visitors have it: a file that was opened, no server, no network. With SCREENSHOTS set to a
// folder, it also leaves pictures of itself there.

let region: Ecosystem
let html: string
let site: Site

beforeAll(async () => {
  region = await createEcosystem()
  html = await makePage(region)
  if (hasBrowser) site = await openFile(html)
})
afterAll(async () => await site?.close())

describe('what is in the file', () => {
  test('nobody: no name of a person, no DID of one, no award', () => {
    const data = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
    expect(data.length).toBeGreaterThan(10_000)
    const words = new Set(data.split(/[^\p{L}\p{M}]+/u))
    expect(people.map(({ name }) => name).filter((name) => words.has(name))).toEqual([])
    expect(data).not.toMatch(/did:key|\.example\/a\//)
  })

  test('the same bytes each time', async () => {
    expect(await makePage(region)).toBe(html)
  })
})

describe('in a browser', () => {
  beforeEach((context) => context.skip(!hasBrowser, whyNoBrowser))
  afterEach(async () => await site?.leave())

  test('opens from a disk, asks nobody for anything, and complains about nothing', async () => {
    const { page, asked, complaints } = await site.open({ locale: 'fr-FR' })
    expect(await page.title()).toBe('Qui reconnaît quoi')
    expect(await page.locator('#network canvas').count()).toBeGreaterThan(0)
    await leavePicture(page, 'network-fr.png')
    expect([asked, complaints]).toEqual([[], []])
  })

  test('says why a badge is recognised, in French and in English', async () => {
    const { page } = await site.open({ locale: 'fr-FR' })
    const why = page.locator('#why')
    expect(await why.innerText()).toMatch(/Faire équipage\s+Reconnaissance 0,\d{3}, par 4 groupes/)
    expect(await why.innerText()).toContain('Réseau Badges des Rives → Mission locale du Fleuve')
    await page.click('#speak-en')
    expect(await why.innerText()).toMatch(/Being a crew\s+Recognition 0\.\d{3}, by 4 independent/)
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await page.getAttribute('#speak-en', 'aria-pressed')).toBe('true')
  })

  test('the crowd of made-up firms is there, and reaches nothing', async () => {
    const { page } = await site.open({ locale: 'en-GB' })
    await page.selectOption('#chosen', { label: 'Certified in all' })
    expect(await page.innerText('#why')).toContain('No recognition of the authorities reaches it.')
    expect(await page.innerText('#why')).toContain('because a check of it failed')
    await leavePicture(page, 'firms-en.png')
  })

  test('goes back in time with the keyboard', async () => {
    const { page } = await site.open({ locale: 'en-GB' })
    await page.selectOption('#chosen', { label: 'Being a crew' })
    await page.focus('#moment')
    expect(await page.innerText('#day')).toBe('1 July 2026')
    await page.keyboard.press('Home')
    expect(await page.innerText('#day')).toBe('2 October 2024')
    expect(await page.getAttribute('#moment', 'aria-valuetext')).toBe('2 October 2024')
    expect(await page.innerText('#why')).not.toContain('by 4 independent groups')
    await leavePicture(page, 'past-en.png')
  })

  test('shows a small place as protected, on the map and in the table', async () => {
    const { page } = await site.open({ locale: 'en-GB' })
    await page.selectOption('#domain', { label: 'Acting together' })
    const island = page.locator('#cells tr', { hasText: 'L’Îlot' })
    expect(await island.innerText()).toContain('protected (groups under 11')
    expect(await page.locator('#territory .protected').count()).toBeGreaterThan(0)
    const counts = await page.locator('#territory .count').allInnerTexts()
    expect(counts.length).toBeGreaterThan(1)
    expect(counts.map(Number).filter((count) => count < 11)).toEqual([])
    await page.locator('#territory').scrollIntoViewIfNeeded()
    await leavePicture(page, 'territory-en.png')
  })

  test('keeps nobody out (fr-FR)', async () => {
    const { page } = await site.open({ locale: 'fr-FR' })
    expect(await barriers(page)).toEqual([])
  })

  test('keeps nobody out (en-GB)', { tags: 'thorough' }, async () => {
    const { page } = await site.open({ locale: 'en-GB' })
    expect(await barriers(page)).toEqual([])
  })

  test('works on a telephone', async () => {
    const { page } = await site.open({ locale: 'fr-FR', viewport: { width: 380, height: 800 } })
    const widths = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')
    expect(widths).toEqual([380, 380])
    await leavePicture(page, 'telephone-fr.png', true)
  })

  test('without WebGL the list says it all', async () => {
    const plain = await openFile(html, { webgl: false })
    const { page } = await plain.open({ locale: 'en-GB' })
    expect(await page.innerText('#network')).toContain('cannot draw the network')
    expect(await page.innerText('#why')).toContain('Recognition 0.')
    expect(await barriers(page)).toEqual([])
    await plain.close()
  })
})

async function leavePicture(
  page: Awaited<ReturnType<Site['open']>>['page'],
  name: string,
  fullPage = false,
): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (folder === undefined) return
  await mkdir(folder, { recursive: true })
  await page.waitForTimeout(1500) // until the network is drawn; nothing is measured here
  await page.screenshot({ path: join(folder, name), fullPage })
}
