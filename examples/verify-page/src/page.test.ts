import { readFileSync } from 'node:fs'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hostile, makeBadges, type Badges } from './badges.fixture.ts'
import {
  barriers,
  hasBrowser,
  openSite,
  reported,
  verdictOf,
  verdictOfFile,
  whyNoBrowser,
  type Site,
} from './browser.fixture.ts'

// The page as visitors see it: in Chromium, with badges made a moment ago.

let site: Site
let badges: Badges

beforeAll(async () => {
  if (!hasBrowser) return
  badges = await makeBadges()
  site = await openSite()
})
afterAll(async () => await site?.close())
beforeEach((context) => context.skip(!hasBrowser, whyNoBrowser))
afterEach(async () => await site?.leave())

const french = { locale: 'fr-FR' }
const english = { locale: 'en-GB' }

describe('what a badge is worth', () => {
  test('a genuine badge in a PNG: verdict, badge, issuer, and where the reader is', async () => {
    const { page, asked, complaints } = await site.open(badges.web, french)
    expect(await verdictOfFile(page, 'badge.png', badges.png)).toBe('Vérifié')
    expect(await page.title()).toBe('Vérifié · Faire équipage · OpenBoat')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Vérifié')
    const card = await page.innerText('.badge')
    expect(card).toContain('Faire équipage')
    expect(card).toContain('Lycée des Rives')
    expect(card).toContain('l’émetteur est celui qui tient le site rives.example')
    expect(card).toContain('Avoir tenu un rôle.')
    expect(await page.getAttribute('.picture img', 'src')).toMatch(/^blob:/)
    const image = 'document.querySelector(".picture img")'
    const width = `${image}.decode().then(() => ${image}.naturalWidth)`
    expect(await page.evaluate(width)).toBe(256)
    expect(asked).toEqual(['https://rives.example/.well-known/did.json'])
    expect(await page.innerText('.asked')).toContain('https://rives.example/.well-known/did.json')
    expect(complaints).toEqual([])
  })

  test('a certificate as PDF, dropped on the page', async () => {
    const { page } = await site.open(badges.web, english)
    const bytes = Buffer.from(badges.pdf).toString('base64')
    await page.evaluate(`(() => {
      const bytes = Uint8Array.from(atob('${bytes}'), (letter) => letter.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], 'certificate.pdf'))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    })()`)
    expect(await reported(page)).toBe('Verified')
    expect(await page.innerText('.badge h2')).toBe('Faire équipage')
  })

  test('a JWT, pasted', async () => {
    const { page } = await site.open(badges.web, english)
    expect(await verdictOf(page, badges.jwt)).toBe('Verified')
  })

  test('a badge in which one letter was changed', async () => {
    const { page } = await site.open(badges.web, french)
    expect(await verdictOf(page, badges.tampered)).toBe('Rejeté')
    expect(await page.innerText('.reasons')).toContain('La signature ne correspond pas au badge')
    expect(await page.innerText('.badge')).toContain('rien ne l’établit ici')
  })

  test('an expired badge', async () => {
    const { page } = await site.open(badges.web, english)
    expect(await verdictOf(page, badges.expired)).toBe('Rejected')
    expect(await page.innerText('.reasons')).toContain('expired')
    expect(await page.innerText('.badge .dates')).toContain('Valid until 1 January 2021')
  })

  test('a badge that its issuer took back, and one in the same list that they did not', async () => {
    const { page } = await site.open(badges.web, french)
    expect(await verdictOfFile(page, 'revoked.json', badges.revoked)).toBe('Rejeté')
    expect(await page.innerText('.reasons')).toContain('L’émetteur a révoqué le badge')
    await page.click('.actions .primary')
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1')
    expect(await verdictOf(page, badges.revocable)).toBe('Vérifié')
  })

  test('an Open Badges 2.0 assertion, verified by the original at its address', async () => {
    const { page, asked } = await site.open(badges.web, english)
    expect(await verdictOf(page, badges.openBadge2)).toBe('Verified')
    expect(asked).toContain('https://rives.example/assertions/1')
    expect(asked).not.toContain('https://rives.example/badge.png')
    expect(await page.innerText('.picture button')).toContain('rives.example')
    await page.click('.picture button')
    await expect.poll(() => asked).toContain('https://rives.example/badge.png')
  })

  test('something that is no badge', async () => {
    const { page } = await site.open({}, french)
    expect(await verdictOf(page, 'bonjour')).toBe('Aucun badge trouvé')
    expect(await page.innerText('.reasons')).toContain('Ce texte n’est pas un badge')
  })
})

