import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createEcosystem } from './ecosystem.ts'

// The region as files: `node src/write.ts [folder]`.

const [folder = 'region'] = process.argv.slice(2)
const { credentials, bundle, register, seeds } = await createEcosystem()
await mkdir(join(folder, 'credentials'), { recursive: true })
for (const [index, { text }] of credentials.entries()) {
  await writeFile(join(folder, 'credentials', `${String(index).padStart(4, '0')}.json`), text)
}
for (const [name, value] of Object.entries({ bundle, register, seeds })) {
  await writeFile(join(folder, `${name}.json`), JSON.stringify(value, null, 1))
}
console.log(`${credentials.length} credentials are in ${folder}.`)
