import axe from 'axe-core'
import type { IssuedBadge } from '@openboat/issue'
import { verify } from 'openboat'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../runtimes/browser.ts'
import { chromium, isThere, whyMissing } from '../runtimes/runtimes.ts'
import { openStage, type Stage } from './stage.ts'

// Every page, as axe and a narrow screen find it: in both languages, light and dark, without JavaScript.

let stage: Stage
const hasBrowser = isThere(chromium)
let browser: Browser
let badge: IssuedBadge
let expired: IssuedBadge
const addresses = new Map<string, string>()

beforeAll(async () => {
  stage = await openStage({
    verify: async (credential) => await verify(credential, { offline: true, at: stage.now }),
  })
  const { issuer, host } = stage
  await issuer.achievements.define({
    id: 'crew',
    name: 'Faire équipage',
    description: 'A mené un projet collectif du début à la fin.',
    criteria: '# Il faut\n\n1. **Trois** projets\n2. [La grille](https://school.example/grid)',
    language: 'fr',
    tags: ['projet', 'oral'],
    alignments: [
      { targetName: 'Coopérer', targetUrl: 'https://school.example/s/1', targetFramework: 'ESCO' },
    ],
  })
  const award = {
    achievement: 'crew',
    recipient: { email: 'lea@school.example', name: 'Léa Kerœn' },
    narrative: 'A remis le canot à l’eau.',
    evidence: [{ id: 'https://school.example/photos', name: 'Photos', description: 'Six photos.' }],
    visibility: 'public',
  } as const
  badge = await issuer.issue(award)
  expired = await issuer.issue({
    ...award,
    validFrom: '2025-01-01T00:00:00Z',
    validUntil: '2026-01-01T00:00:00Z',
  })
  const revoked = await issuer.issue(award)
  await issuer.revoke(revoked.id, { reason: 'Wrong person' })
  const { url: claim } = await issuer.claims.create(badge.id)
  for (const [name, url] of Object.entries({
    badge: badge.url,
    'expired badge': expired.url,
    'revoked badge': revoked.url,
    'the holder’s page': await host.holderLink(badge.id),
    verification: `${badge.url}/verification`,
    achievement: `${stage.origin}/achievements/crew/1`,
    issuer: issuer.urls.issuer,
    claim,
    'nothing there': `${stage.origin}/nothing`,
  })) {
    addresses.set(name, url)
  }
  if (hasBrowser) browser = await openBrowser()
})

afterAll(async () => {
  if (hasBrowser) await browser.close()
  stage.close()
})

const names = [
  'badge',
  'expired badge',
  'revoked badge',
  'the holder’s page',
  'verification',
  'achievement',
  'issuer',
  'claim',
  'nothing there',
]

const readers = [
  { locale: 'fr-FR', colorScheme: 'light', viewport: { width: 360, height: 740 } },
  { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 1200, height: 800 } },
] as const
const pages = new Map<string, Page>()

type Reader = (typeof readers)[number]

// Each page as one of the readers has it, in turn; as the other one has it, in the thorough run.
describe.for(names)('%s', (name) => {
  const what = 'has no barrier and nothing beyond the edge: $locale, $colorScheme'
  const isTheirTurn = (reader: Reader) => readers.indexOf(reader) === names.indexOf(name) % 2

  test.for(readers.filter(isTheirTurn))(what, async (reader, context) => {
    context.skip(!hasBrowser, whyMissing(chromium))
    await expectNoBarrier(name, reader)
  })

  test.for(readers.filter((reader) => !isTheirTurn(reader)))(
    what,
    { tags: 'thorough' },
    async (reader, context) => {
      context.skip(!hasBrowser, whyMissing(chromium))
      await expectNoBarrier(name, reader)
    },
  )
})

async function expectNoBarrier(name: string, reader: Reader): Promise<void> {
  const page = pages.get(reader.locale) ?? (await browser.newPage(reader))
  pages.set(reader.locale, page)
  await page.goto(addresses.get(name) ?? '')
  expect(await page.getAttribute('html', 'lang')).toBe(reader.locale.slice(0, 2))
  // The policy of the page lets in no script; the tools of the browser are outside of it.
  await page.evaluate(axe.source)
  const barriers = await page.evaluate<string[]>(
    `axe.run({ resultTypes: ['violations'] }).then(
      ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`,
  )
  expect(barriers).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
}

test('a badge is taken, made public and verified without JavaScript, by keyboard', async (context) => {
  context.skip(!hasBrowser, whyMissing(chromium))
  const visitor = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
  const page = await visitor.newPage()
  const { url } = await stage.issuer.claims.create(expired.id)
  await page.goto(url)
  await page.getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/holder=/)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Faire équipage')
  await page.getByRole('link', { name: 'Verify this badge' }).press('Enter')
  await page.getByRole('heading', { name: 'Verification' }).waitFor()
  expect(await page.getByRole('status').innerText()).toMatch(/^(Not genuine|Could not)/)
  await visitor.close()
})

test('a print has the badge, and none of the buttons', async (context) => {
  context.skip(!hasBrowser, whyMissing(chromium))
  const page = await browser.newPage()
  await page.goto(badge.url)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  expect(await page.getByRole('img', { name: /QR/ }).isVisible()).toBe(true)
  for (const name of ['Verify this badge', 'Add to LinkedIn', 'Send by e-mail']) {
    expect(await page.getByText(name).isVisible()).toBe(false)
  }
  await page.close()
})
