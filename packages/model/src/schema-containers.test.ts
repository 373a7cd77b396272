import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Criteria } from './ob3/criteria.ts'
import { Image } from './ob3/image.ts'
import { list } from './schema-containers.ts'
import { node, optional } from './schema-nodes.ts'

// Our objects and lists are zod's for whoever builds on them.

const image = { id: 'https://bees.example/b.png', type: 'Image', more: [1] }

test('what changes nothing copies nothing', () => {
  expect(Image.parse(image)).toBe(image)
  const images = [image]
  expect(list(Image).parse(images)).toBe(images)
})

test('what a schema of others makes of a value is kept, in objects and lists', () => {
  const trimmed = z.pipe(
    z.string(),
    z.transform((text) => text.trim()),
  )
  const Captioned = z.extend(Image, { caption: trimmed })
  expect(Captioned.parse({ ...image, caption: ' bee ' })).toEqual({ ...image, caption: 'bee' })
  expect(list(trimmed).parse([' a', 'b '])).toEqual(['a', 'b'])
  expect(list(Captioned).parse([{ ...image, caption: ' bee ' }])[0]?.caption).toBe('bee')
})

test('what takes its time is waited for', async () => {
  const slow = z.string().check(z.refine(async (text) => Promise.resolve(text !== 'wasp')))
  const Slow = z.extend(Image, { caption: slow })
  expect(() => Slow.safeParse({ ...image, caption: 'bee' })).toThrow('Promise')
  expect((await Slow.safeParseAsync({ ...image, caption: 'bee' })).success).toBe(true)
  expect((await Slow.safeParseAsync({ ...image, caption: 'wasp' })).success).toBe(false)
  expect((await list(Slow).safeParseAsync([{ ...image, caption: 'wasp' }])).success).toBe(false)
})

test('defaults, strictness and partiality are those of zod', () => {
  const Titled = z.extend(Image, { title: z.prefault(z.string(), 'none') })
  expect(Titled.parse(image).title).toBe('none')
  expect(z.catchall(Image, z.string()).safeParse(image).success).toBe(false)
  expect(z.partial(Image).safeParse({}).success).toBe(true)
  expect(z.pick(Image, { id: true }).safeParse({}).success).toBe(false)
  expect(node(() => ({ any: z.unknown() })).safeParse({}).success).toBe(false)
  expect(node(() => ({ any: optional(z.unknown()) })).safeParse({}).success).toBe(true)
})

test('all faults come at once, each with its path', () => {
  const result = list(Image).safeParse([
    { id: 'b.png', type: 'Photo' },
    null,
    image,
    { caption: 1 },
  ])
  expect(result.error?.issues.map(({ path }) => path.join('/'))).toEqual([
    '0/id',
    '0/type',
    '1',
    '3/id',
    '3/type',
    '3/caption',
  ])
  expect(Criteria.safeParse({}).error?.issues[0]?.message).toBe('Expected an id or a narrative')
})
