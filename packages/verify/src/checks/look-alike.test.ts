import { describe, expect, it } from 'vitest'
import { isPlainLatin, lookAlike, skeletonOf } from './look-alike.ts'
import { decodeLabel } from './punycode.ts'

describe('lookAlike', () => {
  it.each([
    ['school', undefined],
    ['école', undefined],
    ['straße', undefined],
    ['школа', undefined],
    ['σχολείο', undefined],
    ['学校', undefined],
    ['мир7', undefined],
    ['pаris', 'mixed_scripts'],
    ['αcademy', 'mixed_scripts'],
    ['сосо', 'all_look_alike'],
    ['ос', undefined],
    ['сосо7', 'all_look_alike'],
    ['сосо学', undefined],
    ['ǆungla', undefined],
    ['scho\u200bol', 'invisible'],
    ['scho\u202eol', 'invisible'],
  ])('%j', (word, answer) => {
    expect(lookAlike(word)).toBe(answer)
  })
})

it('what is plain Latin holds nothing unseen and nothing of another script', () => {
  const plain = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)).filter(
    isPlainLatin,
  )
  expect(plain).toContain('é')
  for (const letter of plain) {
    expect(letter.normalize('NFC')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(letter.normalize('NFC')).not.toMatch(/\p{Script=Greek}|\p{Script=Cyrillic}/u)
  }
})

it('letters that look alike have one skeleton', () => {
  expect(skeletonOf('Рaris École')).toBe(skeletonOf('paris ecole'))
  expect(skeletonOf('Paris')).not.toBe(skeletonOf('Pari'))
})

describe('decodeLabel', () => {
  it.each(['école', 'pаris', 'сосо', 'школа', '学校', 'übermäßig', '3年b組', 'ⴑ'])(
    '%s',
    (label) => {
      const { hostname } = new URL(`https://${label}.example`)
      expect(decodeLabel(hostname.split('.')[0] ?? '')).toBe(label.normalize('NFC'))
    },
  )

  it.each(['school', 'xn--', 'xn--a-é', 'xn--99999999999999', `xn--${'a'.repeat(80)}`])(
    '%s is none',
    (label) => {
      expect(decodeLabel(label)).toBeUndefined()
    },
  )
})
