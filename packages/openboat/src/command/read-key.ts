import type { PrivateJwk } from '@openboat/model'
import { OpenBoatError } from '../openboat-error.ts'
import { readJson } from './files.ts'
import type { Terminal } from './terminal.ts'

/** The private key in a file, as `boat keys new` writes it. Whatever is wrong, none of it is shown. */
export async function readKey(terminal: Terminal, path: string): Promise<PrivateJwk> {
  const key = await readJson(terminal, path)
  if (!isPrivateJwk(key)) {
    throw new OpenBoatError('bad_argument', {
      message: `${path} holds no private key as JWK; "boat keys new --out FILE" makes one.`,
    })
  }
  return key
}

function isPrivateJwk(value: unknown): value is PrivateJwk {
  if (typeof value !== 'object' || value === null) return false
  const { kty, d } = value as Readonly<Record<string, unknown>>
  return typeof kty === 'string' && typeof d === 'string'
}
