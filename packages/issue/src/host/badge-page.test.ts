import type { Badge } from '@openboat/model'
import { describe, expect, test } from 'vitest'
import { badgePage } from './badge-page.ts'
import type { BadgePage } from './page-contents.ts'

const badge: Badge = {
  version: '3.0',
  kind: 'badge',
  id: 'https://school.example/credentials/x7',
  achievement: {
    name: { en: 'Welding', fr: 'Soudure' },
    description: { en: 'Joins two plates.' },
    criteria: { narrative: 'Weld **three** pieces.' },
    tags: ['metal'],
    alignments: [{ targetName: 'Weld', targetUrl: 'javascript:alert(1)', targetCode: 'M1' }],
  },
  issuer: { name: { und: 'Boat Yard School' } },
  recipient: { identifiers: [{ type: 'name', hashed: false, value: 'Ada' }] },
  period: { validFrom: '2026-07-01T00:00:00Z', validUntil: '2029-06-30T00:00:00Z' },
  evidence: [{ id: 'https://school.example/weld.jpg', name: 'Photograph' }],
  endorsementCount: 1,
}
const page: BadgePage = {
  language: 'en',
  brand: { name: 'Boat Yard School' },
  badge,
  standing: { state: 'valid' },
  address: 'https://school.example/credentials/x7',
  downloads: [{ format: 'json', address: 'https://school.example/credentials/x7.json' }],
}

describe('the page of a badge', () => {
  test('says what was earned, by whom, from whom, when, and what it took', () => {
    const text = badgePage(page)
    for (const part of [
      '<title>Welding – Boat Yard School</title>',
      'Awarded to <strong>Ada</strong>',
      '<time datetime="2026-07-01T00:00:00Z">1 July 2026</time>',
      'Weld <strong>three</strong> pieces.',
      'href="https://school.example/weld.jpg"',
      'Endorsed by 1 other',
    ]) {
      expect(text).toContain(part)
    }
  })

  test('in French says it in French, and marks what is not', () => {
    const text = badgePage({ ...page, language: 'fr' })
    expect(text).toContain('<html lang="fr">')
    expect(text).toContain('Soudure')
    expect(text).toContain('<span lang="en" dir="ltr">Joins two plates.</span>')
    expect(text).toContain('1er juillet 2026')
  })

  test('links nowhere that a link must not lead', () => {
    expect(badgePage(page)).not.toContain('javascript:')
  })

  test('that has no public address asks not to be indexed, and shares nothing', () => {
    const { address: _, ...own } = page
    const text = badgePage(own)
    expect(text).toContain('<meta name="robots" content="noindex,nofollow" />')
    expect(text).not.toMatch(/og:|linkedin|class="address"/)
  })

  test('shows no e-mail address and no hash as a name', () => {
    const identifiers = [
      { type: 'emailAddress', hashed: false, value: 'ada@school.example' },
      { type: 'emailAddress', hashed: true, value: 'sha256$0011' },
    ]
    const text = badgePage({ ...page, badge: { ...badge, recipient: { identifiers } } })
    expect(text).not.toMatch(/ada@|0011|Awarded to/)
  })

  test.each(['expired', 'suspended', 'revoked', 'upcoming'] as const)(
    'of one that is %s says so, and does not offer it to LinkedIn',
    (state) => {
      const text = badgePage({ ...page, standing: { state, reason: 'Wrong <person>' } })
      expect(text).toContain(`<p class="state ${state}">`)
      expect(text).not.toContain('linkedin')
      expect(text.includes('Wrong &lt;person&gt;')).toBe(state !== 'upcoming')
    },
  )

  test('has what previews of links need', () => {
    const preview = 'https://school.example/credentials/x7.png'
    const text = badgePage({ ...page, preview })
    for (const [property, content] of [
      ['og:title', 'Welding'],
      ['og:url', page.address],
      ['og:image', preview],
      ['og:description', 'Joins two plates.'],
    ]) {
      expect(text).toContain(`<meta property="${property}" content="${content}" />`)
    }
  })

  test('fetches nothing from elsewhere', () => {
    const sources = badgePage(page).matchAll(/<(?:img|script|link|iframe|object)[^>]*? src=/g)
    expect([...sources]).toEqual([])
  })
})
