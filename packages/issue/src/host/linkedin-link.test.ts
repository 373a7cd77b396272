import { expect, test } from 'vitest'
import { linkedInLink } from './linkedin-link.ts'

test('says all that the form asks for', () => {
  const link = linkedInLink({
    name: 'Welding & more',
    organization: 'Boat Yard School',
    issued: '2026-07-01T00:00:00Z',
    expires: '2029-06-30T00:00:00Z',
    address: 'https://school.example/credentials/x7',
  })
  expect(link).toBe(
    'https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=Welding+%26+more' +
      '&organizationName=Boat+Yard+School&issueYear=2026&issueMonth=7&expirationYear=2029' +
      '&expirationMonth=6&certUrl=https%3A%2F%2Fschool.example%2Fcredentials%2Fx7',
  )
})

test('and nothing that is not known', () => {
  const entry = { name: 'a', organization: 'b', issued: 'soon', address: 'https://school.example/' }
  expect([...new URL(linkedInLink(entry)).searchParams.keys()]).toEqual([
    'startTask',
    'name',
    'organizationName',
    'certUrl',
  ])
})
