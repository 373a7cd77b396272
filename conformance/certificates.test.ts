import { issueBadge } from '@openboat/issue'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCertificate, drawBadge, readCertificate } from '@openboat/picture'
import { createSigner, generateKey } from '@openboat/proof'
import jsqr from 'jsqr'
import { openPictureKit } from 'openboat/node'
import { verify } from 'openboat'
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PNG } from 'pngjs'
import { beforeAll, describe, expect, test } from 'vitest'

// Certificates as other programs see them: the text, the structure and the attachment as pdf.js finds
// them, and the QR code as jsQR reads it from the page that pdf.js draws.

const now = new Date('2026-07-01T10:00:00Z')
const id = 'https://rives.example/credentials/41f2c6a0-9b1c-4d07-8c25-b0d7f5e0c5a1'
const recipient = 'Léa Kerœn-Français'

let credential: string

beforeAll(async () => {
  const { text } = await issueBadge(
    {
      id,
      achievement: {
        name: 'Faire équipage',
        description: 'A mené un projet collectif du début à la fin, en écoutant chacune et chacun.',
        criteria: 'Trois projets menés à terme.',
      },
      issuer: { name: 'Lycée professionnel des Rives' },
      recipient: { id: 'did:example:lea', name: recipient },
      validUntil: '2029-06-30T00:00:00Z',
    },
    { signer: createSigner(await generateKey('ed25519')), now },
  )
  credential = text
})

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // pdf.js takes the buffer away from whoever gave it.
  return await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
}

async function make(language: 'en' | 'fr', picture?: Uint8Array): Promise<Uint8Array> {
  const kit = await openPictureKit()
  return await createCertificate(credential, {
    ...kit,
    language,
    endorsements: 2,
    ...(picture === undefined ? {} : { picture }),
  })
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join(' ')
}

interface Surface {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
}

async function render(pdf: PDFDocumentProxy, scale: number): Promise<ImageData> {
  const page = await pdf.getPage(1)
  const viewport = page.getViewport({ scale })
  const factory = pdf.canvasFactory as { create(width: number, height: number): Surface }
  const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
  await page.render({ canvas, canvasContext: context, viewport }).promise
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

describe.each([
  [
    'fr',
    ['CERTIFICAT', 'Ce badge est décerné à', '1er juillet 2026', '30 juin 2029', 'Endossé par'],
  ],
  ['en', ['CERTIFICATE', 'This badge is awarded to', '1 July 2026', '30 June 2029', 'Endorsed by']],
] as const)('a certificate in %s', (language, words) => {
  let bytes: Uint8Array
  let pdf: PDFDocumentProxy

  beforeAll(async () => {
    bytes = await make(language)
    pdf = await open(bytes)
  })

  test('is one page, A4 on its side', async () => {
    expect(pdf.numPages).toBe(1)
    const [, , width, height] = (await pdf.getPage(1)).view
    expect([width, height]).toEqual([expect.closeTo(841.89, 1), expect.closeTo(595.28, 1)])
  })

  test('says its words, the names with all their accents, and the dates', async () => {
    const text = (await textOf(await pdf.getPage(1))).replaceAll(/\s+/g, ' ')
    for (const word of [...words, recipient, 'Faire équipage', 'Lycée professionnel des Rives']) {
      expect(text).toContain(word)
    }
  })

  test('tells its title, language and structure to programs that read aloud', async () => {
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: `Faire équipage – ${recipient}`, Language: language })
    expect(metadata?.get('dc:title')).toBe(`Faire équipage – ${recipient}`)
    const mark: unknown = await pdf.getMarkInfo() // a Map, whatever its type says
    expect(mark).toEqual(
      new Map([
        ['Marked', true],
        ['UserProperties', false],
        ['Suspects', false],
      ]),
    )
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
    const roles = [...tree.matchAll(/"role":"(\w+)"/g)].map(([, role]) => role)
    expect(roles).toEqual(['Document', 'Figure', 'P', 'P', 'H1', 'H2', ...roles.slice(6)])
    expect(tree).toContain(id)
  })

  test('holds the badge, byte for byte, and it verifies', async () => {
    const files = [...((await pdf.getAttachments()) ?? new Map()).entries()]
    expect(files.map(([, { filename }]) => filename)).toEqual(['credential.json'])
    const [[key] = ['']] = files
    const content = await pdf.getAttachmentContent(key)
    expect(new TextDecoder().decode(content ?? undefined)).toBe(credential)
    const { verdict, findings } = await verify(bytes, { offline: true, at: now })
    expect(findings.filter(({ outcome }) => outcome === 'failed')).toEqual([])
    expect(verdict).toBe((await verify(credential, { offline: true, at: now })).verdict)
  })

  test('has a code that leads to the badge', async () => {
    const { data, width, height } = await render(pdf, 2)
    expect(jsqr.default(data, width, height)?.data).toBe(id)
  })

  test('and a link that does', async () => {
    const annotations = await (await pdf.getPage(1)).getAnnotations()
    expect(annotations.map(({ url }: { url?: string }) => url)).toEqual([id])
  })
})

