import { describe, expect, it } from 'vitest'
import { lookAlike, skeletonOf } from './look-alike.ts'
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
    ['scho\u200bol', 'invisible'],
    ['scho\u202eol', 'invisible'],
  ])('%j', (word, answer) => {
    expect(lookAlike(word)).toBe(answer)
  })
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
