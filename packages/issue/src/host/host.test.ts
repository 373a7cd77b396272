import { unbake } from '@openboat/bakery'
import { beforeAll, describe, expect, test } from 'vitest'
import { ada, secret, stage, type Stage } from './host.fixture.ts'
import { host } from './host.ts'

let school: Stage
beforeAll(async () => {
  school = await stage()
})

const typeOf = (response: Response) => response.headers.get('content-type')

describe('what verifiers read', () => {
  test.each([
    ['issuer', 'application/ld+json'],
    ['.well-known/did.json', 'application/did+json'],
    ['.well-known/jwks.json', 'application/jwk-set+json'],
    ['achievements/welding/1', 'application/ld+json'],
  ])('%s is %s, for every origin, and may be kept', async (path, type) => {
    const response = await school.ask(path)
    expect([response.status, typeOf(response)]).toEqual([200, type])
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/)
    const again = await school.ask(path, { 'if-none-match': response.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect(await response.json()).toHaveProperty(type.includes('jwk') ? 'keys' : 'id')
  })

  test('a status list is as fresh as it says, and changes its validator with a revocation', async () => {
    const badge = await school.issuer.issue(ada)
    const url = school.issuer.urls.statusList(badge.slots[0]?.list ?? '')
    const before = await school.ask(url)
    expect(typeOf(before)).toBe('application/vc')
    expect(before.headers.get('cache-control')).toBe('public, max-age=300')
    await school.issuer.revoke(badge.id)
    const after = await school.ask(url)
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
    expect(await after.text()).not.toBe(await before.text())
  })

  test('the picture of an achievement can run no script', async () => {
    const version = await school.issuer.achievements.getVersion({ id: 'welding' })
    const response = await school.ask(school.issuer.urls.image(version?.image ?? ''))
    expect(typeOf(response)).toBe('image/png')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
  })
})

describe('a badge', () => {
  test('is private by default, and then like one that does not exist', async () => {
    const { url } = await school.issuer.issue(ada)
    const unknown = school.issuer.urls.credential('AAAAAAAAAAAAAAAAAAAAAA')
    for (const ending of ['', '.json', '.png', '/verification']) {
      const [mine, none] = [await school.ask(url + ending), await school.ask(unknown + ending)]
      expect([mine.status, [...mine.headers]]).toEqual([404, [...none.headers]])
      expect(await mine.text()).toBe(await none.text())
    }
  })

  test('that is public is JSON-LD for programs and a page for people', async () => {
    const { url, forms } = await school.issuer.issue({ ...ada, visibility: 'public' })
    const json = await school.ask(url)
    expect([typeOf(json), await json.text()]).toEqual([
      'application/vc+ld+json',
      forms['data-integrity'],
    ])
    const page = await school.browse(url)
    expect(typeOf(page)).toBe('text/html; charset=utf-8')
    expect(page.headers.get('vary')).toBe('Accept, Accept-Language')
    expect(await page.text()).toContain('Awarded to <strong>Ada</strong>')
    expect((await school.ask(url, { accept: 'video/mp4' })).status).toBe(406)
  })

  test('in two forms is given in the one that is asked for', async () => {
    const badge = await school.issuer.issue({
      ...ada,
      forms: ['data-integrity', 'jwt'],
      visibility: 'public',
    })
    const jwt = await school.ask(badge.url, { accept: 'application/vc+jwt' })
    expect(await jwt.text()).toBe(badge.forms.jwt)
    expect(await (await school.ask(`${badge.url}.jwt`)).text()).toBe(badge.forms.jwt)
    expect(await (await school.ask(`${badge.url}.json`)).text()).toBe(badge.forms['data-integrity'])
  })

  test('is baked into its picture, byte for byte', async () => {
    const badge = await school.issuer.issue({ ...ada, visibility: 'public' })
    const response = await school.ask(school.issuer.urls.bakedImage(badge.id, 'png'))
    expect(typeOf(response)).toBe('image/png')
    const { credentials } = await unbake(new Uint8Array(await response.arrayBuffer()))
    expect(credentials.map(({ text }) => text)).toEqual([badge.forms['data-integrity']])
    expect((await school.ask(school.issuer.urls.bakedImage(badge.id, 'svg'))).status).toBe(404)
  })

  test('that is revoked is gone, with the reason', async () => {
    const badge = await school.issuer.issue({ ...ada, visibility: 'public' })
    await school.issuer.revoke(badge.id, { reason: 'Issued <twice>' })
    const page = await school.browse(badge.url)
    expect(page.status).toBe(410)
    expect(await page.text()).toContain('Issued &lt;twice&gt;')
    const json = await school.ask(badge.url)
    expect([json.status, await json.json()]).toEqual([
      410,
      { type: 'about:blank', title: 'revoked', status: 410, detail: 'Issued <twice>' },
    ])
    expect((await school.ask(school.issuer.urls.refresh(badge.id))).status).toBe(410)
  })

  test('that has expired says so', async () => {
    const own = await stage()
    const badge = await own.issuer.issue({
      ...ada,
      visibility: 'public',
      validUntil: '2026-08-01T00:00:00Z',
    })
    expect(await (await own.browse(badge.url)).text()).toContain('class="state valid"')
    own.setTime('2026-08-02T00:00:00Z')
    expect(await (await own.browse(badge.url)).text()).toContain('class="state expired"')
  })

  test('is refreshed for whoever has it', async () => {
    const own = await stage()
    const { id } = await own.issuer.issue(ada)
    own.setTime('2026-09-01T00:00:00Z')
    const renewed = await own.issuer.renew(id)
    const response = await own.ask(own.issuer.urls.refresh(id))
    expect(await response.text()).toBe(renewed.forms['data-integrity'])
  })
})

describe('pages', () => {
  test.each(['issuer', 'achievements/welding/1', 'criteria/welding/1', 'nothing/here'])(
    '%s is a page in the language of the reader, with a policy that lets nothing in',
    async (path) => {
      const page = await school.ask(path, { accept: 'text/html', 'accept-language': 'fr' })
      expect(await page.text()).toContain('<html lang="fr">')
      const policy = page.headers.get('content-security-policy')
      expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-/)
      expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    },
  )

  test('an achievement is shown in the language of the reader, if it was translated', async () => {
    const own = await stage()
    await own.issuer.achievements.translate('welding', {
      language: 'fr',
      name: 'Soudure',
      description: 'Assemble deux tôles.',
      criteria: 'Souder **trois** pièces.',
    })
    const page = await own.browse('achievements/welding/1?lang=fr')
    const text = await page.text()
    expect(text).toContain('<h1>Soudure</h1>')
    expect(text).toContain('Souder <strong>trois</strong> pièces.')
    const { url } = await own.issuer.issue({ ...ada, visibility: 'public' })
    const badge = await (await own.browse(`${url}?lang=fr`)).text()
    expect(badge).toContain('<h1>Soudure</h1>')
    expect(badge).toContain('Souder <strong>trois</strong> pièces.')
  })

  test('the base leads to the issuer, which lists what can be earned', async () => {
    const home = await school.browse('')
    expect([home.status, home.headers.get('location')]).toEqual([303, school.issuer.urls.issuer])
    expect(await (await school.browse('issuer')).text()).toContain('Welding')
  })
})

