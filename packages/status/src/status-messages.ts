import type { JsonObject } from '@openboat/model'
import { badArgument, expectText } from './bad-argument.ts'

/**
 * What each value of an entry means, as the specification writes it: one `{status, message}` for each
 * value that `size` bits can hold, the value in hexadecimal.
 *
 * @see Bitstring Status List 1.0 #statusMessage
 * @throws {StatusError} `bad_argument` for another number of messages, or one without text
 */
export function statusMessages(messages: readonly string[], size: number): JsonObject[] {
  const possible = 2 ** size
  if (messages.length !== possible) {
    throw badArgument(
      `Expected ${possible} messages, one for each value of ${size} bit(s) from 0 on ("undefined" for a value that means nothing yet), got ${messages.length}.`,
    )
  }
  return messages.map((message, value) => {
    expectText(`the message of value ${value}`, message)
    return { status: `0x${value.toString(16)}`, message }
  })
}
