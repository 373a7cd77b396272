import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createEcosystem } from '@openboat/example-ecosystem'
import { makePage } from './make-page.ts'

// `npm start [folder]`: writes index.html, which opens without a server and without a network.

const [folder = 'dist'] = process.argv.slice(2)
await mkdir(folder, { recursive: true })
await writeFile(join(folder, 'index.html'), await makePage(await createEcosystem()))
console.log(`Open ${join(folder, 'index.html')}.`)
