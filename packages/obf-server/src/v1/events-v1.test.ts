import { expect, test } from 'vitest'
import { CLIENT, newBadge, newEvent, rowsOf, signedIn, testServer } from '../obf-server.fixture.ts'

test('an issued badge is an event with its recipients', async () => {
  const ask = await signedIn(await testServer(), 'v1')
  const badge = await newBadge(ask)
  const event = await newEvent(ask, badge, ['Ada <ada@school.example>', 'alan@school.example'])
  const [row] = await rowsOf(await ask(`GET /v1/event/${CLIENT}`))
  expect(row).toEqual({
    id: event,
    badge_id: badge,
    name: 'Welding, level 1',
    token: event,
    issued_on: 1_790_000_000,
    expires: 1_821_536_000,
    timestamp: 1_790_855_315,
    recipient: ['ada@school.example', 'alan@school.example'],
    log_entry: { a: 1 },
    revoked: {},
  })
  const single = (await (await ask(`GET /v1/event/${CLIENT}/${event}`)).json()) as object
  expect(single).toMatchObject({ id: event, log_entry: '{"a":1}', badge_override: '{}' })
})
