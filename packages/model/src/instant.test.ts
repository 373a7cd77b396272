import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareInstants, parseInstant, type Instant } from './instant.ts'

const at = (text: string): Instant => {
  const instant = parseInstant(text, 'legacy')
  if (instant === undefined) throw new Error(`no instant: ${text}`)
  return instant
}

describe('zoned', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 0, ''],
    ['1969-12-31T23:59:59.5Z', -1, '5'],
    ['2020-02-29T12:00:00Z', 1582977600, ''],
    ['2000-02-29T00:00:00Z', 951782400, ''],
    ['2026-01-31T09:30:00.250+01:00', 1769848200, '25'],
    ['2026-01-31T09:30:00-14:00', 1769902200, ''],
    ['2019-12-31T24:00:00Z', 1577836800, ''],
    ['0001-01-01T00:00:00Z', -62135596800, ''],
    ['2020-01-01T00:00:00.1234567890123Z', 1577836800, '1234567890123'],
  ])('%s', (text, epochSeconds, fraction) => {
    expect(parseInstant(text)).toMatchObject({ epochSeconds, fraction })
  })

  test.each([
    'xx2020-01-01T00:00:00Zyy',
    '2020-01-01T00:00:00Z\n',
    ' 2020-01-01T00:00:00Z',
    '2020-01-01T00:00:00',
    '2020-01-01',
    '2020-01-01T00:00Z',
    '2020-01-01T00.00:00Z',
    '2020-01-01t00:00:00z',
    '2020-01-01 00:00:00Z',
    '2019-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2020-13-01T00:00:00Z',
    '2020-00-01T00:00:00Z',
    '2020-04-31T00:00:00Z',
    '2020-01-01T25:00:00Z',
    '2020-01-01T24:00:01Z',
    '2020-01-01T24:00:00.1Z',
    '2020-01-01T00:60:00Z',
    '2016-12-31T23:59:60Z',
    '2020-01-01T00:00:00+14:01',
    '2020-01-01T00:00:00+0100',
    '2020-01-01T00:00:00.Z',
    '1577836800',
    '٢٠٢٠-01-01T00:00:00Z',
    '',
  ])('%j is refused', (text) => expect(parseInstant(text)).toBeUndefined())

  test('agrees with the platform on every whole millisecond', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), noInvalidDate: true }), (date) => {
        fc.pre(date.getTime() < 253402300800000)
        expect(parseInstant(date.toISOString())?.epochMilliseconds).toBe(date.getTime())
      }),
    )
  })
})

test('iso8601 allows what OB 2.0 allows: no seconds, short offsets', () => {
  for (const text of ['2020-01-01T01:00+01:00', '2020-01-01T01:00:00+0100', '2020-01-01T01:00+01'])
    expect(parseInstant(text, 'iso8601')?.epochSeconds).toBe(1577836800)
  for (const text of ['2020-01-01', '2020-01-01T00:00:00', '1577836800'])
    expect(parseInstant(text, 'iso8601')).toBeUndefined()
})

test('legacy also takes dates, times without a zone and unix seconds, all in UTC', () => {
  for (const text of ['2020-01-01', '2020-01-01T00:00:00', '2020-01-01 00:00', '1577836800'])
    expect(parseInstant(text, 'legacy')?.epochSeconds).toBe(1577836800)
  expect(parseInstant('2020-01-01x', 'legacy')).toBeUndefined()
  for (const basic of ['20200101', '20200101T0000Z', '20200101T000000', '20200101T010000.0+0100'])
    expect(parseInstant(basic, 'legacy')?.epochSeconds, basic).toBe(1577836800)
  for (const none of ['202001', '2020010', '20200101T', '20200101T00', '20201301', '20200101Z'])
    expect(parseInstant(none, 'legacy'), none).toBeUndefined()
  for (const [text, expected] of [
    ['2020-01-01T00:00.000-0000', { epochSeconds: 1577836800, fraction: '' }],
    ['20200101T0100.5+0100', { epochSeconds: 1577836830, fraction: '' }],
    ['2020-01-01T00:00.3333Z', { epochSeconds: 1577836819, fraction: '998' }],
  ] as const)
    expect(parseInstant(text, 'legacy'), text).toMatchObject(expected)
  expect(parseInstant('2020-01-01T24:00.5Z', 'legacy')).toBeUndefined()
  expect(parseInstant('2020-01-01T00:00.5Z', 'iso8601')).toBeUndefined()
  expect(parseInstant('20200101', 'iso8601')).toBeUndefined()
  expect(parseInstant('-5', 'legacy')).toBeUndefined()
})

test('instants compare by value, whatever their offset and number of digits', () => {
  expect(compareInstants(at('2020-01-01T00:00:00.10Z'), at('2020-01-01T02:00:00.1+02:00'))).toBe(0)
  expect(compareInstants(at('2020-01-01T00:00:00.09Z'), at('2020-01-01T00:00:00.1Z'))).toBe(-1)
  expect(compareInstants(at('2020-01-01T00:00:00.1Z'), at('2020-01-01T00:00:00Z'))).toBe(1)
  expect(compareInstants(at('2019-12-31'), at('2020-01-01'))).toBe(-1)
})

test('a moment is the same with its zone written in full', () => {
  const number = fc.oneof(fc.integer({ min: 0, max: 61 }), fc.integer({ min: 1, max: 12 }))
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.tuple(number, number, number, number, number),
      (year, parts) => {
        const [month, day, hour, minute, second] = parts.map((part) =>
          String(part).padStart(2, '0'),
        )
        const text = `${String(year).padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}`
        expect(parseInstant(`${text}Z`)).toEqual(parseInstant(`${text}+00:00`))
      },
    ),
    { numRuns: 2_000 },
  )
})
