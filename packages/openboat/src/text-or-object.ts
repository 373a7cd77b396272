import { isJsonObject, type JsonObject } from '@openboat/model'
import { OpenBoatError } from './openboat-error.ts'

/** What the data model reads, from what a caller has. @throws {OpenBoatError} `bad_argument` */
export function textOrObject(
  input: Uint8Array | string | object,
  caller: string,
): string | JsonObject {
  if (typeof input === 'string') return input
  if (input instanceof Uint8Array) return new TextDecoder().decode(input)
  if (isJsonObject(input)) return input
  throw new OpenBoatError('bad_argument', {
    message: `${caller} expects bytes, text or a JSON object`,
  })
}
