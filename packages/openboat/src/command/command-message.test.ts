import { bake } from '@openboat/bakery'
import { describe, expect, test } from 'vitest'
import { commandMessage } from './command-message.ts'

describe('commandMessage', () => {
  test.each([
    ['an image', { maxBytes: 10 }, /^The image has more than 10 bytes$/],
    ['a credential', { maxCredentialBytes: 1 }, /^The credentials have more than 1 bytes$/],
  ])('%s that is too large names no option of the library', (_, limits, message) => {
    const image = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
    const tag = 'openbadgecredential'
    expect(commandMessage(caught(() => bake(image, '{}', { tag, ...limits })))).toMatch(message)
  })

  test('any other message is left as it is', () => {
    const message = "format: 'jwt' and options.verificationMethod, such as"
    expect(commandMessage(new Error(message))).toBe(message)
    expect(commandMessage('words')).toBe('words')
    expect(commandMessage(new Error(''))).toBe('Error')
  })
})

function caught(action: () => unknown): unknown {
  try {
    return action()
  } catch (error) {
    return error
  }
}
