import { bootstrap, run } from './bootstrap.mjs'

// Behind `npm test`. This file runs on any Node from 20 on, with nothing installed; the gates
// themselves are TypeScript and run on the Node that the workspace pins.
bootstrap()
run('node', ['tooling/run-gates.ts', ...process.argv.slice(2)])
