import { describe, expect, it } from 'vitest'
import { boundedPattern } from './bounded-pattern.ts'
import { parsePattern, PatternUnsupported } from './parse-pattern.ts'
import { workBudget } from './work-budget.ts'

/** Which of the texts a pattern matches, here and in the runtime. */
function matched(source: string, texts: readonly string[]): readonly [string[], string[]] {
  const { unicode } = parsePattern(source)
  const native = new RegExp(source, unicode ? 'u' : '')
  return [
    texts.filter((text) => boundedPattern(source, workBudget(100_000)).test(text)),
    texts.filter((text) => native.test(text)),
  ]
}

type Example = readonly [source: string, yes: readonly string[], no: readonly string[]]

const zeros = '0'.repeat(100)

/** With the `u` flag, so that a character is a code point. */
const modern: readonly Example[] = [
  // What repeats
  ['^a*$', ['', 'a', 'aaa'], ['b', 'ab']],
  ['^a+$', ['a', 'aaa'], ['', 'b']],
  ['^a?$', ['', 'a'], ['aa']],
  ['^a{2}$', ['aa'], ['', 'a', 'aaa', 'a{2}']],
  ['^a{12}$', ['a'.repeat(12)], ['a', 'aa', 'a'.repeat(11), 'a'.repeat(13)]],
  ['^a{2,}$', ['aa', 'aaaaa'], ['a', 'a{2,}']],
  ['^a{1,3}$', ['a', 'aa', 'aaa'], ['', 'aaaa']],
  ['^a{0,11}$', ['', 'a'.repeat(11)], ['a'.repeat(12)]],
  ['^a{0}b$', ['b'], ['ab']],
  ['^a??b{1,2}?c+?d*?$', ['bc', 'abbccdd'], ['abbb', 'a?bcd']],
  [`^a{${zeros}1,${zeros}2}$`, ['a', 'aa'], ['', 'aaa']],
  ['^(?:ab){2}$', ['abab'], ['ab', 'ababab']],
  ['^(?:ab){1,}c$', ['abc', 'ababc'], ['c']],
  ['^(?:ab)+?c$', ['abc', 'ababc'], ['c', 'ab', 'abd']],

  // Groups
  ['^(a)(?:b)(?<name>c)$', ['abc'], ['a', 'ab', '?:b']],
  [`^(?<${'n'.repeat(100)}>a)$`, ['a'], ['', 'n']],
  ['^(?=a)..$', ['ab', 'aa'], ['ba', 'a']],
  ['^(?!a)..$', ['ba'], ['ab', 'b']],
  ['^(?:)$|^()b$', ['', 'b'], ['a']],
  ['^((a|b)c|)d$', ['d', 'acd', 'bcd'], ['cd', 'abcd']],
  ['a|^b|c$', ['xa', 'bx', 'xc'], ['xb', 'cx']],

  // Classes
  ['^[ab]$', ['a', 'b'], ['c', 'ab', '[ab]']],
  ['^[^ab]$', ['c', '😀', '\n'], ['a', 'b', '']],
  ['^[\\]a]b$', [']b', 'ab'], ['b', '\\b', '\\]b']],
  ['^[\\\\]a$', ['\\a'], ['a', ']a', '\\\\a']],
  ['^[(|)]+$', ['(|)', '('], ['', 'a']],
  ['^[]a|^[^]b', ['xb', ']b'], ['a', 'b', ']a']],
  ['^[a-c😀]{2}$', ['b😀', '😀😀'], ['😀', '-b']],

  // Escapes
  [
    '^\\d\\D\\s\\S\\w\\W$',
    ['1a a1-'],
    ['aa a1-', '11 a1-', '1aaa1-', '1a  1-', '1a a--', '1a a1a'],
  ],
  ['^\\^\\$\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\\\\\/$', ['^$.*+?()[]{}|\\/'], ['^$a*+?()[]{}|\\/']],
  ['^\\t\\n\\v\\f\\r\\0$', ['\t\n\v\f\r\0'], ['tnvfr0']],
  ['^\\x41\\x7a$', ['Az'], ['x41x7a', 'A7a']],
  ['^\\u0041\\u00e91$', ['Aé1'], ['u0041', 'A']],
  ['^\\u{41}\\u{1F600}\\u{1f601}$', ['A😀😁'], ['A😀', 'u{41}']],
  [`^\\u{${zeros}41}$`, ['A'], ['u']],
  ['^\\uD83D\\uDE00$', ['😀'], ['\ud83d', '😀\ude00']],
  ['^(?:\\ud83d\\ude00){2}$|^\\udbff\\udfff$', ['😀😀', '\u{10ffff}'], ['😀']],
  ['^\\ud83d\\udbff$', ['\ud83d\udbff'], ['\ud83d', '😀']],
  ['^\\u0d83\\ude00$', ['\u0d83\ude00'], ['\u0d83']],
  ['^\\ude00\\ud83d$', ['\ude00\ud83d'], ['😀']],
  ['^\\ud7ff\\udc00$', ['\ud7ff\udc00'], ['\ud7ff']],
  ['^\\ca\\cJ\\cZ$', ['\u0001\n\u001a'], ['caJZ', 'a\nZ']],
  ['^\\p{Lu}\\P{Lu}$', ['Aa', 'É1'], ['aA', 'p{Lu}P{Lu}']],
  ['^\\p{Script_Extensions=Inscriptional_Parthian}$', ['\u{10b40}'], ['a']],

  // Signs and what they are not
  ['^..$', ['ab', '😀a', '😀😀'], ['😀', 'a', 'a\n', 'a\r', 'a\u2028']],
  ['\\bab\\b', ['ab', '-ab-'], ['xab', 'aby']],
  ['a\\b.|\\B-', ['a-', '--', ' -'], ['ab', 'aa']],
  ['^^a$$', ['a'], ['^a', 'a$', 'b']],
  ['a$b|b^', [], ['a$b', 'ab', 'b^', 'b']],
  ['^a\nb$', ['a\nb'], ['ab', 'a', 'a\n']],
  ['^-,:=!<>é😀$', ['-,:=!<>é😀'], ['-,:=!<>é']],
]

