import type { IssuedBadge, Issuer } from '@openboat/issue'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attackAddresses, attackStrings } from './attack-strings.ts'
import { openBrowser } from '../runtimes/browser.ts'
import { chromium, isThere, whyMissing } from '../runtimes/runtimes.ts'
import { openStage, type Stage } from './stage.ts'

// Text that attacks the page, in every field that an issuer, an applicant or a stranger can fill in, as
// a browser sees it: nothing runs, nothing is fetched from elsewhere, no link leads where it must not.

const attackImage = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" onload="window.attacked=1"><script>window.attacked=1;location="https://attacker.invalid/"</script><image href="https://attacker.invalid/a.png"/></svg>',
)

const hasBrowser = isThere(chromium)
let browser: Browser
beforeAll(async () => {
  if (hasBrowser) browser = await openBrowser()
})
afterAll(async () => {
  if (hasBrowser) await browser.close()
})

const all = attackStrings.join('\n\n')
const reversed = attackStrings.toReversed().join(' ')

/** A badge all of whose fields hold the attack. */
async function issueAttack(issuer: Issuer, text: string, address: string): Promise<IssuedBadge> {
  const { id } = await issuer.achievements.define({
    name: text,
    description: text,
    criteria: { narrative: text, id: address },
    type: 'ext:a',
    tags: [text],
    alignments: [
      {
        targetName: text,
        targetUrl: address,
        targetFramework: text,
        targetCode: text,
        targetDescription: text,
      },
    ],
    image: { content: attackImage, mediaType: 'image/svg+xml', caption: text },
  })
  return await issuer.issue({
    achievement: id,
    recipient: { email: 'ada@school.example', name: text },
    narrative: text,
    evidence: [
      { id: address, name: text, description: text, narrative: text, genre: text, audience: text },
    ],
    visibility: 'public',
  })
}

interface Watched {
  readonly page: Page
  readonly asked: string[]
}

async function watched(origin: string): Promise<Watched> {
  const context = await browser.newContext()
  const asked: string[] = []
  await context.route('**/*', async (route) => {
    const url = route.request().url()
    if (url.startsWith(origin) || url.startsWith('data:')) return await route.continue()
    asked.push(url)
    await route.abort()
  })
  return { page: await context.newPage(), asked }
}

/** What is wrong with the page as it stands. */
async function harmOf({ page, asked }: Watched): Promise<unknown[]> {
  await page.evaluate(
    'for (const each of document.querySelectorAll("*")) each.dispatchEvent(new Event("mouseover"))',
  )
  const found = await page.evaluate<unknown[]>(`[
    ...(window.attacked ? ['a script ran'] : []),
    ...[...document.querySelectorAll('a[href], form')]
      .map((each) => each.href ?? each.action)
      .filter((href) => !/^(https?:|mailto:|tel:)/.test(href)),
    ...[...document.querySelectorAll('form')].map(({ action }) => action).filter((action) => !action.startsWith(location.origin)),
    ...[...document.querySelectorAll('script')].slice(1).map((each) => each.outerHTML),
    ...[...document.querySelectorAll('*')].flatMap((each) =>
      [...each.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => each.tagName + ' ' + name)),
    ...[...document.querySelectorAll('iframe, object, embed, base, meta[http-equiv]')].map((each) => each.outerHTML),
    ...[...document.querySelectorAll('[id="content"]')].slice(1).map((each) => each.outerHTML),
  ]`)
  return [...found, ...asked]
}

describe('attacks', () => {
  let stage: Stage
  let visitor: Watched
  beforeAll(async () => {
    const finding = { outcome: 'failed', message: all } as const
    const at = '2026-07-01T10:00:00Z'
    const contact = { url: 'https://school.example/', email: 'b@school.example' }
    stage = await openStage(
      { verify: () => Promise.resolve({ verdict: 'rejected', at, findings: [finding] }) },
      { profile: { name: all, description: all, ...contact } },
    )
    if (hasBrowser) visitor = await watched(stage.origin)
  })
  afterAll(() => stage.close())

  const what = 'all of them in every field, and %s, do nothing on any page'

  test.for(attackAddresses.filter(isForEveryDay))(what, async (address, context) => {
    context.skip(!hasBrowser, whyMissing(chromium))
    await expectHarmless(stage, visitor, address)
  })

  test.for(attackAddresses.filter((address) => !isForEveryDay(address)))(
    what,
    { tags: 'thorough' },
    async (address, context) => {
      context.skip(!hasBrowser, whyMissing(chromium))
      await expectHarmless(stage, visitor, address)
    },
  )

  test(
    'each by itself does nothing on the page of a badge',
    { tags: 'thorough' },
    async (context) => {
      context.skip(!hasBrowser, whyMissing(chromium))
      for (const text of attackStrings) {
        const { url } = await issueAttack(stage.issuer, text, 'https://school.example/')
        await visitor.page.goto(url)
        expect([text, await harmOf(visitor)]).toEqual([text, []])
      }
    },
  )

  test('do nothing in an address', async (context) => {
    context.skip(!hasBrowser, whyMissing(chromium))
    const attack = encodeURIComponent(all)
    for (const path of [
      attack,
      `credentials/${attack}`,
      `claim/${attack}`,
      `achievements/${attack}/1`,
      `issuer?lang=${attack}`,
      `issuer?holder=${attack}`,
    ]) {
      await visitor.page.goto(`${stage.origin}/${path}`)
      expect([path, await harmOf(visitor)]).toEqual([path, []])
    }
  })
})

/** One that is a script, with the attacks in their order; and one that leaves its attribute, reversed. */
function isForEveryDay(address: string): boolean {
  return /^(javascript:window|https:)/.test(address)
}

async function expectHarmless(stage: Stage, visitor: Watched, address: string): Promise<void> {
  const { issuer } = stage
  const text = attackAddresses.indexOf(address) % 2 === 0 ? all : reversed
  const badge = await issueAttack(issuer, text, address)
  for (const url of await pagesOf(stage, badge)) {
    await visitor.page.goto(url)
    expect([url, await harmOf(visitor)]).toEqual([url, []])
  }
  // A picture that somebody opens by itself.
  await visitor.page.goto(issuer.urls.bakedImage(badge.id, 'svg'))
  expect(await visitor.page.evaluate('window.attacked')).toBeUndefined()
  expect(visitor.asked).toEqual([])
  await issuer.revoke(badge.id, { reason: text })
  expect((await visitor.page.goto(badge.url))?.status()).toBe(410)
  expect(await harmOf(visitor)).toEqual([])
}

async function pagesOf({ issuer, host }: Stage, badge: IssuedBadge): Promise<string[]> {
  const { achievement, url, id } = badge
  if (achievement === undefined) throw new Error('A badge has an achievement')
  return [
    url,
    await host.holderLink(id),
    `${url}/verification`,
    issuer.urls.achievement(achievement),
    issuer.urls.criteria(achievement),
    (await issuer.claims.create(id)).url,
    issuer.urls.issuer,
  ]
}
