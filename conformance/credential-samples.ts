import fc from 'fast-check'
import type { ShortBadgeDraft } from '@openboat/issue'

// Drafts as varied as real badges are: names in any script, optional parts there or not. Seeded, so
// that every run sees the same ones.

const text = fc.oneof(
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((value) => value.trim() !== ''),
  fc.constantFrom(
    'Coopérer en équipe',
    'Médiation numérique',
    '協働',
    'Näherin “Öko”',
    'a\\b"c\n<d>&é',
  ),
)

const url = fc
  .tuple(fc.constantFrom('example.org', 'badges.example.fr'), fc.stringMatching(/^[a-z0-9]{1,12}$/))
  .map(([host, path]) => `https://${host}/${path}`)

const date = fc
  .date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2026-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((value) => `${value.toISOString().slice(0, 19)}Z`)

const alignment = fc.record(
  {
    targetName: text,
    targetUrl: url,
    targetDescription: text,
    targetFramework: text,
    targetCode: text,
  },
  { requiredKeys: ['targetName', 'targetUrl'] },
)

const evidence = fc.record(
  { id: url, name: text, description: text, narrative: text, genre: text, audience: text },
  { requiredKeys: ['id', 'name'] },
)

const achievement = fc.record(
  {
    id: url,
    name: text,
    description: text,
    criteria: fc.oneof(text, fc.record({ id: url, narrative: text })),
    image: url,
    type: fc.constantFrom('Badge', 'Competency', 'ext:Engagement'),
    tags: fc.array(text, { minLength: 1, maxLength: 4 }),
    alignments: fc.array(alignment, { minLength: 1, maxLength: 3 }),
    language: fc.constantFrom('fr', 'en', 'pt-BR'),
  },
  { requiredKeys: ['id', 'name', 'description', 'criteria'] },
)

const draft: fc.Arbitrary<ShortBadgeDraft> = fc.record(
  {
    achievement,
    issuer: fc.record(
      { name: text, url, email: fc.constant('badges@example.org') },
      { requiredKeys: ['name'] },
    ),
    recipient: fc.oneof(
      fc.constant({ id: 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp' }),
      fc.record({ email: fc.constant('lea@example.org'), hashed: fc.boolean() }),
    ),
    evidence: fc.array(evidence, { minLength: 1, maxLength: 3 }),
    narrative: text,
    validFrom: date,
  },
  { requiredKeys: ['achievement', 'issuer', 'recipient'] },
)

export function sampleDrafts(count: number): ShortBadgeDraft[] {
  return fc.sample(draft, { numRuns: count, seed: 20261121 })
}
