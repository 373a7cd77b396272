import type { IssueJournal, ObfAuth, ObfClient } from '@openboat/obf'
import type { Language } from '../command/words.ts'
import type { Terminal } from '../command/terminal.ts'
import { readAccount, type ObfAccount } from './obf-account.ts'
import { obfWords } from './obf-words.ts'

export interface AccountFlags {
  readonly account: string
  readonly lang: Language
}

/** The client of the account in a file. */
export async function openAccount(
  terminal: Terminal,
  { account: path, lang }: AccountFlags,
  options: { readonly journal?: IssueJournal } = {},
): Promise<ObfClient> {
  return await clientOf(terminal, await readAccount(terminal, path), { path, lang, ...options })
}

interface ClientSettings {
  /** Tokens are kept beside this file. */
  readonly path: string
  readonly lang: Language
  readonly journal?: IssueJournal
}

export async function clientOf(
  terminal: Terminal,
  { clientId, version, baseUrl, auth }: ObfAccount,
  { path, lang, journal }: ClientSettings,
): Promise<ObfClient> {
  const { createObfClient } = await import('@openboat/obf')
  return createObfClient({
    clientId,
    version,
    baseUrl,
    auth: await authOf(auth, `${path}.tokens`),
    allowHttp: baseUrl.startsWith('http:'),
    fetch: terminal.fetch([new URL(baseUrl).origin]),
    onWarning: ({ endsAt, daysLeft }) => {
      const day = endsAt.toISOString().slice(0, 10)
      terminal.err(`boat: ${obfWords[lang].certificateEnds(day, daysLeft)}\n`)
    },
    ...(journal !== undefined && { journal }),
  })
}

async function authOf(auth: ObfAccount['auth'], tokens: string): Promise<ObfAuth> {
  const { certificate, fileTokenStore } = await import('@openboat/obf/node')
  if (auth.kind === 'certificate') return certificate(auth)
  const { oauth2 } = await import('@openboat/obf')
  return oauth2({ clientSecret: auth.clientSecret, store: fileTokenStore(tokens) })
}
