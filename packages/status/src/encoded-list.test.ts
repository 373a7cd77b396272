import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeBitstring } from './encode-bitstring.ts'
import { readEncodedList } from './encoded-list.ts'

const MAX = 1 << 20
const list = await encodeBitstring([4, 5, 250, 251, 252, 253, 254, 255, 256, 1500], {
  length: 2048,
})
const bare = list.slice(1)

test('the form of each generation has no deviation', async () => {
  const bitstring = await readEncodedList(list, 'multibase', MAX)
  const older = await readEncodedList(bare, 'bare', MAX)
  expect(bitstring).toMatchObject({ ok: true, deviations: [] })
  expect(older).toEqual(bitstring)
})

test.each([
  ['without its prefix', bare, 'multibase', 1],
  ['with a prefix that does not belong', list, 'bare', 1],
  ['padded', padded(list), 'multibase', 1],
  ['in the other alphabet', otherAlphabet(list), 'multibase', 1],
  ['with all of these', otherAlphabet(padded(bare)), 'multibase', 3],
] as const)('a list %s reads the same, as a deviation', async (_name, text, expected, count) => {
  const intact = await readEncodedList(list, 'multibase', MAX)
  const answer = await readEncodedList(text, expected, MAX)
  expect(answer).toMatchObject({ ok: true, bytes: intact.ok ? intact.bytes : [] })
  expect(answer.ok && answer.deviations.map(({ code }) => code)).toEqual(
    Array<string>(count).fill('encoding'),
  )
})

test.each(['+', '/'])('one %s alone is of the other alphabet', async (sign) => {
  const absent = sign === '+' ? '/' : '+'
  const texts = await Promise.all(
    Array.from({ length: 400 }, (_, n) => encodeBitstring([n, 3 * n], { length: 2048 })),
  )
  const text = texts
    .map(otherAlphabet)
    .find((each) => each.includes(sign) && !each.includes(absent))
  expect(await readEncodedList(text ?? '', 'multibase', MAX)).toMatchObject({
    ok: true,
    deviations: [{ code: 'encoding' }],
  })
})

test.each([
  ['empty', ''],
  ['a prefix alone', 'u'],
  ['another multibase', 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'],
  ['of an impossible length', `${list}${'A'.repeat((5 - (bare.length % 4)) % 4 || 4)}`],
  ['with blanks', `${list.slice(0, 20)} ${list.slice(20)}`],
  ['no gzip file', 'uAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8'],
  ['gzip cut short', list.slice(0, -12)],
])('a list that is %s is malformed', async (_name, text) => {
  expect(await readEncodedList(text, 'multibase', MAX)).toMatchObject({
    ok: false,
    problem: 'malformed_list',
  })
})

test('a file that is longer than its content can be is refused by its end alone', async () => {
  const text = await encodeBitstring([1], { length: 8 * 16_384 })
  const file = Buffer.from(text.slice(1), 'base64url')
  const filled = (bytes: number) => {
    const middle = Buffer.alloc(bytes - file.length, 7)
    const end = file.length - 8
    return Buffer.concat([file.subarray(0, end), middle, file.subarray(end)]).toString('base64url')
  }
  const least = 16_384 * 1.125 + 256 * 1024
  for (const bytes of [least - 3, least + 3, 3 * least]) {
    expect(await readEncodedList(`u${filled(bytes)}`, 'multibase', MAX)).toMatchObject({
      problem: 'malformed_list',
    })
  }
})

test('a text with any one character changed never reads as other bits', async () => {
  const intact = await readEncodedList(list, 'multibase', MAX)
  const character = fc.stringMatching(/^[A-Za-z0-9_-]$/)
  await fc.assert(
    fc.asyncProperty(fc.nat(bare.length - 1), character, async (at, other) => {
      const text = `u${bare.slice(0, at)}${other}${bare.slice(at + 1)}`
      const answer = await readEncodedList(text, 'multibase', MAX)
      // The header names time and system, which are free to change.
      if (answer.ok) expect(answer.bytes).toEqual(intact.ok && intact.bytes)
      else expect(answer.problem).toMatch(/malformed_list|too_large/)
    }),
  )
})

function padded(text: string): string {
  const digits = text.replace(/^u/, '').length
  return text + '='.repeat((4 - (digits % 4)) % 4 || 2)
}

function otherAlphabet(text: string): string {
  return text.replaceAll('-', '+').replaceAll('_', '/')
}

test('a list that admits to being too long is refused by its end alone, at any length', async () => {
  for (let bytes = 40; bytes < 46; bytes += 1) {
    const text = await encodeBitstring([1], { length: bytes * 8 })
    for (const form of [text, text.slice(1), `${text}==`, otherAlphabet(text)]) {
      expect(await readEncodedList(form, 'multibase', bytes - 1)).toMatchObject({
        problem: 'too_large',
      })
      expect(await readEncodedList(form, 'multibase', bytes)).toMatchObject({ ok: true })
    }
  }
})
