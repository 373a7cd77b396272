import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBadge, readStart } from './read-badge.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openboat-read-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('readBadge', () => {
  test('the bytes of a file', async () => {
    const bytes = Uint8Array.of(0, 1, 2, 255)
    await writeFile(join(folder, 'badge'), bytes)
    expect(await readBadge(join(folder, 'badge'))).toEqual(bytes)
  })

  test.each([
    ['missing', 'there is no such file or folder'],
    ['.', 'it is a folder'],
  ])('%s: %s', async (name, reason) => {
    await expect(readBadge(join(folder, name))).rejects.toMatchObject({
      code: 'unreadable_file',
      message: expect.stringContaining(reason),
    })
  })
})

describe('readStart', () => {
  async function* endless() {
    for (;;) yield new Uint8Array(1000).fill(7)
  }

  test('stops at its limit, whatever is still to come', async () => {
    expect(await readStart(endless(), 2500)).toEqual(new Uint8Array(2500).fill(7))
  })

  test('text chunks are UTF-8', async () => {
    async function* chunks() {
      yield 'é'
      yield Uint8Array.of(0x21)
    }
    expect(new TextDecoder().decode(await readStart(chunks()))).toBe('é!')
  })
})