describe('endorsements and recipients', () => {
  test('an endorsement has its own verdict, words and author', async () => {
    const { page } = await site.open(badges.web, french)
    expect(await verdictOf(page, badges.endorsed)).toBe('Vérifié')
    const said = await page.innerText('.endorsements')
    expect(said).toContain('Vérifié')
    expect(said).toContain('Nous l’avons vue à l’œuvre.')
    expect(said).toContain('aucun site ne dit à qui est cette clé')
  })

  test('a hidden address is compared on the device', async () => {
    const { page, asked } = await site.open(badges.web, french)
    await verdictOf(page, badges.revocable)
    const before = asked.length
    await page.fill('#claimed', 'Lea@Example.org ')
    await page.press('#claimed', 'Enter')
    expect(await page.innerText('.result')).toContain('Oui')
    await page.fill('#claimed', 'max@example.org')
    await page.press('#claimed', 'Enter')
    expect(await page.innerText('.result')).toContain('Non')
    expect(asked.length).toBe(before)
    expect(await page.content()).not.toContain('lea@example.org')
  })
})

describe('what leaves the device', () => {
  const onlyKey = () => {
    const did = 'https://rives.example/.well-known/did.json'
    return { [did]: badges.web[did] ?? '' }
  }

  test('a status list that does not answer leaves it open, and the page says how to go on', async () => {
    const { page } = await site.open(onlyKey(), french)
    expect(await verdictOf(page, badges.revocable)).toBe('Indéterminé')
    expect(await page.innerText('.reasons')).toContain('On ne sait pas si')
    const next = await page.innerText('.go-on')
    expect(next).toContain('CORS')
    expect(next).toContain('https://rives.example/status/1')
    expect(next).toContain('npx openboat verify')
  })

  test('an address that is pasted: fetched if its site lets the page, else opened by the visitor', async () => {
    const address = 'https://rives.example/badge.json'
    const { page } = await site.open({ ...badges.web, [address]: badges.revocable }, english)
    expect(await verdictOf(page, address)).toBe('Verified')
    await page.click('.actions .primary')
    expect(await verdictOf(page, 'https://rives.example/elsewhere')).toBe('Undetermined')
    expect(await page.getAttribute('.go-on a', 'href')).toBe('https://rives.example/elsewhere')
  })

  test('an address in the link to the page', async () => {
    const address = 'https://rives.example/badge.json'
    const { page } = await site.open({ ...badges.web, [address]: badges.revocable }, english)
    await page.evaluate(`location.hash = '${address}'`)
    expect(await reported(page)).toBe('Verified')
  })

  test('on request, nothing', async () => {
    const { page, asked } = await site.open(badges.web, french)
    await page.check('#nobody')
    expect(await verdictOf(page, badges.revocable)).toBe('Indéterminé')
    expect(asked).toEqual([])
    expect(await page.innerText('.asked')).toContain('Aucun site n’a été interrogé.')
    expect(await page.locator('.go-on').count()).toBe(0)
  })

  test('a badge that attacks the page is text, and no link that runs something', async () => {
    const { page, complaints } = await site.open(badges.web, french)
    await verdictOf(page, badges.hostile)
    expect(await page.innerText('.badge h2')).toBe(hostile)
    expect(await page.locator('img[src="x"]').count()).toBe(0)
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
    expect(await page.title()).toContain(hostile)
    expect(complaints).toEqual([])
  })

  test('the policy of the page refuses scripts that are not its own', async () => {
    const { page } = await site.open({}, french)
    const attack = `(() => {
      const script = document.createElement('script')
      try { script.textContent = 'window.attacked = true' } catch { return 'refused' }
      document.head.append(script)
      return window.attacked ? 'ran' : 'refused'
    })()`
    expect(await page.evaluate(attack)).toBe('refused')
  })
})

