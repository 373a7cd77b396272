import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { mutated, mutations } from '../fonts.fixture.ts'
import { PictureError } from '../picture-error.ts'
import {
  badge,
  bytesOf,
  classicPdf,
  compressedPdf,
  joined,
  objectsFor,
  streamOf,
  type TestFile,
} from './pdf.fixture.ts'
import { readCertificate } from './read-certificate.ts'

const file: TestFile = {
  name: 'badge.json',
  content: badge,
  entries: '/Subtype /application#2Fjson',
}
const found = { credentials: [{ name: 'badge.json', mediaType: 'application/json', text: badge }] }
const pdfOf = (...files: readonly TestFile[]) => classicPdf(objectsFor(files))

function refused(code: string, message: RegExp | string = '') {
  return expect.objectContaining({ code, message: expect.stringMatching(message) })
}

describe('what is found', () => {
  test('an attachment as it stands', async () => {
    expect(await readCertificate(pdfOf(file))).toEqual(found)
  })

  test('a compressed attachment', async () => {
    const entries = '/Subtype /application#2Fjson /Filter [/FlateDecode]'
    const packed = { ...file, content: deflateSync(badge), entries }
    expect(await readCertificate(pdfOf(packed))).toEqual(found)
  })

  test('objects and table of contents in compressed streams', async () => {
    expect(await readCertificate(compressedPdf([file]))).toEqual(found)
  })

  test('a compact JWS', async () => {
    const header = Buffer.from('{"alg":"EdDSA"}').toString('base64url')
    const jwt = `${header}.${Buffer.from(badge).toString('base64url')}.c2ln`
    const { credentials } = await readCertificate(pdfOf({ name: 'b.jwt', content: jwt }))
    expect(credentials.map(({ text }) => text)).toEqual([jwt])
  })

  test('among other files, which are left alone', async () => {
    const others = [
      { name: 'notes.txt', content: 'eyes only' },
      { name: 'data.json', content: '{"a": 1}' },
      { name: 'broken.json', content: '{"a": ' },
      { name: 'latin1.json', content: Uint8Array.of(0x7b, 0xff, 0x7d) },
    ]
    expect(await readCertificate(pdfOf(...others, file))).toEqual(found)
  })

  test('several credentials, the first one first', async () => {
    const second = badge.replace('credentials/1', 'credentials/2')
    const { credentials } = await readCertificate(pdfOf(file, { name: '2.json', content: second }))
    expect(credentials.map(({ text }) => text)).toEqual([badge, second])
  })

  test('what is called a credential, even if it is damaged: whoever verifies says how', async () => {
    const damaged = badge.slice(0, -1)
    const { credentials } = await readCertificate(
      pdfOf({ name: 'credential.json', content: damaged }),
    )
    expect(credentials.map(({ text }) => text)).toEqual([damaged])
  })

  test('an associated file that is not named, once', async () => {
    const [, specification, stream] = objectsFor([file])
    const catalog = '<< /AF [2 0 R 2 0 R] >>'
    expect(await readCertificate(classicPdf([catalog, specification ?? '', stream ?? '']))).toEqual(
      found,
    )
  })

  test('the newest revision counts', async () => {
    const old = pdfOf({ ...file, content: badge.replace('Yard', 'Lard') })
    const catalogAt = old.length
    const update = joined([
      `3 0 obj\n`,
      streamOf('/Subtype /application#2Fjson', badge),
      '\nendobj\n',
    ])
    const previous = Buffer.from(old).lastIndexOf('xref\n0 ')
    const table = `xref\n3 1\n${String(catalogAt).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 4 /Root 1 0 R /Prev ${previous} >>\nstartxref\n${catalogAt + update.length}\n%%EOF`
    expect(await readCertificate(joined([old, update, table]))).toEqual(found)
  })

  test.each([
    [
      'comments',
      '<< % a comment >>\n/Names % (\n << /EmbeddedFiles << /Names [(x) 2 0 R] >> >> >>',
    ],
    ['a tree of names', '<< /Names << /EmbeddedFiles << /Kids [4 0 R] >> >> >>'],
    ['escapes', '<</Names<</EmbeddedFiles<</N#61mes[(a\\)\\\n\\101\\r)2 0 R<6>2 0 R]>>>>>>'],
  ])('%s', async (_, catalog) => {
    const [, specification = '', stream = ''] = objectsFor([file])
    const leaf = '<< /Limits [(a) (b)] /Names [(badge.json) 2 0 R] >>'
    expect(await readCertificate(classicPdf([catalog, specification, stream, leaf]))).toEqual(found)
  })

  test.each([
    ['UTF-16', '<FEFF00E9002E006A0073006F006E>', 'é.json'],
    ['UTF-8', '<EFBBBFC3A92E6A736F6E>', 'é.json'],
    ['a byte a character', '(\\351.json)', 'é.json'],
  ])('a name in %s', async (_, written, name) => {
    const [catalog = '', , stream = ''] = objectsFor([file])
    const specification = `<< /F (x) /UF ${written} /EF << /F 3 0 R >> >>`
    const { credentials } = await readCertificate(classicPdf([catalog, specification, stream]))
    expect(credentials[0]?.name).toBe(name)
  })
})

