import type { JsonObject } from '@openboat/model'
import { OpenBoatError } from '../openboat-error.ts'
import { commandMessage } from './command-message.ts'
import { readBytes } from './files.ts'
import { holdsNone } from './holds-none.ts'
import { looksLikeText } from './looks-like-text.ts'
import type { Terminal } from './terminal.ts'

/**
 * The text in a credential file, or in the image that it is baked into.
 *
 * @throws {OpenBoatError} `not_a_credential` for any other file, which the message names
 */
export async function readCredentialText(terminal: Terminal, path: string): Promise<string> {
  const bytes = await readBytes(terminal, path)
  const { detectImage } = await import('@openboat/bakery')
  if (detectImage(bytes) === undefined && looksLikeText(bytes)) {
    return new TextDecoder().decode(bytes)
  }
  try {
    const { unbake } = await import('../unbake.ts')
    return (await unbake(bytes)).credential
  } catch (error) {
    if (!holdsNone(error)) throw error
    throw withoutCredential(path, commandMessage(error))
  }
}

/**
 * The JSON document that is meant by a file: the credential in JSON, JWT or image, or any other
 * JSON object, such as an achievement.
 *
 * @throws {OpenBoatError} `not_a_credential`
 */
export async function readDocument(terminal: Terminal, path: string): Promise<JsonObject> {
  const text = await readCredentialText(terminal, path)
  const { isJsonObject, parseCredential } = await import('@openboat/model')
  const parsed = parseCredential(text)
  if (parsed.ok) return parsed.credential.document
  try {
    const value: unknown = JSON.parse(text)
    if (isJsonObject(value)) return value
  } catch {
    // The message below says it better than the parser.
  }
  throw withoutCredential(path, parsed.issues[0]?.message ?? '')
}

function withoutCredential(path: string, reason: string): OpenBoatError {
  const name = path === '-' ? 'Standard input' : path
  return new OpenBoatError('not_a_credential', {
    message: `${name} holds no credential. ${reason}`,
  })
}
