import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundedPattern } from './bounded-pattern.ts'
import { WorkExceeded, workBudget } from './work-budget.ts'

const matches = (source: string, text: string, steps = 1_000_000): boolean =>
  boundedPattern(source, workBudget(steps)).test(text)

describe('the same answer as the runtime’s own matcher', () => {
  const patterns = [
    '',
    '^$',
    '^a*b?$',
    'a|b|',
    '^(?:ab|a)(?:c|bcd)$',
    '^(a|ab)(c|bcd)*$',
    '^(?<name>a)+b$',
    '(ext:)[a-z|A-Z|0-9|.|-|_]+',
    '^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$',
    '^[a-zA-Z0-9_-]+\\.[a-zA-Z0-9_-]*\\.[a-zA-Z0-9_-]+$',
    '^https:\\/\\/a\\.b\\/c(-3\\.\\d\\.\\d)*\\.json$',
    '^(?=.*\\d)(?!.*b)[ab\\d]{2,}$',
    '\\bab\\b',
    '\\Bab',
    '^\\p{L}+$',
    '^[^\\]a]+$',
    '^\\u0061\\x62\\u{63}\\cJ?$',
    '^.{0,3}?$',
    '^(?:a?){3}a{3}$',
    '^(?:a*)*$',
    '^(?:)+a$',
    '\\-',
  ]
  const text = fc.string({
    unit: fc.constantFrom(
      'a',
      'b',
      'c',
      'd',
      '-',
      '.',
      '1',
      '3',
      'é',
      '\n',
      ']',
      ' ',
      'Ab',
      'ext:',
      '😀',
    ),
    maxLength: 8,
  })

  it.each(patterns)('%s', (source) => {
    const native = nativePattern(source)
    fc.assert(
      fc.property(text, (value) => matches(source, value) === native.test(value)),
      { numRuns: 200 },
    )
  })

  it('any pattern of a few signs', () => {
    const sign = fc.constantFrom(
      'a',
      'b',
      '(',
      ')',
      '|',
      '*',
      '+',
      '?',
      '{1,2}',
      '^',
      '$',
      '.',
      '[ab]',
      '[^a]',
      '(?:',
      '(?=',
      '\\d',
    )
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 8 }), text, (source, value) => {
        fc.pre(isPattern(source))
        expect(matches(source, value)).toBe(new RegExp(source, 'u').test(value))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what would never end', () => {
  it.each([
    ['^(a+)+$', `${'a'.repeat(40)}!`],
    ['^(?:a|a)*$', `${'a'.repeat(60)}!`],
    ['^(?:(?:a*)*)*b$', 'a'.repeat(60)],
    ['(?:a?){40}a{40}$', `${'a'.repeat(39)}!`],
    ['(.*)(.*)(.*)(.*)(.*)x', 'y'.repeat(5000)],
  ])('%s', (source, text) => {
    expect(() => matches(source, text, 100_000)).toThrow(WorkExceeded)
  })

  it('a long text is matched as long as there is little to try', () => {
    expect(
      matches(
        '^data:image/png;base64,[A-Za-z0-9+/]+=*$',
        `data:image/png;base64,${'A'.repeat(200_000)}`,
      ),
    ).toBe(true)
  })
})

describe('each step counts:', () => {
  it.each([
    ['nothing', '', '', 1],
    ['two nodes, and the text, which is short', 'a', 'a', 3],
    ['the text for each 32 characters begun', '', 'a'.repeat(32), 2],
    ['', '', 'a'.repeat(33), 3],
    ['both nodes at each place', 'a', 'bba', 7],
    ['a group that is no choice as what is in it', '(?:a)', 'a', 4],
    ['each option up to the one that matches', 'a|b|c', 'b', 6],
    ['a character that repeats, and how often it does', '^a*$', 'aaa', 8],
    ['no more than it may', '^a{0,2}', 'aaa', 6],
    ['what is tried behind each end', '^a*$', 'aab', 15],
    ['nothing further where fewer will do', '^(?:ab)*?', 'abab', 4],
    ['behind the first end first, where fewer will do', '^a*?a', 'aaa', 8],
    ['a round that takes nothing, once', '^(?:)*$', '', 5],
    ['as often as a group repeats', '^(?:ab)*$', 'abab', 13],
  ])('%s (%s)', (_, source, text, steps) => {
    const test = (allowed: number) => () => boundedPattern(source, workBudget(allowed)).test(text)
    expect(test(steps)).not.toThrow()
    expect(test(steps - 1)).toThrow(WorkExceeded)
  })

  it('over all texts together', () => {
    const pattern = boundedPattern('^', workBudget(5))
    expect([pattern.test('a'), pattern.test('')]).toEqual([true, true])
    expect(() => pattern.test('')).toThrow(WorkExceeded)
  })
})

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    return false
  }
}

function nativePattern(source: string): RegExp {
  return new RegExp(source, isPattern(source) ? 'u' : '')
}
