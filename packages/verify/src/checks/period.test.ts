import type { JsonObject } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import { badge, jwtOf, signed } from '../badge.fixture.ts'
import { goodBadge } from '../good-reports.fixture.ts'
import { linesBut, linesOf, verifyIn } from '../world.fixture.ts'

// Every test takes place at 2026-07-01T12:00:00Z.
async function linesFor(changes: JsonObject, options = {}): Promise<string[]> {
  return linesOf(await verifyIn({}, await signed(badge(changes)), options))
}

const early = linesBut(goodBadge, { verdict: 'rejected', 'period.started': 'failed' })
const late = linesBut(goodBadge, { verdict: 'rejected', 'period.not-ended': 'failed' })
const within = linesBut(goodBadge, { 'period.not-ended': 'passed' })

describe('the clocks of two computers may differ by a minute', () => {
  it.each([
    ['2026-07-01T12:00:00Z', goodBadge],
    ['2026-07-01T12:01:00Z', goodBadge],
    ['2026-07-01T12:01:00.001Z', early],
    ['2026-07-01T14:01:00+02:00', goodBadge],
    ['2026-07-01T14:01:01+02:00', early],
  ])('a start at %s', async (validFrom, lines) => {
    expect(await linesFor({ validFrom })).toEqual(lines)
  })

  it.each([
    ['2026-07-01T12:00:00Z', within],
    ['2026-07-01T11:59:00Z', within],
    ['2026-07-01T11:58:59.999Z', late],
    ['2026-12-31T23:59:59Z', within],
  ])('an end at %s', async (validUntil, lines) => {
    expect(await linesFor({ validUntil })).toEqual(lines)
  })

  it('or by what the caller says', async () => {
    const none = { clockSkewSeconds: 0 }
    expect(await linesFor({ validFrom: '2026-07-01T12:00:01Z' }, none)).toEqual(early)
    expect(await linesFor({ validUntil: '2026-07-01T11:59:59Z' }, none)).toEqual(late)
    const hour = { clockSkewSeconds: 3600 }
    expect(await linesFor({ validFrom: '2026-07-01T13:00:00Z' }, hour)).toEqual(goodBadge)
    expect(await linesFor({ validUntil: '2026-07-01T11:00:00Z' }, hour)).toEqual(within)
  })
})

it('the moment is the caller’s', async () => {
  const options = { at: new Date('2030-01-01T00:00:00Z') }
  expect(await linesFor({ validUntil: '2029-12-31T00:00:00Z' }, options)).toEqual(late)
})

describe('the claims of a JWT set start and end where the credential states none', () => {
  const { validFrom: _, ...timeless } = badge()

  it.each([
    ['nbf', 4_000_000_000, 'period.started failed'],
    ['nbf', 1e300, 'period.started failed'],
    ['nbf', -1e300, 'period.started passed'],
    ['exp', 1_000_000_000, 'period.not-ended failed'],
    ['exp', -1e300, 'period.not-ended failed'],
    ['exp', 1e300, 'period.not-ended passed'],
  ])('%s at %d', async (name, seconds, line) => {
    const report = await verifyIn({}, await jwtOf(timeless, { claims: { [name]: seconds } }))
    expect(linesOf(report)).toContain(line)
  })
})

it('what has not begun or has ended says when', async () => {
  const detailsOf = async (changes: JsonObject) =>
    (await verifyIn({}, await signed(badge(changes)))).findings.find(
      ({ check, outcome }) => check.startsWith('period.') && outcome === 'failed',
    )?.details
  const [validFrom, validUntil] = ['2030-01-01T00:00:00Z', '2026-06-01T00:00:00Z']
  expect(await detailsOf({ validFrom })).toEqual({ validFrom })
  expect(await detailsOf({ validUntil })).toEqual({ validUntil })
})

it('what states no period has none, and one that cannot be read is the data model’s to tell', async () => {
  const { validFrom: _, ...timeless } = badge()
  const skipped = ['period.started skipped', 'period.not-ended skipped']
  const [one, other] = [timeless, badge({ validFrom: 'soon', validUntil: 'late' })]
  for (const document of [one, other]) {
    const lines = linesOf(await verifyIn({}, await signed(document)))
    expect(lines.filter((line) => line.startsWith('period.'))).toEqual(skipped)
  }
  const claims = { nbf: '1', exp: '1' }
  const report = await verifyIn({}, await jwtOf(timeless, { claims }))
  expect(linesOf(report)).toEqual(expect.arrayContaining(skipped))
})
