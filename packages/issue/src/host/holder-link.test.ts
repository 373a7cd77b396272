import { describe, expect, test } from 'vitest'
import { createHolderLinks } from './holder-link.ts'

const secret = 'a secret of at least 32 characters'
const links = createHolderLinks(secret, 'https://school.example/issuer')

describe('the link of a holder', () => {
  test('opens the badge it is for', async () => {
    const key = await links.sign('x7')
    expect(key).toMatch(/^[\w-]{43}$/)
    expect(await links.isSigned('x7', key)).toBe(true)
  })

  test('opens no other badge, and none of another issuer', async () => {
    const key = await links.sign('x7')
    expect(await links.isSigned('x8', key)).toBe(false)
    const others = createHolderLinks(secret, 'https://other.example/issuer')
    expect(await others.isSigned('x7', key)).toBe(false)
  })

  test('opens nothing under another secret', async () => {
    const key = await createHolderLinks(secret.toUpperCase(), 'https://school.example/issuer').sign(
      'x7',
    )
    expect(await links.isSigned('x7', key)).toBe(false)
  })

  test.each(['', '!', 'AAAA', 'A'.repeat(43), 'é'])('is not %j', async (key) => {
    expect(await links.isSigned('x7', key)).toBe(false)
  })
})

test('a short secret is refused, without repeating it', () => {
  expect(() => createHolderLinks('hunter2', 'https://school.example/issuer')).toThrow(
    expect.objectContaining({
      code: 'bad_argument',
      message: expect.not.stringContaining('hunter2'),
    }),
  )
})
