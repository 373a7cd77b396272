import type { ObfVersion } from '@openboat/obf'
import { readJson, writeTo } from '../command/files.ts'
import type { Terminal } from '../command/terminal.ts'
import { OpenBoatError } from '../openboat-error.ts'

/** What `boat obf login` and `register` write, for their owner alone: it opens the account. */
export interface ObfAccount {
  readonly format: 'openboat-obf-account/1'
  readonly clientId: string
  readonly version: ObfVersion
  readonly baseUrl: string
  /** Somebody said that the secret may travel unencrypted. */
  readonly allowHttp?: true
  readonly auth:
    | { readonly kind: 'oauth2'; readonly clientSecret: string }
    | {
        readonly kind: 'certificate'
        readonly certificate: string
        readonly privateKey: string
        readonly ca?: string
      }
}

export async function writeAccount(
  terminal: Terminal,
  path: string,
  account: ObfAccount,
  overwrite: boolean,
): Promise<void> {
  const secret = { overwrite }
  await writeTo(terminal, path, `${JSON.stringify(account, null, 2)}\n`, { secret })
}

export async function readAccount(terminal: Terminal, path: string): Promise<ObfAccount> {
  const found = await readConnection(terminal, path)
  if (isAccount(found)) return found
  throw new OpenBoatError('bad_argument', {
    message: `${path} holds no connection; "boat obf login" makes one.`,
  })
}

async function readConnection(terminal: Terminal, path: string): Promise<unknown> {
  try {
    return await readJson(terminal, path)
  } catch (error) {
    if (!(error instanceof OpenBoatError) || error.code !== 'unreadable_file') throw error
    const message = `${error.message}. Connect first: boat obf login`
    throw new OpenBoatError('unreadable_file', { message, cause: error })
  }
}

function isAccount(value: unknown): value is ObfAccount {
  const { format, auth } = (value ?? {}) as Partial<ObfAccount>
  return format === 'openboat-obf-account/1' && typeof auth === 'object'
}
