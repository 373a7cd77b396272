import { defineConfig } from 'vitest/config'

const conditions = ['@openboat/source']

export default defineConfig({
  ssr: { resolve: { conditions } },
  resolve: { conditions },
  test: {
    isolate: false,
    fileParallelism: false,
    include: ['packages/*/src/**/*.test.ts'],
    setupFiles: ['tooling/pure.setup.ts'],
  },
})