test('a picture of one colour is where it should be', async () => {
  const picture = new PNG({ width: 64, height: 64 })
  for (let at = 0; at < picture.data.length; at += 4) picture.data.set([200, 30, 60, 255], at)
  const pdf = await open(await make('en', new Uint8Array(PNG.sync.write(picture))))
  const { data, width } = await render(pdf, 1)
  const at = 4 * (277 * width + 172)
  expect([...data.subarray(at, at + 3)]).toEqual([200, 30, 60])
})

test('the drawn picture has the colours that the same picture has as PNG', async () => {
  const { fonts, rasterizer } = await openPictureKit()
  const design = { name: 'Faire équipage', language: 'fr', endorsements: 2 } as const
  const svg = drawBadge(design, fonts)
  const size = 488
  const image = PNG.sync.read(Buffer.from(rasterizer.toPng(svg, { width: size })))
  const page = await render(await open(await make('fr')), 2)
  const difference = averageDifference(image, page, { x: 100, y: 311 })
  expect(difference).toBeLessThan(6)
})

/** Of the opaque pixels, 0 to 255; the picture's corner is at `corner` of the page. */
function averageDifference(image: PNG, page: ImageData, corner: { x: number; y: number }): number {
  let [sum, count] = [0, 0]
  for (let y = 0; y < image.height; y += 1) {
    for (let x = 0; x < image.width; x += 1) {
      const from = 4 * (y * image.width + x)
      if (image.data[from + 3] !== 255) continue
      const to = 4 * ((y + corner.y) * page.width + x + corner.x)
      for (const channel of [0, 1, 2]) {
        sum += Math.abs((image.data[from + channel] ?? 0) - (page.data[to + channel] ?? 0))
      }
      count += 3
    }
  }
  return sum / count
}

test.each(['fr', 'en'])(
  'docs/pictures/certificate-%s.png shows the PDF beside it',
  async (language) => {
    const sample = new URL(`../docs/pictures/certificate-${language}`, import.meta.url)
    const image = PNG.sync.read(await readFile(new URL(`${sample.href}.png`)))
    const page = await render(await open(await readFile(new URL(`${sample.href}.pdf`))), 1)
    // Another program drew it, whose edges are a little different.
    expect(averageDifference(image, page, { x: 0, y: 0 })).toBeLessThan(4)
  },
)

describe('qpdf', () => {
  const hasQpdf = spawnSync('qpdf', ['--version']).status === 0

  test.for([
    ['objects in compressed streams', ['--object-streams=generate', '--compress-streams=y']],
    ['linearized, for the web', ['--linearize']],
    ['written out', ['--qdf']],
    ['with everything recompressed', ['--recompress-flate', '--compression-level=9']],
  ] as const)('%s: the badge is found, byte for byte', async ([, options], context) => {
    context.skip(!hasQpdf, 'qpdf is not installed on this machine')
    const folder = await mkdtemp(join(tmpdir(), 'openboat-qpdf-'))
    try {
      const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')]
      await writeFile(from, await make('fr'))
      expect(spawnSync('qpdf', [...options, from, to]).status).toBe(0)
      const { credentials } = await readCertificate(await readFile(to))
      expect(credentials.map(({ text }) => text)).toEqual([credential])
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('finds nothing to complain of', async (context) => {
    context.skip(!hasQpdf, 'qpdf is not installed on this machine')
    const folder = await mkdtemp(join(tmpdir(), 'openboat-qpdf-'))
    try {
      const file = join(folder, 'certificate.pdf')
      await writeFile(file, await make('en'))
      const { status, stdout } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
      expect({ status, stdout }).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('No syntax or stream encoding errors found'),
      })
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
