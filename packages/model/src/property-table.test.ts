import { expect, test } from 'vitest'
import { propertyTable } from './property-table.fixture.ts'

// To accept a change: npx vitest run packages/model/src/property-table --update

test('docs/properties.md says where upgrade brings each property', async () => {
  await expect(propertyTable()).toMatchFileSnapshot('../../../docs/properties.md')
})
