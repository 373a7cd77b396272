import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonLine, plainLines, plainText } from './plain-text.ts'

const ESC = '\u001b'
const CSI = '\u009b'
const RIGHT_TO_LEFT_OVERRIDE = '\u202e'
const LINE_SEPARATOR = '\u2028'

describe('plainText', () => {
  test.each([
    [`${ESC}[2J${ESC}[31mgone`, '[2J [31mgone'],
    [`${ESC}]0;title\u0007x`, ']0;title x'],
    [`a${CSI}2Jb`, 'a 2Jb'],
    ['one\r\ntwo\tthree\u007f', 'one two three'],
    [`gpj.${RIGHT_TO_LEFT_OVERRIDE}exe`, 'gpj. exe'],
    [`a${LINE_SEPARATOR}b`, 'a b'],
    ['half \ud800 pair', 'half   pair'],
  ])('%j becomes %j', (text, plain) => expect(plainText(text)).toBe(plain))

  test('names in other scripts stay whole, joiners included', () => {
    const names = ['می\u200cخواهم', 'क्‍ष', '👩‍🏭', 'Zoë', '王小明']
    expect(names.map(plainText)).toEqual(names)
  })

  test('nobody fills the screen', () => expect(plainText('x'.repeat(5000))).toHaveLength(1000))

  test('whatever comes in, nothing that acts goes out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(plainText(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u)
      }),
      { seed: 20260701 },
    )
  })
})

test('plainLines keeps the lines of a message', () => {
  expect(plainLines(`one\n${ESC}[1mtwo\n`)).toBe('one\n [1mtwo\n')
})

describe('jsonLine', () => {
  test('is one line for every reader of lines, and the same value', () => {
    const value = { name: `a${LINE_SEPARATOR}b\n${CSI}${ESC}\u007f\u0085c` }
    const line = jsonLine(value)
    expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
    expect(line.endsWith('\n')).toBe(true)
    expect(JSON.parse(line)).toEqual(value)
  })
})
