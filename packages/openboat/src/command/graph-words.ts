import type { Language } from './words.ts'

export interface BuiltGraph {
  readonly credentials: number
  readonly verified: number
  readonly nodes: number
  readonly edges: number
  readonly unverified: number
  readonly conflicts: number
  readonly digest: string
}

/** What the commands on graphs say by themselves; scores are told by `@openboat/graph`. */
export interface GraphWords {
  readonly built: (graph: BuiltGraph) => string
  readonly recognition: (recognition: string, groups: number) => string
  readonly none: string
  readonly means: string
}

const english: GraphWords = {
  built: (graph) =>
    [
      `${graph.verified} of ${graph.credentials} credentials verified.`,
      `${graph.nodes} nodes, ${graph.edges} edges, of which ${graph.unverified} do not count` +
        `${graph.conflicts === 0 ? '' : `, and ${graph.conflicts} ids that contradict themselves`}.`,
      `Graph ${graph.digest}.`,
    ].join(' '),
  recognition: (recognition, groups) =>
    `Recognition ${recognition}, by ${count(groups, 'independent group', 'independent groups')} of issuers and endorsers.`,
  none: 'Nobody recognises it yet.',
  means:
    'A score says how far the recognition of these authorities reaches, not what somebody is worth.',
}

const french: GraphWords = {
  built: (graph) =>
    [
      `${graph.verified} justificatifs vérifiés sur ${graph.credentials}.`,
      `${graph.nodes} nœuds, ${graph.edges} liens, dont ${graph.unverified} ne comptent pas` +
        `${graph.conflicts === 0 ? '' : `, et ${graph.conflicts} identifiants contradictoires`}.`,
      `Graphe ${graph.digest}.`,
    ].join(' '),
  recognition: (recognition, groups) =>
    `Reconnaissance ${recognition}, par ${count(groups, 'groupe indépendant', 'groupes indépendants')} d’émetteurs et d’endosseurs.`,
  none: 'Personne ne le reconnaît encore.',
  means: 'Un score dit jusqu’où va la reconnaissance de ces autorités, non ce que vaut quelqu’un.',
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

export const graphWords: Readonly<Record<Language, GraphWords>> = { en: english, fr: french }