/** `\-` outside of a class is an error with the `u` flag. */
const legacy: readonly Example[] = [
  ['\\-', ['-', 'a-'], ['a']],
  ['^..\\-$', ['ab-', '😀-'], ['a-', '😀😀-']],
  ['^[^a]{2}\\-$', ['😀-', 'bb-'], ['b-', 'ab-']],
  ['^😀+\\-$', ['😀-', '\ud83d\ude00\ude00-'], ['😀😀-']],
  ['^[😀]\\-$', ['\ud83d-', '\ude00-'], ['😀-']],
  ['^\\ud83d\\ude00\\-$', ['😀-'], ['\ud83d-']],
  ['^\\u{2}\\-$', ['uu-'], ['\u0002-', 'u{2}-']],
  ['^\\u12\\uAbCg\\-$', ['u12uAbCg-'], ['\u0012-', '12-']],
  ['^\\u00e9\\uABcd\\-$', ['é\uabcd-'], ['u00e9-']],
  ['^\\x1\\x\\-$', ['x1x-'], ['\u0001-', '1-']],
  ['^\\x41\\x7a\\x7A\\-$', ['Azz-'], ['x41-']],
  ['^\\p{2}\\P{Lu}\\-$', ['ppP{Lu}-'], ['p{2}-', 'A-']],
  ['^\\c1\\c\\-$', ['\\c1\\c-'], ['c1c-', '\u0011-']],
  ['^\\c*\\-$', ['\\-', '\\ccc-'], ['-', 'c-']],
  ['^\\cA\\cz\\-$', ['\u0001\u001a-'], ['\\cA-', 'cAcz-']],
  ['^\\0\\07\\011\\-$', ['\0\u0007\t-'], ['\x000701-', '07011-']],
  ['^\\0111\\08\\0001\\-$', ['\t1\x008\x001-'], ['\t-', 'I-']],
  ['^\\\n\\a\\é\\-$', ['\naé-'], ['\\\na-', 'n-']],
  ['^a{\\-$', ['a{-'], ['a-']],
  ['^a{,2}]}\\-$', ['a{,2}]}-'], ['aa]}-', 'a]}-']],
  ['^a{2,}{\\-$', ['aa{-', 'aaa{-'], ['a{-', 'a{2,}{-']],
  ['^(?=a)*(?!b)+.\\-$', ['a-', 'c-'], ['b-']],
  ['^[]\\-|^[^]\\-', ['a-', '😀-'.slice(1)], ['-', '😀-']],
  ['^[\\c1]\\-$', ['\u0011-'], ['c-', '\\c1-']],
  ['^[\\1\\k]\\-$', ['\u0001-', 'k-'], ['1-', '\\-']],
  ['^[\\]\\\\]\\-$', [']-', '\\-'], ['-', '\\]-']],
  ['^(a|b)\\-|\\-c$', ['a-', 'b-x', 'x-c'], ['c-', 'x-cx']],
]

describe.each([
  ['with the `u` flag', true, modern],
  ['as Annex B has them', false, legacy],
] as const)('%s', (_, unicode, examples) => {
  it.each(examples)('%j', (source, yes, no) => {
    expect(parsePattern(source).unicode).toBe(unicode)
    expect(matched(source, [...yes, ...no])).toEqual([yes, yes])
  })
})

describe('is not understood, which is no answer:', () => {
  it.each([
    ['(', 'no regular expression'],
    [')', 'no regular expression'],
    ['[a', 'no regular expression'],
    ['a{2,1}', 'no regular expression'],
    ['\\', 'no regular expression'],
    ['(a)\\1', 'back references'],
    ['(?<a>b)\\k<a>', 'back references'],
    ['\\9\\-', 'back references'],
    ['(?<=a)b', 'lookbehind'],
    ['(?<!a)b', 'lookbehind'],
    ['(?i:a)', /flags|no regular expression/],
    ['(?s-i:a)', /flags|no regular expression/],
  ])('%s', (source, message) => {
    expect(() => parsePattern(source)).toThrow(message)
    expect(() => parsePattern(source)).toThrow(PatternUnsupported)
    expect(() => parsePattern(source)).toThrow(
      expect.objectContaining({ name: 'PatternUnsupported' }),
    )
  })
})
