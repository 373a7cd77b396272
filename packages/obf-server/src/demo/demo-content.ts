import type { EarnableDraft } from '../earnables/earnables.ts'
import type { Recipient } from '../events/recipient.ts'
import type { ApplicationAnswer } from '../ledger/records.ts'

// Invented: a boat yard's school, its badges and its people.

interface DemoBadge {
  readonly id: string
  readonly name: string
  readonly description: string
  /** HTML. */
  readonly criteria: string
  readonly category: readonly string[]
  readonly tag: readonly string[]
}

export const demoBadges: readonly DemoBadge[] = [
  {
    id: 'demowelding001',
    name: 'Welding, level 1',
    description: 'Joins two plates with a straight, clean seam.',
    criteria: '<p>Weld <strong>three test pieces</strong> under supervision.</p>',
    category: ['Workshop'],
    tag: ['welding', 'metal'],
  },
  {
    id: 'demofirstaid01',
    name: 'First aid on board',
    description: 'Keeps calm and helps until others come.',
    criteria: '<ul><li>Attend the course.</li><li>Show the recovery position.</li></ul>',
    category: ['Safety'],
    tag: ['first aid'],
  },
  {
    id: 'demovolunteer1',
    name: 'Open day volunteer',
    description: 'Was there when the yard opened its gates.',
    criteria: '<p>Help for one day.</p>',
    category: ['Community'],
    tag: ['volunteering'],
  },
]

interface DemoEvent {
  readonly name: string
  readonly badge: string
  readonly recipients: readonly Recipient[]
  readonly revoked: readonly string[]
}

export const demoEvents: readonly DemoEvent[] = [
  {
    name: 'Spring course',
    badge: 'demowelding001',
    recipients: [
      { email: 'ada@school.example', name: 'Ada Lovelace' },
      { email: 'grace@school.example', name: 'Grace Hopper' },
      { email: 'mary@school.example', name: 'Mary Somerville' },
    ],
    revoked: ['mary@school.example'],
  },
  {
    name: 'Safety week',
    badge: 'demofirstaid01',
    recipients: [
      { email: 'ada@school.example', name: 'Ada Lovelace' },
      { email: 'alan@school.example', name: 'Alan Turing' },
    ],
    revoked: [],
  },
]

interface DemoEarnable extends Omit<EarnableDraft, 'organisation'> {
  readonly id: string
  readonly application?: {
    readonly email: string
    readonly applicant: string
    readonly answers: readonly ApplicationAnswer[]
  }
}

export const demoEarnables: readonly DemoEarnable[] = [
  {
    id: 'demoreview0001',
    badge: 'demowelding001',
    name: 'Apply for Welding, level 1',
    description: 'Tell us where you learned it, and show a picture of your seam.',
    approval: 'review',
    fields: [
      { name: 'where', label: 'Where did you learn it?', type: 'textarea', required: true },
      { name: 'picture', label: 'A picture of your seam', type: 'file' },
    ],
    application: {
      email: 'rosalind@school.example',
      applicant: 'Rosalind Franklin',
      answers: [{ label: 'Where did you learn it?', text: 'At the yard of my aunt.' }],
    },
  },
  {
    id: 'demoflashcode1',
    badge: 'demovolunteer1',
    name: 'Open day: take your badge',
    description: 'For everybody who scans the code at the gate.',
    approval: 'instant',
    attachEvidence: 'no',
  },
  {
    id: 'demosecretword',
    badge: 'demofirstaid01',
    name: 'First aid: with the word of the course',
    description: 'The trainer says the word at the end.',
    approval: 'secret',
    secret: 'starboard',
    attachEvidence: 'no',
  },
]
