import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { root } from './bootstrap.mjs'

// How much of a package the tests beside it hold on to: `npm run mutation -- status` changes one thing
// after another in its sources and counts the changes that no test notices. Files or folders below `src`
// bound the run: `npm run mutation -- verify checks/status.ts json-schema`.

const [name, ...parts] = process.argv.slice(2)
const packages = readdirSync(join(root, 'packages'))
if (name === undefined || !packages.includes(name)) {
  console.error(`Expected a package (${packages.join(', ')}), then files or folders below its src.`)
  process.exit(64)
}

const source = `packages/${name}/src`
const chosen = (parts.length === 0 ? [''] : parts).map((part) =>
  part.endsWith('.ts') ? `${source}/${part}` : `${source}/${part}/**/*.ts`.replace('//', '/'),
)

process.chdir(root)
await new Stryker({
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'mutation-ignorer.mjs')],
  ignorers: ['words'],
  mutate: [...chosen, `!${source}/**/*.{test,fixture}.ts`, `!${source}/index.ts`],
  // The sandbox holds this package alone; what it imports comes from its own place.
  ignorePatterns: [
    '**',
    `!packages/${name}/**`,
    '**/node_modules',
    '**/dist',
    '!tooling/*.ts',
    '!tsconfig*.json',
    '!package.json',
  ],
  tempDirName: join(tmpdir(), `openboat-mutation-${process.pid}`),
  vitest: { configFile: 'tooling/mutation.vitest.config.ts', related: true },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 10_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: join(tmpdir(), `openboat-mutation-${name}.json`) },
  thresholds: { high: 95, low: 85, break: 85 },
}).runMutationTest()
