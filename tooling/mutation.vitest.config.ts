import { defineConfig } from 'vitest/config'

const conditions = ['@openboat/source']

export default defineConfig({
  ssr: { resolve: { conditions } },
  resolve: { conditions },
  test: {
    isolate: false,
    fileParallelism: false,
    include: ['packages/*/src/**/*.test.ts'],
    // Seconds for every change, and what they show is that nothing breaks down, whatever comes in.
    exclude: ['**/node_modules/**', '**/*.property.test.ts', '**/hostile-input.test.ts'],
    tags: [{ name: 'thorough', skip: true }],
    testTimeout: 120_000,
    setupFiles: ['tooling/pure.setup.ts'],
  },
})
