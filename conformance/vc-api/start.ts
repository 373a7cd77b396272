import { parseArgs } from 'node:util'
import { serve } from '@hono/node-server'
import { localConfig } from './local-config.ts'
import { createVcApi } from './server.ts'

// `pnpm --filter conformance vc-api --port 40443`: one line of JSON on standard output when ready.

const { values } = parseArgs({ options: { port: { type: 'string', default: '40443' } } })
const port = Number(values.port)
const baseUrl = `http://127.0.0.1:${port}`
const { app, issuers } = await createVcApi(baseUrl, () => new Date())

serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => {
  process.stdout.write(`${JSON.stringify(localConfig(baseUrl, issuers))}\n`)
})
