import { expect, test } from 'vitest'
import { all, json, lines, open } from '../factory.fixture.ts'
import { createObfNetwork } from './obf-network.ts'

function school() {
  return open(
    'v2',
    ({ path }) => {
      if (path.endsWith('/alias')) return json({ result: [{ id: 'A1', name: 'Lab' }] })
      if (path.includes('/badge/')) {
        return json({ result: [{ id: 'B1', name: 'Welding', client_alias_id: ['A1'] }], total: 1 })
      }
      if (path.includes('/event/')) {
        return json({ result: [{ id: 'E1', badge_id: 'B1', client_alias_id: 'A1' }], total: 1 })
      }
      return json({ id: 'School', name: 'School' })
    },
    { clientId: 'School' },
  ).obf
}

function region() {
  return open(
    'v1',
    ({ path, query }) => {
      if (path.includes('/badge/')) return lines({ id: 'B2', name: 'Riveting' })
      if (path.includes('/event/')) {
        const row = { id: 'E2', badge_id: 'B2', recipient: ['ada@example.org'] }
        return query.get('offset') === '0' ? lines(row) : lines()
      }
      return json({ id: 'Region', name: 'Region' })
    },
    { clientId: 'Region' },
  ).obf
}

test('one organisation with an alias, and another connection, as one view', async () => {
  const network = createObfNetwork([school(), region()])
  expect(
    (await all(network.organisations())).map(({ id, clientId, isAlias, name }) => [
      id,
      clientId,
      isAlias,
      name,
    ]),
  ).toEqual([
    ['School', 'School', false, 'School'],
    ['A1', 'School', true, 'Lab'],
    ['Region', 'Region', false, 'Region'],
  ])
  const owners = (rows: readonly { clientId: string; issuerId: string; value: { id: string } }[]) =>
    rows.map(({ clientId, issuerId, value }) => [value.id, clientId, issuerId])
  expect(owners(await all(network.badges()))).toEqual([
    ['B1', 'School', 'A1'],
    ['B2', 'Region', 'Region'],
  ])
  expect(owners(await all(network.events()))).toEqual([
    ['E1', 'School', 'A1'],
    ['E2', 'Region', 'Region'],
  ])
})

test('an account counts once', () => {
  expect(() => createObfNetwork([school(), school()])).toThrow(
    expect.objectContaining({ code: 'bad_argument' }),
  )
})
