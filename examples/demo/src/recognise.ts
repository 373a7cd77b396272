import {
  buildGraph,
  explainScore,
  legitimacyOf,
  recognitionOf,
  snapshotOf,
  tellScore,
} from '@openboat/graph'
import { drawEgo, drawRecognition, type Drawing } from '@openboat/graph/view'
import { achievementId, createEcosystem } from '@openboat/example-ecosystem'
import type { Language } from './two-languages.ts'

/** What an invented region recognises, and why it recognises one badge. */
export interface Region {
  readonly credentials: number
  readonly verified: number
  readonly map: Readonly<Record<Language, Drawing>>
  readonly badge: Readonly<Record<Language, Explained>>
}

export interface Explained {
  readonly name: string
  /** From 0 to 1. */
  readonly recognition: number
  /** Independent groups that the authorities reach. */
  readonly groups: number
  readonly sentences: readonly string[]
  readonly surroundings: Drawing
}

const BADGE = achievementId('equipage')

/** Verifies some seven hundred badges and endorsements, and computes who recognises what. */
export async function recogniseRegion(): Promise<Region> {
  const { parts, at, seeds, reports } = await createEcosystem()
  const snapshot = snapshotOf(buildGraph(parts), { at })
  const legitimacy = legitimacyOf(snapshot, { seeds, preset: 'hitting' })
  const { recognition, groups } = recognitionOf(legitimacy)(BADGE)
  const explanation = explainScore(legitimacy, BADGE)
  const node = snapshot.nodes[snapshot.indexOf(BADGE) ?? -1]
  const explainedIn = (language: Language): Explained => ({
    name: node?.name?.[language] ?? BADGE,
    recognition,
    groups: groups.filter((group) => group.legitimacy !== undefined && group.legitimacy > 0).length,
    sentences: tellScore(legitimacy, explanation, language).split('\n'),
    surroundings: drawEgo(snapshot, BADGE, { personal: 'omit', language }),
  })
  return {
    credentials: reports.length,
    verified: reports.filter(({ verdict }) => verdict === 'verified').length,
    map: { fr: drawRecognition(legitimacy, { language: 'fr' }), en: drawRecognition(legitimacy) },
    badge: { fr: explainedIn('fr'), en: explainedIn('en') },
  }
}