describe('what is refused, and why', () => {
  test.each([
    ['nothing', '', 'not_a_pdf'],
    ['a picture', '\x89PNG', 'not_a_pdf'],
    ['a beginning', '%PDF-1.4\n', 'malformed_pdf'],
    ['an end without a beginning', '%PDF-1.4\nstartxref\n99999\n%%EOF', 'malformed_pdf'],
  ])('%s', async (_, content, code) => {
    await expect(readCertificate(bytesOf(content))).rejects.toThrow(refused(code))
  })

  test('no attachment, or none that is a credential', async () => {
    await expect(readCertificate(pdfOf())).rejects.toThrow(refused('no_credential', /Printing/))
    const notes = pdfOf({ name: 'notes.txt', content: 'hello' })
    await expect(readCertificate(notes)).rejects.toThrow(refused('no_credential'))
  })

  test('a password', async () => {
    const encrypted = classicPdf(objectsFor([file]), '/Encrypt << >>')
    await expect(readCertificate(encrypted)).rejects.toThrow(refused('encrypted_pdf', /password/))
  })

  test('other ways to pack', async () => {
    const packed = pdfOf({ ...file, entries: '/Filter /LZWDecode' })
    await expect(readCertificate(packed)).rejects.toThrow(refused('unsupported_pdf', /LZWDecode/))
  })

  test('what unpacks to far more than a credential', async () => {
    const bomb = {
      ...file,
      content: deflateSync(' '.repeat(50_000_000)),
      entries: '/Filter /FlateDecode',
    }
    await expect(readCertificate(pdfOf(bomb))).rejects.toThrow(refused('too_large', /5242880/))
  })

  test('many bombs, each below the limit of one', async () => {
    const content = deflateSync(`{${' '.repeat(5_000_000)}`)
    const bombs = Array.from({ length: 20 }, (_, at) => ({
      name: `${at}.json`,
      content,
      entries: '/Filter /FlateDecode',
    }))
    await expect(readCertificate(pdfOf(...bombs))).rejects.toThrow(refused('too_large'))
  })

  test('more attachments than a certificate can have', async () => {
    const many = Array.from({ length: 150 }, (_, at) => ({ name: `${at}.txt`, content: 'x' }))
    await expect(readCertificate(pdfOf(...many))).rejects.toThrow(refused('too_large', /100/))
  })

  test('a file above maxBytes', async () => {
    const pdf = pdfOf(file)
    await expect(readCertificate(pdf, { maxBytes: pdf.length - 1 })).rejects.toThrow(
      refused('too_large', /options\.maxBytes/),
    )
    expect(await readCertificate(pdf, { maxBytes: pdf.length })).toEqual(found)
  })

  test.each([
    ['references in a circle', ['<< /Names 2 0 R >>', '3 0 R', '2 0 R'], 'malformed_pdf'],
    [
      'a tree that is its own child',
      ['<< /Names << /EmbeddedFiles 2 0 R >> >>', '<< /Kids [2 0 R 2 0 R] >>'],
      'too_large',
    ],
    ['a catalog that is none', ['[1 2]'], 'malformed_pdf'],
    ['arrays without end', [`<< /Names ${'['.repeat(5000)}`], 'malformed_pdf'],
    ['a string without end', ['<< /Names (abc'], 'malformed_pdf'],
    ['values without number', [`<< /Names [${'0 '.repeat(300_000)}] >>`], 'malformed_pdf'],
  ])('%s', async (_, objects, code) => {
    await expect(readCertificate(classicPdf(objects))).rejects.toThrow(refused(code))
  })

  test('tables of contents in a circle end where they began', async () => {
    const pdf = classicPdf(objectsFor([file]))
    const at = Buffer.from(pdf).lastIndexOf('xref\n0 ')
    expect(await readCertificate(classicPdf(objectsFor([file]), `/Prev ${at}`))).toEqual(found)
  })

  test('a table that claims more than there is', async () => {
    const text = Buffer.from(pdfOf(file)).toString('latin1').replace('xref\n0 4', 'xref\n0 4000000')
    await expect(readCertificate(bytesOf(text))).rejects.toThrow(refused('malformed_pdf'))
  })
})

test('1000 damaged files: a certificate or a PictureError, and never anything else', async () => {
  await expectNothingElse(1000)
})

test(
  `${mutations} damaged files: a certificate or a PictureError, and never anything else`,
  { tags: 'thorough' },
  async () => {
    await expectNothingElse(mutations)
  },
)

async function expectNothingElse(count: number): Promise<void> {
  const packed = { ...file, content: deflateSync(badge), entries: '/Filter /FlateDecode' }
  const originals = [pdfOf(file), pdfOf(packed), compressedPdf([file])]
  let read = 0
  const codes = new Set<string>()
  for (const bytes of mutated(originals, count)) {
    try {
      const { credentials } = await readCertificate(bytes)
      expect(credentials.length).toBeGreaterThan(0)
      read += 1
    } catch (error) {
      if (!(error instanceof PictureError)) throw error
      codes.add(error.code)
    }
  }
  // Both happen, or the test would prove little.
  expect(read).toBeGreaterThan(count / 100)
  expect([...codes]).toEqual(expect.arrayContaining(['malformed_pdf', 'no_credential']))
}
