import { defineConfig } from 'vitest/config'

const conditions = ['@openboat/source']
const shared = { ssr: { resolve: { conditions } }, resolve: { conditions } }

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts'],
          exclude: ['packages/openboat/**'],
          setupFiles: ['tooling/pure.setup.ts'],
        },
      },
      {
        ...shared,
        test: { name: 'wiring', include: ['packages/openboat/src/**/*.test.ts'] },
      },
    ],
  },
})
