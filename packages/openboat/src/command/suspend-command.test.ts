import type { JsonObject } from '@openboat/model'
import { readStatus, readStatusEntry } from '@openboat/status'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { done, draft, openWorkshop, put, putBundle } from './workshop.fixture.ts'

const url = 'https://school.example/status/2'
const place = {
  id: `${url}#4711`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'suspension',
  statusListIndex: '4711',
  statusListCredential: url,
}
const newList = ['status-list', 'new', '--id', url, '--key', 'issuer.jwk']
const changing = (list: string) => ['held.json', '--list', list, '--key', 'issuer.jwk']

let terminal: FakeTerminal

beforeAll(async () => {
  terminal = await openWorkshop()
  put(terminal, 'held-draft.json', JSON.stringify({ ...draft, status: place }))
  const signing = ['--key', 'issuer.jwk', '--draft', 'held-draft.json']
  await done(terminal, 'issue', ...signing, '--out', 'held.json')
})

async function verified(list: string): Promise<number> {
  putBundle(terminal, 'at-list.json', { [url]: terminal.text(list).trimEnd() })
  return (await terminal.boat('verify', 'held.json', '--replay', 'at-list.json')).code
}

async function valueIn(list: string): Promise<unknown> {
  const entry = readStatusEntry(place)
  if (!entry.ok) throw new Error('The entry can be read')
  return await readStatus(entry.entry, JSON.parse(terminal.text(list)) as JsonObject)
}

describe('boat suspend and boat reinstate', () => {
  test('a badge does not count, and counts again', async () => {
    await done(terminal, ...newList, '--purpose', 'suspension', '--out', 'new.json')
    const { credentialSubject } = JSON.parse(terminal.text('new.json')) as JsonObject
    expect(credentialSubject).toMatchObject({ statusPurpose: 'suspension' })
    expect(await verified('new.json')).toBe(0)
    await done(terminal, 'suspend', ...changing('new.json'), '--out', 'suspended.json')
    expect(await valueIn('suspended.json')).toMatchObject({ ok: true, value: 1 })
    expect(await verified('suspended.json')).toBe(1)
    await done(terminal, 'reinstate', ...changing('suspended.json'), '--out', 'again.json')
    expect(await valueIn('again.json')).toMatchObject({ ok: true, value: 0 })
    expect(await verified('again.json')).toBe(0)
  })

  test('a JWT list stays a JWT', async () => {
    const jwt = ['--purpose', 'suspension', '--format', 'jwt', '--out', 'new.jwt']
    await done(terminal, ...newList, ...jwt)
    await done(terminal, 'suspend', ...changing('new.jwt'), '--out', 'suspended.jwt')
    expect(terminal.text('suspended.jwt').split('.')).toHaveLength(3)
    expect(await verified('suspended.jwt')).toBe(1)
  })

  test('the place that the help shows can be issued', async () => {
    const help = await done(terminal, 'suspend', '--help')
    const status = JSON.parse(`{${/"status": \{[^}]+\}/.exec(help)?.[0] ?? ''}}`) as object
    put(terminal, 'short.json', JSON.stringify({ ...draft, ...status }))
    const issued = await done(terminal, 'issue', '--key', 'issuer.jwk', '--draft', 'short.json')
    expect(JSON.parse(issued)).toMatchObject({ credentialStatus: place })
  })

  test.each([
    ['a suspension in a list of revocations', ['suspend', 'badge.json', '--list', 'status.json']],
    ['a revocation in a list of suspensions', ['revoke', 'held.json', '--list', 'other.json']],
    ['a suspension where it has no place', ['suspend', 'badge.json', '--list', 'other.json']],
  ])('a badge has no entry for %s', async (what, asked) => {
    await done(terminal, ...newList, '--purpose', 'suspension', '--out', 'other.json')
    const { code, out, err } = await terminal.boat(...asked, '--key', 'issuer.jwk')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(`no ${what.split(' ')[1] ?? ''} entry`)
  })

  test('without --purpose, a list is for revocations', async () => {
    const list = JSON.parse(await done(terminal, ...newList)) as JsonObject
    expect(list['credentialSubject']).toMatchObject({ statusPurpose: 'revocation' })
    expect((await terminal.boat(...newList, '--purpose', 'message')).code).toBe(64)
  })
})
