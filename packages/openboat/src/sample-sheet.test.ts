import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { drawBadge, type BadgeDesign } from '@openboat/picture'
import { expect, test } from 'vitest'
import { certificate } from './certificate.ts'
import { issue } from './issue.ts'
import { openPictureKit } from './picture-kit.ts'
import { verify } from './verify.ts'

// The pictures in docs/pictures are what the code draws today, byte for byte. To renew them:
// OPENBOAT_UPDATE=1 npx vitest run packages/openboat/src/sample-sheet

const folder = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url))
const renew = process.env['OPENBOAT_UPDATE'] === '1'

const designs: readonly BadgeDesign[] = [
  {
    name: 'Faire équipage',
    shape: 'shield',
    color: 'ocean',
    emblem: { icon: 'boat' },
    endorsements: 3,
  },
  { name: 'Welding, level 1', shape: 'hexagon', color: 'brick', language: 'en' },
  { name: 'Médiation numérique', shape: 'rosette', color: 'plum', emblem: { icon: 'people' } },
  { name: 'Cœur d’œuvre', shape: 'octagon', color: 'saffron', emblem: { icon: 'heart' } },
  {
    name: 'Transition écologique : comprendre, agir et transmettre sur son territoire',
    shape: 'tile',
    color: 'forest',
    emblem: { icon: 'leaf' },
    endorsements: 12,
  },
  { name: 'Accueillir un nouveau collègue', shape: 'disc', color: 'lagoon' },
  { name: 'Orientation', shape: 'hexagon', color: 'slate', emblem: { icon: 'compass' } },
  { name: 'Lire à voix haute', shape: 'shield', color: 'heather', emblem: { icon: 'book' } },
  { name: 'Prendre la parole', shape: 'disc', color: 'indigo', emblem: { icon: 'speech' } },
  { name: 'Ba\u0302tir un four à pain', shape: 'octagon', color: 'garnet', endorsements: 128 },
  { name: 'Étoile du quartier', shape: 'rosette', color: 'olive', emblem: { icon: 'star' } },
  { name: 'Nguyễn Łódź Öğüt', shape: 'tile', color: 'ocean', ribbon: false },
]

const columns = 4
const cell = 548

test('docs/pictures/badges.png', async () => {
  const { fonts, rasterizer } = await openPictureKit()
  const cells = designs.map((design, at) => {
    const svg = drawBadge({ language: 'fr', ...design }, fonts)
    const [x, y] = [(at % columns) * cell + 18, Math.floor(at / columns) * cell + 18]
    return svg.replace('<svg ', `<svg x="${x}" y="${y}" `)
  })
  const [width, height] = [columns * cell, Math.ceil(designs.length / columns) * cell]
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#fff"/>${cells.join('')}</svg>`
  await expectFile('badges.png', rasterizer.toPng(sheet, { width: 1280 }))
})

// The key of RFC 8032, 7.1, test 1: everybody knows it, so that everybody can make this very badge.
const key = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
} as const

const wordings = {
  fr: {
    name: 'Faire équipage',
    description:
      'A mené un projet collectif du début à la fin, en écoutant chacune et chacun, en répartissant les rôles et en rendant compte de l’avancement.',
    criteria: 'Trois projets.',
    issuer: 'Lycée professionnel des Rives',
  },
  en: {
    name: 'Being a crew',
    description:
      'Saw a common project through from beginning to end: listened to everybody, shared out the work and reported on progress.',
    criteria: 'Three projects.',
    issuer: 'The Banks Vocational School',
  },
} as const

test.each(['fr', 'en'] as const)('docs/pictures/certificate-%s.pdf', async (language) => {
  const { name, description, criteria, issuer } = wordings[language]
  const { text } = await issue(
    {
      id: `https://rives.example/credentials/${language}`,
      achievement: { id: 'https://rives.example/crew', name, description, criteria, language },
      issuer: { name: issuer },
      recipient: { id: 'did:example:lea', name: 'Léa Kerœn' },
      validFrom: '2026-07-01T00:00:00Z',
      validUntil: '2029-06-30T00:00:00Z',
    },
    { key, now: new Date('2026-07-01T00:00:00Z') },
  )
  const pdf = await certificate(text, { language, color: 'ocean', endorsements: 2 })
  const at = new Date('2026-08-01T00:00:00Z')
  expect(await verify(pdf, { offline: true, at })).toMatchObject({ verdict: 'verified' })
  await expectFile(`certificate-${language}.pdf`, pdf)
})

async function expectFile(name: string, bytes: Uint8Array): Promise<void> {
  const path = `${folder}${name}`
  if (renew) await writeFile(path, bytes)
  const kept = existsSync(path) ? await readFile(path) : Buffer.alloc(0)
  const message = `docs/pictures/${name} is not what the code draws today`
  expect(kept.equals(bytes), message).toBe(true)
}
