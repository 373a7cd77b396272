import { expect, test } from 'vitest'
import { strictFailures } from '../conformance.fixture.ts'
import { ada, weldingSchool } from './issuer.fixture.ts'

test('a badge is issued in all forms from one award', async () => {
  const issuer = await weldingSchool()
  const badge = await issuer.issue({
    achievement: 'welding-1',
    recipient: ada,
    forms: ['data-integrity', 'jwt', 'ob2-hosted', 'ob2-signed'],
  })
  expect(Object.keys(badge.forms)).toEqual(['data-integrity', 'jwt', 'ob2-hosted', 'ob2-signed'])
  for (const text of Object.values(badge.forms)) expect(strictFailures(text)).toEqual([])
  expect(await issuer.badges.get(badge.id)).toEqual(badge)
})
