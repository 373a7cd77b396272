import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { openPgliteStore } from '@openboat/issue/stores/pglite'
import { generateKey, type PrivateJwk } from 'openboat'
import { createApp } from './app.ts'
import { openSchool } from './school.ts'

const { PORT = '3000', DATA = 'data' } = process.env
const origin = process.env['ORIGIN'] ?? `http://127.0.0.1:${PORT}`

await mkdir(DATA, { recursive: true })
const secret = await keptIn('secret', () => Promise.resolve(randomBytes(32).toString('base64url')))
const key = await keptIn('issuer.jwk', async () => JSON.stringify(await generateKey('ed25519')))
const store = await openPgliteStore(join(DATA, 'store'))
const clock = () => new Date()
const school = await openSchool({
  store,
  key: JSON.parse(key) as PrivateJwk,
  secret,
  origin,
  clock,
})

const server = serve({ fetch: createApp(school, secret).fetch, port: Number(PORT) }, () => {
  console.log(`Open ${origin}`)
})
process.once('SIGINT', () => {
  server.close(() => void store.close())
})

/** What is made once and kept, for nobody else to read. */
async function keptIn(name: string, make: () => Promise<string>): Promise<string> {
  const file = join(DATA, name)
  try {
    return await readFile(file, 'utf8')
  } catch {
    const text = await make()
    await writeFile(file, text, { mode: 0o600, flag: 'wx' })
    return text
  }
}
