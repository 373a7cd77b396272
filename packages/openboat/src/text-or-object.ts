import { isJsonObject, whatCame, type JsonObject } from '@openboat/model'
import { OpenBoatError } from './openboat-error.ts'

/** An object that is there: a promise of one, which somebody forgot to await, is none. */
export type GivenObject = Readonly<Record<string, unknown>> | (object & { readonly then?: never })

/** What the data model reads, from what a caller has. @throws {OpenBoatError} `bad_argument` */
export function textOrObject(
  input: Uint8Array | string | GivenObject,
  caller: string,
): string | JsonObject {
  if (typeof input === 'string') return input
  if (input instanceof Uint8Array) return new TextDecoder().decode(input)
  if (isJsonObject(input) && !isSlip(input)) return input
  throw new OpenBoatError('bad_argument', {
    message: `${caller} expects bytes, text or a JSON object, got ${whatCame(input)}`,
  })
}

/** Whether an object is what stands around a badge: a promise of one, or what `issue` answers. */
export function isSlip(value: object): boolean {
  try {
    if (value instanceof Promise) return true
    const { text, credential, assertion } = value as Readonly<Record<string, unknown>>
    return typeof text === 'string' && (isJsonObject(credential) || isJsonObject(assertion))
  } catch {
    // A proxy that does not want to be looked at is read like any object, which finds out.
    return false
  }
}
