import { describe, expect, test } from 'vitest'
import { bake } from './bake.ts'
import { bytesOf, chunk, pngOf } from './png/png.fixture.ts'
import { rebake } from './rebake.ts'
import { unbake } from './unbake.ts'

const tag = 'openbadgecredential'

describe.for([
  ['png', pngOf(chunk('IDAT'))],
  ['svg', new TextEncoder().encode('<svg><g/></svg>')],
] as const)('a %s', ([, image]) => {
  test('has the new credential, and those of other tags', async () => {
    const old = bake(bake(image, 'x.y.z', { tag: 'openbadges' }), 'a.b.c', { tag })
    const { credentials, problems } = await unbake(rebake(old, 'd.e.f', { tag }))
    expect(credentials.map(({ text }) => text).toSorted()).toEqual(['d.e.f', 'x.y.z'])
    expect(problems).toEqual([])
  })

  test('without an old one of that tag is refused', () => {
    const other = bake(image, 'x.y.z', { tag: 'openbadges' })
    for (const picture of [image, other]) {
      expect(() => rebake(picture, 'd.e.f', { tag })).toThrow(
        expect.objectContaining({ code: 'no_credential' }),
      )
    }
  })
})

test('several old ones become one', async () => {
  const old = chunk('iTXt', `${tag}\0\0\0\0\0a.b.c`)
  const several = pngOf(old, chunk('IDAT'), old, chunk('tEXt', `${tag}\0x`))
  const renewed = rebake(several, 'd.e.f', { tag })
  expect((await unbake(renewed)).credentials).toMatchObject([{ text: 'd.e.f' }])
  expect(renewed).toEqual(rebake(renewed, 'd.e.f', { tag }))
})

test('what cannot be baked is refused as by bake', () => {
  const image = bytesOf('GIF89a')
  expect(() => rebake(image, 'a.b.c', { tag })).toThrow(/got a GIF image/)
})
