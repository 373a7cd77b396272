import { beforeAll, describe, expect, test } from 'vitest'
import { ada, stage, type Stage } from './host.fixture.ts'

let school: Stage
beforeAll(async () => {
  school = await stage()
})

describe('a claim link', () => {
  test('shows the badge without being used up, and hands it over once', async () => {
    const { id, url } = await school.issuer.issue(ada)
    const claim = await school.issuer.claims.create(id)
    for (let look = 0; look < 3; look += 1) {
      const page = await school.browse(claim.url)
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
      expect(await page.text()).toContain('Accept the badge')
    }
    const taken = await school.send(claim.url)
    const own = taken.headers.get('location') ?? ''
    expect([taken.status, own]).toEqual([303, await school.holderLink(id)])
    const page = await school.browse(own)
    expect(await page.text()).toContain('Only you see this page.')
    expect(page.headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect((await school.browse(url)).status).toBe(404)
    const again = await school.send(claim.url)
    expect([again.status, await again.text()]).toEqual([
      410,
      expect.stringContaining('This link was used already') as string,
    ])
  })

  test('makes the badge public if the person says so, and they can change their mind', async () => {
    const { id, url } = await school.issuer.issue(ada)
    const claim = await school.issuer.claims.create(id)
    const taken = await school.send(claim.url, { visibility: 'public' })
    const own = taken.headers.get('location') ?? ''
    expect((await school.browse(url)).status).toBe(200)
    expect((await school.send(own, { visibility: 'private' })).headers.get('location')).toBe(own)
    expect((await school.browse(url)).status).toBe(404)
    expect((await school.send(url, { visibility: 'public' })).status).toBe(404)
    expect((await school.send(`${url}?holder=AAAA`, { visibility: 'public' })).status).toBe(404)
    expect((await school.send(own, { visibility: 'everyone' })).status).toBe(405)
  })

  test('expires', async () => {
    const own = await stage()
    const { id } = await own.issuer.issue(ada)
    const claim = await own.issuer.claims.create(id, { validForSeconds: 60 })
    own.setTime('2026-07-01T10:01:01Z')
    for (const response of [await own.browse(claim.url), await own.send(claim.url)]) {
      expect(response.status).toBe(410)
      expect(await response.text()).toContain('This link has expired')
    }
  })

  test('that nobody made opens nothing', async () => {
    for (const token of ['x', 'A'.repeat(43), '%00']) {
      expect((await school.browse(`claim/${token}`)).status).toBe(404)
      expect((await school.send(`claim/${token}`)).status).toBe(404)
    }
  })

  test('to a badge that was revoked meanwhile says so', async () => {
    const { id } = await school.issuer.issue(ada)
    const claim = await school.issuer.claims.create(id)
    await school.issuer.revoke(id)
    expect((await school.browse(claim.url)).status).toBe(410)
  })

  test('takes forms of ours, and no large ones', async () => {
    const { id, url } = await school.issuer.issue(ada)
    const own = await school.holderLink(id)
    const large = `visibility=public&${'a'.repeat(10_000)}`
    for (const [type, body] of [
      ['application/json', '{"visibility":"public"}'],
      ['application/x-www-form-urlencoded', large],
    ] as const) {
      await school.ask(own, { 'content-type': type }, { method: 'POST', body })
      expect((await school.browse(url)).status).toBe(404)
    }
  })
})

describe('a session of the application', () => {
  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'cross-site' }, 404],
    [{ 'sec-fetch-site': 'same-site', origin: 'https://badges.school.example' }, 404],
    [{ origin: 'https://badges.school.example' }, 200],
    [{ origin: 'https://elsewhere.example' }, 404],
    [{ origin: 'null' }, 404],
    [{}, 404],
  ])('makes a badge public by a form of this site: %j', async (headers, status) => {
    const own = await stage({ isHolder: (_, request) => request.headers.get('cookie') === 'ada' })
    const { url } = await own.issuer.issue(ada)
    const form = { 'content-type': 'application/x-www-form-urlencoded', cookie: 'ada' }
    const body = 'visibility=public'
    await own.ask(url, { ...form, ...headers }, { method: 'POST', body })
    expect((await own.browse(url)).status).toBe(status)
  })
})
