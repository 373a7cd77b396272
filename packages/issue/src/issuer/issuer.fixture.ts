import { createSigner, generateKey, type Signer } from '@openboat/proof'
import { createMemoryStore } from '../stores/memory.ts'
import type { AchievementDefinition } from './achievement.ts'
import { createIssuer } from './create-issuer.ts'
import type { Issuer, IssuerOptions } from './issuer.ts'

export const baseUrl = 'https://badges.school.example'

export const profile = {
  name: 'Boat Yard School',
  url: 'https://school.example/',
  email: 'badges@school.example',
}

export const welding = {
  id: 'welding-1',
  name: 'Welding, level 1',
  description: 'Joins two plates with a straight, clean seam.',
  criteria: 'Weld three test pieces under supervision.',
  image: 'https://school.example/welding.png',
  language: 'en',
} satisfies AchievementDefinition

export const ada = { email: 'Ada@people.example' }

/** A clock that stands still until it is moved. */
export function movableClock(start = '2026-07-01T00:00:00Z') {
  let now = Date.parse(start)
  return {
    clock: () => new Date(now),
    pass: (seconds: number) => {
      now += seconds * 1000
    },
  }
}

/** The same bytes in every run. */
export function seededBytes(seed = 1): (length: number) => Uint8Array<ArrayBuffer> {
  let state = seed
  const next = () => {
    // Mulberry32: nothing here is secret.
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return (length) => Uint8Array.from({ length }, () => next() & 0xff)
}

/** One pair of keys for all tests: RSA keys take long to make. */
let made: Promise<readonly [Signer, Signer]> | undefined

export async function signers(): Promise<readonly [ed25519: Signer, rsa: Signer]> {
  made ??= Promise.all([newSigner('ed25519'), newSigner('rsa')])
  return await made
}

export async function newSigner(type: Parameters<typeof generateKey>[0]): Promise<Signer> {
  return createSigner(await generateKey(type))
}

/** All that there is to take. */
export async function taken<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

/** An issuer in memory that has the achievement `welding-1`. */
export async function weldingSchool(options: Partial<IssuerOptions> = {}): Promise<Issuer> {
  const issuer = createIssuer({
    profile,
    signer: await signers(),
    store: createMemoryStore(),
    baseUrl,
    clock: movableClock().clock,
    random: seededBytes(),
    ...options,
  })
  await issuer.achievements.define(welding)
  return issuer
}
