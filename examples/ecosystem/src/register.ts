import type { GraphParts, RecognitionEdge, RecognitionNode } from '@openboat/graph'
import {
  achievementId,
  achievements,
  domainId,
  domains,
  pathway,
  skillId,
  skills,
  type DomainKey,
} from './achievements.ts'
import { awardsFor, type AwardPlan } from './awards.ts'
import { organizationId, organizations, places } from './organizations.ts'
import { personParty } from './party.ts'
import { people } from './people.ts'

export const networkCommunity = 'https://rives.example/reseau'

/**
 * What no credential says and a network keeps in its books: who is a person, where organisations are, who
 * belongs to the network, what the pathway is made of, and which awards their holders keep to themselves.
 */
export function registerOf(seed: string): Required<GraphParts> {
  return {
    nodes: [...namedNodes(), ...personNodes(seed), ...hiddenNodes(seed)],
    edges: [...organizationEdges(), ...pathwayEdges(), ...homes(seed)],
    sameAs: aliases(seed),
  }
}

function namedNodes(): RecognitionNode[] {
  return [
    ...organizations.map(({ key, fr, en }) => ({
      id: organizationId(key),
      kind: 'organization' as const,
      name: { fr, ...(en !== undefined && { en }) },
    })),
    ...achievements.map(({ key, fr, en }) => ({
      id: achievementId(key),
      kind: 'achievement' as const,
      name: { fr, en },
    })),
    ...Object.entries(skills).map(([key, { fr, en }]) => ({
      id: skillId(key as keyof typeof skills),
      kind: 'skill' as const,
      name: { fr, en },
    })),
    ...Object.entries(domains).map(([key, name]) => ({
      id: domainId(key as DomainKey),
      kind: 'skill' as const,
      name,
    })),
    ...Object.values(places).map(({ id, name }) => ({
      id,
      kind: 'place' as const,
      name: { fr: name },
    })),
    {
      id: pathway.id,
      kind: 'pathway',
      name: { fr: 'Parcours robotique', en: 'Robotics pathway' },
    },
    { id: networkCommunity, kind: 'community', name: { fr: 'Le réseau', en: 'The network' } },
  ]
}

function personNodes(seed: string): RecognitionNode[] {
  return people.map(({ key, name }) => ({
    id: personParty(key, seed).id,
    kind: 'person',
    name: { fr: name },
  }))
}

/** For the eyes of their holder alone; whatever touches them is hidden with them. */
function hiddenNodes(seed: string): RecognitionNode[] {
  return hiddenAwards(seed).map(({ id, person }) => ({
    id,
    kind: 'assertion',
    visibleTo: [personParty(person, seed).id],
  }))
}

export function hiddenAwards(seed: string): readonly AwardPlan[] {
  return awardsFor(seed).filter(({ hidden }) => hidden === true)
}

const known = { verified: true, provenance: { source: 'register of the network' } } as const

function organizationEdges(): RecognitionEdge[] {
  return organizations.flatMap(({ key, place, member }) => {
    const from = organizationId(key)
    const edges: RecognitionEdge[] = []
    if (place !== undefined) {
      const to = places[place].id
      edges.push({ id: `${from}#place`, kind: 'locatedIn', from, to, ...known })
    }
    if (member === true) {
      edges.push({
        id: `${from}#member`,
        kind: 'memberOf',
        from,
        to: networkCommunity,
        ...known,
      })
    }
    return edges
  })
}

function pathwayEdges(): RecognitionEdge[] {
  return pathway.of.map(({ key }) => ({
    id: `${pathway.id}#${key}`,
    kind: 'requires',
    from: pathway.id,
    to: achievementId(key),
    ...known,
  }))
}

/** Where people live, as they told the network for its maps. */
function homes(seed: string): RecognitionEdge[] {
  return people.map(({ key, home }) => {
    const from = personParty(key, seed).id
    return { id: `${from}#home`, kind: 'locatedIn', from, to: places[home].id, ...known }
  })
}

/** Noël left his job, and with it the address under which he used to be known. */
function aliases(seed: string): [string, string][] {
  return [['mailto:noel@universite.example', personParty('noel', seed).id]]
}
