import { issue, type PrivateJwk } from 'openboat'

/** A badge of middling size, as schools issue them. */
export async function sampleBadge(key: PrivateJwk, format: 'data-integrity' | 'jwt') {
  return await issue(
    {
      achievement: {
        id: 'https://rives.example/achievements/crew',
        name: 'Faire équipage',
        description: 'Reconnaît la capacité à faire avancer un groupe ensemble, chacun à sa place.',
        criteria: 'Avoir tenu un rôle dans un projet collectif d’au moins trois mois.',
        tags: ['coopération', 'engagement'],
        alignments: [
          { targetName: 'Travailler en équipe', targetUrl: 'https://esco.example/skill/1' },
        ],
        language: 'fr',
      },
      issuer: { name: 'Lycée des Rives', url: 'https://rives.example/' },
      recipient: { email: 'lea@example.org' },
      evidence: ['https://rives.example/evidence/1'],
    },
    { key, format },
  )
}
