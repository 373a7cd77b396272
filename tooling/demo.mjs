import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bootstrap, build, root, run } from './bootstrap.mjs'

// Behind `npm run demo`: everything from a fresh checkout to the page in demo-output/.
const demo = join('examples', 'demo', 'src', 'demo.ts')
if (!existsSync(join(root, demo))) {
  console.error(`${demo} is missing: this checkout is not complete. Clone the repository again.`)
  process.exit(1)
}
bootstrap()
build()
run('node', [demo, ...process.argv.slice(2)])
