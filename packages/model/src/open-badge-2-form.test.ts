import { expect, test } from 'vitest'
import { checkCredential } from './check-credential.ts'
import { assertion, parsed } from './credentials.fixture.ts'
import { openBadge2Form } from './open-badge-2-form.ts'
import { toBadge } from './to-badge.ts'

const { id, type, recipient, badge, verification, issuedOn, ...rest } = assertion()
const written = {
  ...rest,
  '@id': id,
  '@type': type,
  recipient: [recipient],
  badge: [badge],
  verify: [verification],
  issuedOn: [issuedOn],
} as ReturnType<typeof assertion>

test('what JSON-LD takes for the same has one form', () => {
  expect(openBadge2Form(written)).toEqual(assertion())
  expect(openBadge2Form(assertion())).toEqual(assertion())
})

test('a name that is taken is not given twice', () => {
  const both = { verify: { type: 'signed' }, verification: { type: 'HostedBadge' } }
  expect(openBadge2Form(both)).toEqual(both)
})

test('checks and views read that form', () => {
  const findings = checkCredential(parsed(written))
  expect(findings.filter(({ outcome }) => outcome !== 'passed')).toEqual([])
  expect(toBadge(parsed(written))).toEqual(toBadge(parsed(assertion())))
})

test('two values where one belongs stay two, for the check to name', () => {
  const twice = { ...assertion(), issuedOn: ['2019-05-01T00:00:00Z', '2019-05-02T00:00:00Z'] }
  expect(
    checkCredential(parsed(twice))
      .filter(({ outcome }) => outcome !== 'passed')
      .map(({ check, path }) => [check, path]),
  ).toEqual([['model.dates', '/issuedOn']])
})
