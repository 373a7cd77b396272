import { beforeAll, describe, expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { done, openWorkshop, put } from './workshop.fixture.ts'

let terminal: FakeTerminal

beforeAll(async () => {
  terminal = await openWorkshop()
  await done(terminal, 'keys', 'new', '--type', 'p256', '--out', 'p256.jwk')
  const how = ['--draft', 'draft.json', '--suite', 'ecdsa-sd-2023', '--out', 'base.json']
  await done(terminal, 'issue', '--key', 'p256.jwk', ...how)
  await done(terminal, 'bake', 'picture.svg', '--credential', 'base.json', '--out', 'base.svg')
})

const whole = ['/issuer', '/validFrom', '/name', '/credentialStatus', '/credentialSubject']
const reveal = (...pointers: string[]) => pointers.flatMap((each) => ['--reveal', each])

describe('boat derive', () => {
  test.each(['base.json', 'base.svg'])('what is shown of %s is verified', async (badge) => {
    await done(terminal, 'derive', badge, ...reveal(...whole), '--out', 'shown.json')
    const { code, out } = await terminal.boat('verify', 'shown.json', '--replay', 'web.json')
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Welding') })
  })

  test('what is not revealed is not there, and a change to the rest is seen', async () => {
    const shown = JSON.parse(await done(terminal, 'derive', 'base.json', ...reveal('/issuer/name')))
    const mandatory = ['credentialStatus', 'issuer', 'validFrom']
    const always = ['@context', 'id', 'proof', 'type']
    expect(Object.keys(shown).toSorted()).toEqual([...mandatory, ...always].toSorted())
    const issuer = { ...shown.issuer, name: 'Diploma Mill' }
    put(terminal, 'forged.json', JSON.stringify({ ...shown, issuer }))
    const { code, out } = await terminal.boat('verify', 'forged.json', '--replay', 'web.json')
    expect({ code, out }).toEqual({ code: 1, out: expect.not.stringContaining('Welding') })
  })

  test.each([
    ['base.json', '/nothing'],
    ['badge.json', '/name'],
    ['draft.json', '/recipient'],
  ])('%s %s is refused in one line', async (badge, pointer) => {
    const { code, out, err } = await terminal.boat('derive', badge, ...reveal(pointer))
    expect(out).toBe('')
    expect([1, 64]).toContain(code)
    expect(err).toMatch(/^boat: .+\n$/)
  })
})
