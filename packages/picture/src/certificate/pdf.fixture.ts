import { deflateSync } from 'node:zlib'

/** A file within a PDF that a test writes by hand. */
export interface TestFile {
  readonly name: string
  readonly content: string | Uint8Array
  /** Entries of the stream's dictionary besides its length, such as `/Filter /FlateDecode`. */
  readonly entries?: string
}

export const badge = JSON.stringify({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'https://school.example/credentials/1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: {
    id: 'https://school.example/',
    type: ['Profile'],
    name: { en: 'Yard', fr: 'Chantier' },
  },
  validFrom: '2026-07-01T00:00:00+02:00',
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: { id: 'urn:a', type: ['Achievement'], name: { en: 'Welding', fr: 'Soudure' } },
  },
})

/** Objects in the order of their numbers, from 1; the first is the catalog. */
export function objectsFor(files: readonly TestFile[]): (string | Uint8Array)[] {
  const number = (at: number) => 2 + 2 * at
  const names = files.map(({ name }, at) => `(${name}) ${number(at)} 0 R`).join(' ')
  return [
    `<< /Type /Catalog /Names << /EmbeddedFiles << /Names [${names}] >> >> >>`,
    ...files.flatMap((file, at) => [
      `<< /Type /Filespec /F (${file.name}) /EF << /F ${number(at) + 1} 0 R >> >>`,
      streamOf(`/Type /EmbeddedFile ${file.entries ?? ''}`, file.content),
    ]),
  ]
}

export function streamOf(entries: string, content: string | Uint8Array): Uint8Array {
  const body = bytesOf(content)
  return joined([`<< ${entries} /Length ${body.length} >>\nstream\n`, body, '\nendstream'])
}

/** A PDF with a classic table of contents. */
export function classicPdf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [bytesOf('%PDF-1.4\n')]
  const offsets = objects.map((object, at) => {
    const offset = lengthOf(parts)
    parts.push(joined([`${at + 1} 0 obj\n`, object, '\nendobj\n']))
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${lengthOf(parts)}\n%%EOF\n`
  return joined([...parts, end])
}

/** The same with objects and the table of contents in compressed streams (PDF 1.5). */
export function compressedPdf(files: readonly TestFile[]): Uint8Array {
  const objects = objectsFor(files)
  const plain = objects.flatMap((object, at) =>
    typeof object === 'string' ? [{ object, at }] : [],
  )
  const parts: Uint8Array[] = [bytesOf('%PDF-1.5\n')]
  const places = new Map<number, readonly [number, number, number]>()
  objects.forEach((object, at) => {
    if (typeof object === 'string') return
    places.set(at + 1, [1, lengthOf(parts), 0])
    parts.push(joined([`${at + 1} 0 obj\n`, object, '\nendobj\n']))
  })
  const container = objects.length + 1
  const starts = plain.map((_, at) =>
    plain.slice(0, at).reduce((sum, { object }) => sum + object.length + 1, 0),
  )
  const header = plain.map(({ at }, index) => `${at + 1} ${starts[index]}`).join(' ')
  const body = deflateSync(`${header}\n${plain.map(({ object }) => object).join('\n')}`)
  plain.forEach(({ at }, index) => places.set(at + 1, [2, container, index]))
  places.set(container, [1, lengthOf(parts), 0])
  const entries = `/Type /ObjStm /N ${plain.length} /First ${header.length + 1} /Filter /FlateDecode`
  parts.push(joined([`${container} 0 obj\n`, streamOf(entries, body), '\nendobj\n']))
  const table = container + 1
  places.set(table, [1, lengthOf(parts), 0])
  const rows = Array.from({ length: table + 1 }, (_, number) => places.get(number) ?? [0, 0, 0])
  const start = lengthOf(parts)
  const description = `/Type /XRef /W [1 3 1] /Size ${table + 1} /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >>`
  const stream = streamOf(description, deflateSync(predictedUp(rows.map(rowOf))))
  return joined([...parts, `${table} 0 obj\n`, stream, `\nendobj\nstartxref\n${start}\n%%EOF\n`])
}

function rowOf([kind = 0, second = 0, third = 0]: readonly number[]): number[] {
  return [kind, (second >> 16) & 255, (second >> 8) & 255, second & 255, third]
}

/** PNG filter 2: each byte less the one above it. */
function predictedUp(rows: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    rows.flatMap((row, y) => [2, ...row.map((byte, x) => byte - (rows[y - 1]?.[x] ?? 0))]),
  )
}

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

export function joined(parts: readonly (string | Uint8Array)[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.map(bytesOf)))
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}
