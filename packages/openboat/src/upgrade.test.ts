import { expect, test } from 'vitest'
import type { JsonObject } from '@openboat/model'
import { check, downgrade, generateKey, issue, upgrade, type ShortBadgeDraft } from './index.ts'

const now = new Date('2026-07-01T12:00:00Z')
const draft: ShortBadgeDraft = {
  id: 'https://school.example/assertions/1',
  achievement: {
    id: 'https://school.example/welding',
    name: 'Welding',
    description: 'Joins plates of steel.',
    criteria: 'Weld a tight seam under supervision.',
    image: 'https://school.example/welding.png',
  },
  issuer: {
    id: 'https://school.example/issuer',
    name: 'Shipyard School',
    url: 'https://school.example/',
    email: 'badges@school.example',
  },
  recipient: { email: 'ada@example.org' },
}

test('a badge of 2.0, upgraded, is signed as it is; and finds its way back', async () => {
  const { text, documents } = await issue(draft, { format: 'ob2-hosted', now })
  const at = (url: string): JsonObject =>
    documents.find((each) => each.url === url)?.document as JsonObject
  const linked = {
    badgeClass: at('https://school.example/welding'),
    issuer: at('https://school.example/issuer'),
  }
  const { value, losses } = upgrade(new TextEncoder().encode(text), { linked })
  expect(losses.map(({ path }) => path)).not.toContain('/badge/name')
  expect(check(value)).toMatchObject({ conforms: true, version: '3.0' })

  const verificationMethod = 'https://school.example/issuer#key'
  const key = await generateKey('ed25519')
  // The safe mode of JSON-LD, which issuing goes through, finds nothing to drop either.
  const issued = await issue(value, { key, verificationMethod, now })
  expect(issued.credential).toMatchObject({ id: value['id'], issuer: value['issuer'] as object })

  const back = downgrade(issued.text, { to: '2.0' })
  expect(back.losses.map(({ path }) => path)).toEqual(['/proof'])
  expect(check(back.value)).toMatchObject({ conforms: true, version: '2.0' })
})

test('what is no text, object or bytes is a wrong call', () => {
  const badArgument = expect.objectContaining({ name: 'OpenBoatError', code: 'bad_argument' })
  expect(() => upgrade(7 as never)).toThrow(badArgument)
  expect(() => downgrade([], { to: '2.0' })).toThrow(badArgument)
})
