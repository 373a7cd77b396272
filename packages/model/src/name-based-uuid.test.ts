import { expect, test } from 'vitest'
import { nameBasedUuid } from './name-based-uuid.ts'

test.each([
  ['https://apiary.example/assertions/1', '82c2a39b-47d5-59f7-8844-2bdebec8ce2c'],
  ['Ünï', 'ed58ec39-fced-5067-a70a-78c6c496318c'],
])('%s: the UUID that Python’s uuid5 computes, too', (name, uuid) => {
  expect(nameBasedUuid(name)).toBe(`urn:uuid:${uuid}`)
})
