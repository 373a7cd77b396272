import { expect, test } from 'vitest'
import { buildGraph } from './build-graph.ts'
import { authorities, endorsement, endorsements, seen, seenIn } from './ecosystem.fixture.ts'
import { explainScore } from './explain-score.ts'
import { legitimacyOf } from './legitimacy.ts'
import { tellScore } from './tell-score.ts'

const graph = buildGraph({
  nodes: [
    { id: 'network', kind: 'organization', name: { fr: 'Le réseau', en: 'The network' } },
    { id: 'badge', kind: 'achievement', name: { fr: 'Souder' } },
  ],
  edges: [
    ...endorsements('network>academy academy>badge'),
    endorsement('museum', 'badge', { verified: 'undetermined' }),
  ],
})
const legitimacy = legitimacyOf(seenIn(graph), { seeds: authorities('network') })
const telling = (id: string, language: 'en' | 'fr') =>
  tellScore(legitimacy, explainScore(legitimacy, id), language).split('\n')

test('in French, with the names in French', () => {
  expect(telling('badge', 'fr')).toEqual([
    'Souder a un score de 0,108.',
    '100,0 % provient de academy.',
    '100,0 % prend sa source chez l’autorité Le réseau.',
    '100,0 % arrive par ce chemin : Le réseau → academy → Souder.',
    'Les chemins cités expliquent 100,0 % du score.',
    'Non compté : ce que dit museum, car la vérification n’a pas pu aboutir.',
    expect.stringMatching(
      /^Calculé par visits \(amortissement 0,85\) pour le 2026-07-01T00:00:00Z, graphe [0-9a-f]{12}, à partir de : for the test\.$/,
    ),
  ])
})

test('in English, for an authority and for nothing', () => {
  expect(telling('network', 'en').slice(0, 2)).toEqual([
    'The network has a score of 0.150.',
    '100.0% of it: it is an authority itself.',
  ])
  expect(telling('museum', 'en')[0]).toBe(
    'museum has a score of 0: no recognition of the stated authorities reaches it.',
  )
})

test('small numbers are not written in powers of ten', () => {
  const chain = Array.from({ length: 60 }, (_, at) => endorsement(`n${at}`, `n${at + 1}`))
  const far = legitimacyOf(seen(chain), { seeds: authorities('n0') })
  expect(tellScore(far, explainScore(far, 'n60'), 'en')).toMatch(
    /^n60 has a score of 0\.00000\d+\./,
  )
})
