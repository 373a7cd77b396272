import { bootstrap, run } from './bootstrap.mjs'

// Behind `npm run docs`: the reference of everything that packages export, in docs/api/.
bootstrap()
run('node', ['tooling/build-api-reference.ts'])
