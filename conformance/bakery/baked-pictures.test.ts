import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import { bake, unbake, type BakeTag } from '@openboat/bakery'
import extractChunks from 'png-chunks-extract'
import { PNG } from 'pngjs'
import { afterAll, describe, expect, test } from 'vitest'
import { onPage } from '../runtimes/browser.ts'
import { chromium, isThere, whyMissing } from '../runtimes/runtimes.ts'
import { fixtures, fixturesExist, whyMissing as noFixtures } from '../third-party-cases.ts'
import { drawing, noisePng } from './pictures.ts'

const tag = 'openbadgecredential'
const credential = JSON.stringify({ name: 'Élan – 学位 😀', end: ']]>', long: 'x'.repeat(5000) })
const png = noisePng(20_000)
const svg = new TextEncoder().encode(drawing)
const latin = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')

const folder = mkdtempSync(join(tmpdir(), 'openboat-baked-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the picture is the same before and after', () => {
  test('says pngjs, which decodes every pixel and checks every CRC', () => {
    const baked = bake(png, credential, { tag })
    const [before, after] = [png, baked].map((bytes) => PNG.sync.read(Buffer.from(bytes)))
    expect(after?.data.equals(before?.data ?? Buffer.of())).toBe(true)
    expect(after?.width).toBe(before?.width)
  })

  test.for([
    ['PNG', 'image/png', png],
    ['animated PNG', 'image/png', animated(png)],
    ['SVG', 'image/svg+xml', svg],
  ] as const)('says Chromium of a %s', async ([, type, image], context) => {
    context.skip(!isThere(chromium), whyMissing(chromium))
    const files = [
      image,
      bake(image, credential, { tag }),
      bake(image, 'a.b.c', { tag: 'openbadges' }),
    ]
    const urls = files.map(
      (bytes) => `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
    )
    const [before, ...after] = await onPage(async (page) => {
      return await page.evaluate<string[]>(`Promise.all(${JSON.stringify(urls)}.map(${pixelsOf}))`)
    })
    expect(before?.length).toBeGreaterThan(1000)
    expect(after).toEqual([before, before])
  })
})

// Runs on the page, so it is text. Answers the pixels of a picture, one character for each byte.
const pixelsOf = `async (url) => {
  const image = new Image()
  image.src = url
  await image.decode()
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  return image.width + ':' + Array.from(data, (byte) => String.fromCharCode(byte)).join('')
}`

describe('the baked files of the official validator', () => {
  test.for([
    ['simple-json.png', 'iTXt', /"https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0/],
    ['simple-jwt_v1.png', 'iTXt', /^[\w-]+\.[\w-]+\.[\w-]+$/],
    ['simple-json.svg', 'svg-text', /"https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0/],
    ['simple-jwt.svg', 'svg-verify', /^[\w-]+\.[\w-]+\.[\w-]+$/],
    ['simple-jwt_v1.svg', 'svg-verify', /^[\w-]+\.[\w-]+\.[\w-]+$/],
  ] as const)('%s', async ([file, form, text], context) => {
    context.skip(!fixturesExist, noFixtures)
    const image = readFileSync(join(fixtures, '1edtech-validator/ob30', file))
    const { credentials, problems } = await unbake(image)
    expect(credentials).toMatchObject([{ tag, form, text: expect.stringMatching(text) }])
    expect(problems).toEqual([])
  })
})

describe('what we bake, others read', () => {
  const samples: readonly (readonly [string, Uint8Array, BakeTag, string])[] = [
    ['json.png', png, tag, credential],
    ['jws.png', png, 'openbadges', 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln'],
    ['clr.png', png, 'clrcredential', '{"é":1}'],
    ['json.svg', svg, tag, credential],
    ['jwt.svg', latin, tag, 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln'],
    ['clr.svg', svg, 'clrcredential', '{"é":"]]>"}'],
    ['utf16.svg', Buffer.from('\uFEFF<svg/>', 'utf16le'), 'openbadges', '{"é":"😀"}'],
  ]

  test.for(samples.filter(([name]) => name.endsWith('.png')))(
    '%s: png-chunks-extract',
    ([, image, as, text]) => {
      const chunks = extractChunks(bake(image, text, { tag: as }))
      const data = chunks.filter(({ name }) => name === 'iTXt').map(({ data: bytes }) => bytes)
      expect(data.map((each) => Buffer.from(each).toString())).toEqual([`${as}\0\0\0\0\0${text}`])
      expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND'])
    },
  )

  const script = fileURLToPath(new URL('../read_baked.py', import.meta.url))
  const hasPython = spawnSync('python3', ['--version']).status === 0
  test.for(samples)('%s: the standard library of Python', ([name, image, as, text], context) => {
    context.skip(!hasPython, 'python3 is not installed')
    const file = join(folder, name)
    writeFileSync(file, bake(image, text, { tag: as }))
    expect(existsSync(file)).toBe(true)
    const lines = execFileSync('python3', [script, file], { encoding: 'utf8' })
      .trimEnd()
      .split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([{ tag: as, text }])
  })
})

/** A PNG as an animation of its one picture (PNG third edition, sections 11.3.6.1 and 11.3.6.2). */
function animated(image: Uint8Array): Uint8Array {
  const header = image.subarray(16, 24)
  const control = chunk('acTL', Buffer.of(0, 0, 0, 1, 0, 0, 0, 0))
  const zeros = Buffer.alloc(4)
  const timing = Buffer.of(0, 1, 0, 10, 0, 0)
  const frame = chunk('fcTL', Buffer.concat([zeros, header, zeros, zeros, timing]))
  return Buffer.concat([image.subarray(0, 33), control, frame, image.subarray(33)])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(12 + data.length)
  bytes.writeUInt32BE(data.length)
  bytes.write(type, 4, 'latin1')
  bytes.set(data, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), 8 + data.length)
  return bytes
}
