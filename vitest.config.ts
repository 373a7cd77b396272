import { defineConfig } from 'vitest/config'

// Workspace packages resolve to their sources, so that these tests never need a build.
const conditions = ['@openboat/source']
const sources = { ssr: { resolve: { conditions } }, resolve: { conditions } }

export default defineConfig({
  test: {
    projects: [
      {
        ...sources,
        test: {
          name: 'unit', // layers 0 to 3: network, console and clock throw
          include: ['packages/*/src/**/*.test.ts', 'tooling/pure.setup.test.ts'],
          exclude: ['packages/openboat/**'],
          setupFiles: ['tooling/pure.setup.ts'],
          isolate: false, // these packages keep nothing between calls; three times as fast
          testTimeout: 30_000, // a busy machine is not a failure
        },
      },
      {
        ...sources,
        test: {
          name: 'wiring',
          include: ['packages/openboat/src/**/*.test.ts', 'examples/*/src/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        ...sources,
        test: {
          name: 'conformance',
          include: ['conformance/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'tooling',
          include: ['tooling/*.test.ts'],
          exclude: ['tooling/pure.setup.test.ts', 'tooling/documentation.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'docs', // the examples of every Markdown file, run against the built packages
          include: ['tooling/documentation.test.ts'],
          globalSetup: ['tooling/build.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
