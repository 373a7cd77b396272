import { defineConfig } from 'vitest/config'

// Workspace packages resolve to their sources, so that these tests never need a build.
const conditions = ['@openboat/source']
const sources = { ssr: { resolve: { conditions } }, resolve: { conditions } }

// Generous, because a busy machine is not a failure; what never ends is ended all the same.
const patience = { testTimeout: 120_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    tags: [
      {
        name: 'thorough',
        description: 'takes long: for `npm test -- --thorough` and CI',
        timeout: 900_000,
      },
    ],
    maxWorkers: '100%', // vitest alone leaves a core free, which on two cores is half of them
    projects: [
      {
        ...sources,
        test: {
          ...patience,
          name: 'unit', // layers 0 to 3: network, console and clock throw
          include: ['packages/*/src/**/*.test.ts', 'tooling/pure.setup.test.ts'],
          exclude: ['packages/openboat/**'],
          setupFiles: ['tooling/pure.setup.ts'],
          isolate: false, // these packages keep nothing between calls; three times as fast
        },
      },
      {
        ...sources,
        test: {
          ...patience,
          name: 'wiring', // the facade, the command, the examples
          include: ['packages/openboat/src/**/*.test.ts', 'examples/*/src/**/*.test.ts'],
        },
      },
      {
        test: {
          ...patience,
          name: 'conformance', // other people's cases and peers, against the built packages
          include: ['conformance/**/*.test.ts'],
          globalSetup: ['tooling/build.setup.ts'],
        },
      },
      {
        test: {
          ...patience,
          name: 'tooling',
          include: ['tooling/*.test.ts'],
          exclude: ['tooling/pure.setup.test.ts', 'tooling/documentation.test.ts'],
        },
      },
      {
        test: {
          ...patience,
          name: 'docs', // the examples of every Markdown file, run against the built packages
          include: ['tooling/documentation.test.ts'],
          globalSetup: ['tooling/build.setup.ts'],
        },
      },
    ],
  },
})
