import { describe, expect, it } from 'vitest'
import { defaultLimits } from './options.ts'
import { baked, pixel } from './picture.fixture.ts'
import { readInput, type ReadInput } from './read-input.ts'

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)
const upTo = (maxInputBytes: number) => ({ ...defaultLimits, maxInputBytes })
const codesOf = ({ findings }: ReadInput): unknown[] =>
  findings.map(({ outcome, details }) => [outcome, details?.['code']])

describe('bytes that begin as text does are read as text', () => {
  it.each(['{', '[', 'e', 'A', 'Z', 'z', '0', '9', '-', '_', ' \t\r\n{', '\uFEFF{', '\uFEFF \n['])(
    '%j',
    async (start) => {
      const { credentials, isCopy } = await readInput(encoded(`${start}é`), defaultLimits)
      expect(credentials).toEqual([`${start}é`.replace('\uFEFF', '')])
      expect(isCopy).toBeUndefined()
    },
  )

  it.each([
    ['a sign that begins neither', encoded('@context')],
    ['half a byte order mark', Uint8Array.of(0xef, 0xbb, 0x20, 0x7b)],
    ['another mark', Uint8Array.of(0xef, 0x20, 0xbf, 0x7b)],
    ['zero', Uint8Array.of(0, 0x7b)],
    ['a letter of Latin 1', Uint8Array.of(0xe9, 0x7b)],
  ])('unlike %s', async (_, bytes) => {
    expect(codesOf(await readInput(bytes, defaultLimits))).toEqual([['failed', 'not_an_image']])
  })

  it.each(['', ' ', '\uFEFF', ' \n\t'])('%j is empty', async (text) => {
    expect(codesOf(await readInput(encoded(text), defaultLimits))).toEqual([['failed', 'empty']])
  })
})

it.each([
  ['issue', { text: '{}', credential: {}, format: 'data-integrity' }],
  ['endorse', { text: 'eyJ.e30.AA', credential: { id: 'urn:uuid:1' }, format: 'jwt' }],
  ['issueAssertion', { text: '{}', assertion: {}, format: 'hosted' }],
])('what %s answers is not the text in it', async (_, input) => {
  const said = 'but got what issue() or endorse() answers: pass its .text'
  await expect(readInput(input, defaultLimits)).rejects.toThrow(said)
  // As text, somebody else has written it.
  expect((await readInput(JSON.stringify(input), defaultLimits)).findings).toEqual([])
  const { format: _format, ...without } = input
  expect((await readInput(without, defaultLimits)).credentials).toEqual([without])
})

it('as many bytes are read as may be, and not one more', async () => {
  const picture = baked(pixel, '{}')
  for (const input of ['{"a":"b"}', encoded('{"a":"b"}'), picture]) {
    const { length } = input
    expect((await readInput(input, upTo(length))).credentials).toHaveLength(1)
    const refused = await readInput(input, upTo(length - 1))
    expect(refused.credentials).toEqual([])
    expect(codesOf(refused)).toEqual([['unknown', 'too_large']])
    expect(refused.findings[0]?.message).toContain(`${length} bytes`)
  }
})

it('what is in a picture is a copy', async () => {
  expect(await readInput(baked(pixel, '{}'), defaultLimits)).toEqual({
    credentials: ['{}'],
    findings: [],
    isCopy: true,
  })
})

describe('a file that somebody opens', () => {
  const file = encoded('{"kept":"as it is"}')

  it('holds copies', async () => {
    const read = await readInput(file, upTo(7), async (bytes, limits) => {
      expect([bytes, limits]).toEqual([file, { maxBytes: 7 }])
      return { credentials: ['a', 'b'] }
    })
    expect(read).toEqual({ credentials: ['a', 'b'], findings: [], isCopy: true })
  })

  it.each([
    ['too_large', 'unknown'],
    ['encrypted', 'failed'],
  ])('or says why not: %s', async (code, outcome) => {
    const problem = { code, message: 'no' }
    const read = await readInput(file, defaultLimits, async () => ({ problem }))
    expect(read.credentials).toEqual([])
    expect(read.findings).toMatchObject([{ outcome, message: 'no', details: { code } }])
  })

  it('or is of no kind that is opened', async () => {
    const read = await readInput(file, defaultLimits, async () => undefined)
    expect(read).toEqual({ credentials: ['{"kept":"as it is"}'], findings: [] })
  })

  it('and is never a text', async () => {
    const openFile = (): never => expect.unreachable('a text is no file')
    expect((await readInput('{}', defaultLimits, openFile)).credentials).toEqual(['{}'])
  })
})

it.each([
  [null, 'null'],
  [[], 'an array'],
  [7, 'a number'],
])('a wrong argument is named: %j', async (input, name) => {
  const call = readInput(input as unknown as object, defaultLimits)
  await expect(call).rejects.toMatchObject({
    code: 'bad_argument',
    message: expect.stringContaining(`but got ${name}`),
  })
})
