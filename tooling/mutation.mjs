import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { root } from './bootstrap.mjs'

// How much of a package the tests beside it hold on to: `npm run mutation -- status` changes one thing
// after another in its sources and counts the changes that no test notices. Files or folders below `src`
// bound the run: `npm run mutation -- verify checks/status.ts json-schema`. What is computed while a file
// loads is left out, for each such change loads every test anew; `--static` takes it in.

const [name, ...rest] = process.argv.slice(2)
const parts = rest.filter((part) => part !== '--static')
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
// Not those of a second and more, which show that nothing breaks down whatever comes in, and not what
// writes documents.
process.env.OPENBOAT_MUTATION_TESTS = `${source}/**/!(*.property|hostile-input|checks-document).test.ts`
await new Stryker({
  testRunner: 'resident',
  testRunnerNodeArgs: ['--conditions=@openboat/source'],
  plugins: ['resident-runner.ts', 'mutation-ignorer.mjs'].map((file) =>
    join(import.meta.dirname, file),
  ),
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
  coverageAnalysis: 'perTest',
  ignoreStatic: parts.length === rest.length,
  concurrency: 1,
  timeoutMS: 60_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: join(tmpdir(), `openboat-mutation-${name}.json`) },
  thresholds: { high: 95, low: 85, break: 85 },
}).runMutationTest()
