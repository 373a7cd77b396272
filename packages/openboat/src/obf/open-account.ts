import type { IssueJournal, ObfAuth, ObfClient, ObfWait } from '@openboat/obf'
import { plainText } from '../command/plain-text.ts'
import type { Language } from '../command/words.ts'
import type { Terminal } from '../command/terminal.ts'
import { readAccount, type ObfAccount } from './obf-account.ts'
import { assertFactory } from './factory-url.ts'
import { obfWords, type ObfWords } from './obf-words.ts'

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
  { clientId, version, baseUrl, allowHttp, auth }: ObfAccount,
  { path, lang, journal }: ClientSettings,
): Promise<ObfClient> {
  assertFactory({ url: baseUrl, allowHttp })
  const { createObfClient } = await import('@openboat/obf')
  return createObfClient({
    clientId,
    version,
    baseUrl,
    auth: await authOf(auth, `${path}.tokens`),
    allowHttp: allowHttp === true,
    fetch: terminal.fetch([new URL(baseUrl).origin]),
    onWarning: ({ endsAt, daysLeft }) => {
      const day = endsAt.toISOString().slice(0, 10)
      terminal.err(`boat: ${obfWords[lang].certificateEnds(day, daysLeft)}\n`)
    },
    onWait: tellOnce(terminal, obfWords[lang]),
    ...(journal !== undefined && { journal }),
  })
}

/** Several waits for the same reason are one line: whoever sits there knows then that it goes on. */
function tellOnce(terminal: Terminal, said: ObfWords): (wait: ObfWait) => void {
  const told = new Set<string>()
  return ({ code, message }) => {
    if (told.has(code)) return
    told.add(code)
    terminal.err(`boat: ${said.waiting(plainText(message))}\n`)
  }
}

async function authOf(auth: ObfAccount['auth'], tokens: string): Promise<ObfAuth> {
  const { certificate, fileTokenStore } = await import('@openboat/obf/node')
  if (auth.kind === 'certificate') return certificate(auth)
  const { oauth2 } = await import('@openboat/obf')
  return oauth2({ clientSecret: auth.clientSecret, store: fileTokenStore(tokens) })
}
