import type { PrivateJwk } from '@openboat/model'
import { readKey } from './read-key.ts'
import type { Terminal } from './terminal.ts'

/** The options that every command has which signs. */
export interface SigningFlags {
  readonly key: string
  readonly verificationMethod?: string
}

interface CommandSigning {
  readonly key: PrivateJwk
  readonly now: Date
  readonly verificationMethod?: string
}

export async function signingOptions(
  { key, verificationMethod }: SigningFlags,
  terminal: Terminal,
): Promise<CommandSigning> {
  return {
    key: await readKey(terminal, key),
    now: terminal.now(),
    ...(verificationMethod === undefined ? {} : { verificationMethod }),
  }
}
