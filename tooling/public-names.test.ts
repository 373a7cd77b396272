import { expect, test } from 'vitest'
import { publicNames } from './public-names.ts'
import { workspacePackages } from './workspace.ts'

// A change of these files is a change of what users rely on: it needs a changeset.
// To accept it: npx vitest run tooling/public-names --update

const published = workspacePackages().filter(({ manifest }) => manifest.private !== true)
const surfaceOf = publicNames(published)

test.each(published)('$name exports what it promises', async (each) => {
  const file = `./public-names/${each.folder.replace('packages/', '')}.txt`
  await expect(surfaceOf(each)).toMatchFileSnapshot(file)
})
