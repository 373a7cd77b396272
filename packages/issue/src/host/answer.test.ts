import { describe, expect, test } from 'vitest'
import { answer, forSeconds, pageHeaders, UNKEPT } from './answer.ts'
import { html } from './html.ts'
import { framePage } from './page-frame.ts'

const url = 'https://school.example/'
const given = { body: '{"a":1}', type: 'application/json', cache: forSeconds(60) }

const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  answer(new Request(url, { headers, method }), given)

describe('an answer', () => {
  test('has a strong validator, and is 304 to whoever has it', async () => {
    const first = await ask()
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ask({ 'if-none-match': known })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
    expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('has the same headers and no body for HEAD', async () => {
    const [head, whole] = [await ask({}, 'HEAD'), await ask()]
    expect([...head.headers]).toEqual([...whole.headers])
    expect(await head.text()).toBe('')
  })

  test('that nobody may keep has no validator', async () => {
    const response = await answer(new Request(url), { ...given, cache: UNKEPT })
    expect(response.headers.get('etag')).toBeNull()
    expect(response.headers.get('cache-control')).toBe('private, no-store')
  })
})

test.each([undefined, '#7a1f3d'])(
  'the policy of a page has the hashes of its own style and script (accent %s)',
  async (accent) => {
    const brand = { name: 'School', ...(accent === undefined ? {} : { accent }) }
    const page = framePage({ language: 'en', brand, title: 'A' }, html`<p>a</p>`)
    const policy = (await pageHeaders(brand, 'https://school.example'))['content-security-policy']
    for (const name of ['style', 'script']) {
      const [, text = ''] = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(page) ?? []
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
      const hash = btoa(String.fromCharCode(...new Uint8Array(digest)))
      expect(policy).toContain(`${name}-src 'sha256-${hash}'`)
    }
    expect(policy).not.toMatch(/unsafe|\*/)
  },
)
