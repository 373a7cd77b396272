import { join } from 'node:path'
import { apiReference } from './api-reference.ts'
import { root } from './bootstrap.mjs'
import { entriesOf, workspacePackages } from './workspace.ts'

const folder = join('docs', 'api')
const entries = workspacePackages()
  .filter(({ manifest }) => manifest.private !== true)
  .flatMap(entriesOf)
const faults = await apiReference({
  entries: entries.map(({ name, source }) => ({ name, file: join(root, source) })),
  tsconfig: join(root, 'tsconfig.json'),
  folder: join(root, folder),
})
for (const fault of faults) console.error(fault)
if (faults.length > 0) {
  console.error(
    `\n${faults.length} faults. Every exported name says what it is, and links lead on.`,
  )
  process.exitCode = 1
} else {
  console.log(`The reference of ${entries.length} entries: ${join(folder, 'index.html')}`)
}