describe('the host', () => {
  test('takes no other methods, and says which it takes', async () => {
    const posted = await school.ask('issuer', {}, { method: 'POST' })
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    const preflight = await school.ask('issuer', {}, { method: 'OPTIONS' })
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
      204,
      '*',
    ])
    const head = await school.ask('issuer', {}, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  test('asks the limiter first, also for what does not exist', async () => {
    const kinds: string[] = []
    const own = await stage({
      limit: (_, kind) => {
        kinds.push(kind)
        return 1.2
      },
    })
    const { url } = await own.issuer.issue(ada)
    for (const path of [
      url,
      `${url}/verification`,
      'claim/x',
      'nothing',
      'pictures/welding/1',
      '',
    ]) {
      const response = await own.ask(path)
      expect([response.status, response.headers.get('retry-after')]).toEqual([429, '2'])
    }
    expect(kinds).toEqual(['credential', 'verification', 'claim', 'unknown', 'picture', 'home'])
  })

  test('answers 500 without a word of what went wrong, and tells the application', async () => {
    const told: unknown[] = []
    const own = await stage({
      onError: (...what) => {
        told.push(what)
        throw new Error('the logger is broken, too')
      },
    })
    const error = new Error('password=hunter2')
    const broken = {
      ...own.issuer,
      documents: { ...own.issuer.documents, jwks: () => Promise.reject(error) },
    }
    const { fetch } = host(broken, {
      clock: () => new Date('2026-07-01T00:00:00Z'),
      secret,
      onError: (...what) => told.push(what),
    })
    const response = await fetch(new Request(own.issuer.urls.jwks))
    expect([response.status, await response.text()]).toEqual([
      500,
      '{"type":"about:blank","title":"failed","status":500}',
    ])
    expect(told).toEqual([[error, 'jwks']])
  })

  test('is found below a path, behind a proxy, and where a framework cuts the path off', async () => {
    const own = await stage({}, { baseUrl: 'https://school.example/badges' })
    expect(own.issuer.urls.didDocument).toBe('https://school.example/badges/did.json')
    for (const url of [
      'https://school.example/badges/issuer',
      'http://127.0.0.1:3000/badges/issuer',
      'http://127.0.0.1:3000/issuer',
    ]) {
      expect((await own.fetch(new Request(url))).status).toBe(200)
    }
    expect(own.serves('https://school.example/badges/issuer?lang=fr')).toBe(true)
    expect(own.serves('/badges/pictures/welding/1')).toBe(true)
    expect(own.serves('/issuer')).toBe(false)
    expect(own.serves('/badgesque')).toBe(false)
  })

  test('recognises holders whom the application has signed in', async () => {
    const own = await stage({ isHolder: (_, request) => request.headers.get('cookie') === 'ada' })
    const { url } = await own.issuer.issue(ada)
    expect((await own.ask(url)).status).toBe(404)
    expect((await own.ask(url, { cookie: 'ada' })).status).toBe(200)
  })

  test('shows what the verifier of the application says', async () => {
    const own = await stage({
      verify: (text, language) =>
        Promise.resolve({
          verdict: 'verified',
          at: '2026-07-01T10:00:00Z',
          findings: [{ outcome: 'passed', message: `${language} ${text.length} <b>` }],
        }),
    })
    const badge = await own.issuer.issue({ ...ada, visibility: 'public' })
    expect(await (await own.browse(badge.url)).text()).toContain(`href="${badge.url}/verification"`)
    const page = await own.browse(`${badge.url}/verification?lang=fr`)
    expect(await page.text()).toContain(`fr ${badge.forms['data-integrity']?.length} &lt;b&gt;`)
    expect((await school.browse(`${badge.url}/verification`)).status).toBe(404)
  })

  test('draws a picture where the issuer keeps none', async () => {
    const own = await stage({
      picture: () =>
        Promise.resolve({
          content: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
          mediaType: 'image/svg+xml',
        }),
    })
    await own.issuer.achievements.define({
      id: 'knots',
      name: 'Knots',
      description: 'Ties.',
      criteria: 'Five.',
    })
    const badge = await own.issuer.issue({ ...ada, achievement: 'knots', visibility: 'public' })
    expect(await (await own.browse('achievements/knots/1')).text()).toContain('/pictures/knots/1"')
    expect((await own.ask('pictures/knots/1')).headers.get('content-type')).toBe('image/svg+xml')
    expect((await own.ask(`credentials/${badge.id}.svg`)).status).toBe(200)
  })

  test.each([
    ['secret', { secret: 'short' }],
    ['accent', { accent: '#ffff00' }],
  ])('refuses a bad %s', async (_, options) => {
    await expect(stage(options)).rejects.toMatchObject({ code: 'bad_argument' })
  })
})
