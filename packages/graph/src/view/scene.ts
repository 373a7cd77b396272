import type { NodeKind } from '../recognition-node.ts'
import type { LinkLook } from './kind-look.ts'

/** What is to be drawn, before anybody knows where. */
export interface Scene {
  readonly title: string
  readonly lead: string
  /** Small print under the picture. */
  readonly notes: readonly string[]
  /** From left to right, each from top to bottom until the order is found. */
  readonly columns: readonly (readonly SceneNode[])[]
  readonly links: readonly SceneLink[]
}

export interface SceneNode {
  readonly id: string
  readonly kind: NodeKind
  readonly label: string
  /** A second, smaller line. */
  readonly detail?: string
  /** A bar under the label, from 0 to 1. */
  readonly share?: number
  readonly emphasis?: true
  /** Drawn with a broken outline: it is there, but does not count. */
  readonly faint?: true
  /** What a screen reader says. */
  readonly spoken: string
}

export interface SceneLink {
  readonly from: string
  readonly to: string
  readonly look: LinkLook
  /** From 0, a hairline, to 1. */
  readonly weight: number
  /** The other way round too. */
  readonly mutual?: true
}
