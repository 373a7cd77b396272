import { isAbsoluteIri, whatCame } from '@openboat/model'
import { StatusError } from './status-error.ts'

export function badArgument(message: string): StatusError {
  return new StatusError('bad_argument', { message })
}

/** @throws {StatusError} `bad_argument` */
export function expectUrl(name: string, value: unknown): asserts value is string {
  if (typeof value === 'string' && isAbsoluteIri(value)) return
  throw badArgument(`Expected ${name} to be a URL, got ${whatCame(value, 'pass the id')}.`)
}

/** @throws {StatusError} `bad_argument` */
export function expectText(name: string, value: unknown): asserts value is string {
  if (typeof value === 'string' && value !== '') return
  throw badArgument(`Expected ${name} to be a text that is not empty, got ${whatCame(value)}.`)
}
