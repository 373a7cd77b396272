import type { JsonObject } from '@openboat/model'
import { OpenBoatError } from '../openboat-error.ts'
import { readBytes } from './files.ts'
import type { Terminal } from './terminal.ts'

/** The text in a credential file, or in the image that it is baked into. */
export async function readCredentialText(terminal: Terminal, path: string): Promise<string> {
  const bytes = await readBytes(terminal, path)
  const { detectImage, unbake } = await import('@openboat/bakery')
  if (detectImage(bytes) === undefined) return new TextDecoder().decode(bytes)
  const { credentials } = await unbake(bytes)
  return credentials[0]?.text ?? ''
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
  const reason = parsed.issues[0]?.message ?? ''
  throw new OpenBoatError('not_a_credential', { message: `${path} holds no credential. ${reason}` })
}
