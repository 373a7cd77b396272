import type { NodeKind } from '../recognition-node.ts'

/** How a kind of node looks: a colour, and a sign for whoever sees or prints no colours. */
export interface KindLook {
  /** At least 4.5:1 on white, so that white on it is legible too (WCAG 2.2, 1.4.3). */
  readonly colour: string
  /** A path in a square from -8 to 8, drawn as a line. */
  readonly sign: string
}

export const kindLooks: Readonly<Record<NodeKind, KindLook>> = {
  person: { colour: '#7a3e9d', sign: 'M-3-3a3 3 0 1 0 6 0a3 3 0 1 0-6 0M-6 7c0-8 12-8 12 0' },
  organization: { colour: '#12518f', sign: 'M-7 6H7M-6-2H6L0-7ZM-4 6V-2M0 6V-2M4 6V-2' },
  achievement: {
    colour: '#9a4200',
    sign: 'M0-7.5 6.5-3.75V3.75L0 7.5-6.5 3.75V-3.75ZM-3 0-.8 2.4 3.2-2.2',
  },
  assertion: { colour: '#735a00', sign: 'M-5-7H2L5-4V7H-5ZM-2.5 1-.5 3 2.5-1' },
  endorsement: { colour: '#a0245e', sign: 'M-7-6H7V3H-1L-4 7V3H-7ZM-4-1.5H4' },
  skill: {
    colour: '#1d6b45',
    sign: 'M0-7 2-2.3 7-2.2 3.1 1.1 4.4 6.2 0 3.3-4.4 6.2-3.1 1.1-7-2.2-2-2.3Z',
  },
  place: { colour: '#5f4b32', sign: 'M0 7C-9-2-5-7 0-7S9-2 0 7ZM-2-2a2 2 0 1 0 4 0a2 2 0 1 0-4 0' },
  community: {
    colour: '#006672',
    sign: 'M-3-4a3 3 0 1 0 6 0a3 3 0 1 0-6 0M-7 4a3 3 0 1 0 6 0a3 3 0 1 0-6 0M1 4a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  },
  pathway: { colour: '#4a3fa8', sign: 'M-7 6H-2V1H2V-4H7M4-7 7-4 4-1' },
}

/** How a link looks; `ignored` is what somebody says that does not count. */
export type LinkLook = 'endorses' | 'issues' | 'other' | 'ignored'

export const linkLooks: Readonly<Record<LinkLook, { colour: string; dashes?: string }>> = {
  endorses: { colour: '#3d5a80' },
  issues: { colour: '#9a4200', dashes: '9 4' },
  other: { colour: '#5f6368', dashes: '2 4' },
  ignored: { colour: '#b3261e', dashes: '5 5' },
}

export const paper = '#ffffff'
export const ink = '#1c2733'
export const pale = '#55606b'
export const tint = '#f3f5f8'
export const accent = '#ffd54a'