describe('for everybody', () => {
  const phone = { ...french, viewport: { width: 390, height: 844 }, hasTouch: true }
  const desktop = { ...english, colorScheme: 'dark' } as const

  test('no barrier in any state: phone, French', async () => {
    await expectNoBarrier(phone)
  })

  test('no barrier in any state: desktop, English, dark', { tags: 'thorough' }, async () => {
    await expectNoBarrier(desktop)
  })

  async function expectNoBarrier(look: BrowserContextOptions): Promise<void> {
    const { page } = await site.open(badges.web, look)
    expect(await barriers(page)).toEqual([])
    for (const badge of [badges.endorsed, badges.revoked, 'https://rives.example/none']) {
      await verdictOf(page, badge)
      expect(await barriers(page)).toEqual([])
      await page.click('.actions .primary')
    }
  }

  test('no sideways scrolling on a narrow phone', async () => {
    const { page } = await site.open(badges.web, {
      ...french,
      viewport: { width: 320, height: 640 },
    })
    const overflow = 'document.documentElement.scrollWidth - innerWidth'
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
    await verdictOf(page, badges.endorsed)
    await barriers(page) // unfolds everything
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
  })

  test('the language is chosen on the page, remembered, and costs nothing typed', async () => {
    const { page } = await site.open(badges.web, french)
    expect(await page.getAttribute('html', 'lang')).toBe('fr')
    await page.fill('#text', badges.revocable)
    await page.click('[lang="en"]')
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await page.inputValue('#text')).toBe(badges.revocable)
    await page.click('.panel form button')
    expect(await reported(page)).toBe('Verified')
    await page.click('[lang="fr"]')
    await expect.poll(async () => await reported(page)).toBe('Vérifié')
    await page.reload()
    expect(await page.innerText('h1')).toContain('authentique')
    expect(await page.getAttribute('html', 'lang')).toBe('fr')
  })

  test('by keyboard alone', async () => {
    const { page } = await site.open(badges.web, english)
    const focused = async () => await page.evaluate<string>('document.activeElement.id')
    for (let steps = 0; steps < 10 && (await focused()) !== 'text'; steps += 1) {
      await page.keyboard.press('Tab')
    }
    expect(await focused()).toBe('text')
    await page.keyboard.insertText(badges.tampered)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await reported(page)).toBe('Rejected')
    const isGroup = 'document.activeElement.matches(".checks summary")'
    for (let steps = 0; steps < 10 && !(await page.evaluate(isGroup)); steps += 1) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    expect(await page.locator('.checks > details[open]').count()).toBe(1)
  })

  test('after the first visit without a connection, rare parts too', async () => {
    const { page, complaints } = await site.open({}, french)
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
    await page.context().setOffline(true)
    await page.reload()
    await page.context().setOffline(false) // a page that was reloaded is told anew
    await page.context().setOffline(true)
    expect(await verdictOfFile(page, 'certificate.pdf', badges.pdf)).toBe('Indéterminé')
    expect(await page.innerText('.note')).toContain('hors ligne')
    await page.click('.actions .primary')
    await page.click('.examples button')
    expect(await reported(page)).toBe('Vérifié')
    expect(complaints.filter((complaint) => !complaint.includes('net::'))).toEqual([])
  })

  test.each([
    ['genuine', 1, 'Verified'],
    ['forged', 2, 'Rejected'],
    ['revoked', 3, 'Rejected'],
  ])('the %s example', async (_, place, verdict) => {
    const { page, asked } = await site.open({}, english)
    await page.click(`.examples li:nth-child(${place}) button`)
    expect(await reported(page)).toBe(verdict)
    expect(await page.innerText('.note')).toContain('the school does not exist')
    expect(asked).toEqual([])
  })
})

test('the README states the sizes that a visitor loads, within a fifth', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const stated = [...readme.matchAll(/\| (\d+) KB +\|/g)].map(([, size]) => Number(size))
  const { first, verifier, rare } = site.size
  const measured = [first, verifier, rare].map((bytes) => Math.round(bytes / 1000))
  const isNear = measured.every((size, at) => Math.abs((stated[at] ?? 0) - size) <= size / 5)
  expect(isNear, `README.md states ${stated.join(', ')} KB; measured: ${measured.join(', ')}`).toBe(
    true,
  )
})
