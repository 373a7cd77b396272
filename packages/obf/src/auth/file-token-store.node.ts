import { readFile, rename, writeFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import type { TokenStore } from './token-store.ts'

const Tokens = z.record(
  z.string(),
  z.object({ token: z.string(), expiresAt: z.number(), askedAt: z.number() }),
)

/**
 * Tokens in a file that only its owner reads (mode 0600), replaced as a whole. A file that cannot be
 * read counts as empty: a token is only a matter of ten seconds.
 *
 * @example
 * const auth = oauth2({ clientSecret, store: fileTokenStore('.obf-tokens.json') })
 */
export function fileTokenStore(path: string): TokenStore {
  const readAll = async () => {
    try {
      return Tokens.parse(JSON.parse(await readFile(path, 'utf8')))
    } catch {
      return {}
    }
  }
  return {
    read: async (account) => (await readAll())[account],
    write: async (account, token) => {
      const all = { ...(await readAll()), [account]: token }
      const draft = `${path}.${process.pid}`
      await writeFile(draft, `${JSON.stringify(all)}\n`, { mode: 0o600 })
      await rename(draft, path)
    },
  }
}
