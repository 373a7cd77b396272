import { beforeAll, describe, expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { done, openWorkshop, put } from './workshop.fixture.ts'

let terminal: FakeTerminal

beforeAll(async () => {
  terminal = await openWorkshop()
})

const issue = ['issue', '--key', 'issuer.jwk', '--draft', 'draft.json', '--out']
const bake = ['bake', 'picture.png', '--credential', 'badge.json', '--out']

describe('--out replaces what boat has written', () => {
  test.each([
    ['an empty file', '', issue],
    ['a badge', '{ "type": "Assertion" }', issue],
    ['a JWT', 'eyJhbGciOiJFZERTQSJ9.e30.AA\n', issue],
    ['a summary', 'verdict,reason,issuer,version,count\r\n', issue],
    ['a picture, with a picture', '<svg xmlns="http://www.w3.org/2000/svg"/>', bake],
  ])('%s', async (_, content, command) => {
    put(terminal, 'target', content)
    await done(terminal, ...command, 'target')
    expect(terminal.text('target')).not.toBe(content)
  })
})

describe('--out leaves alone, without --force,', () => {
  test.each([
    ['a text', 'Chapter 1\n', issue],
    ['a picture, for a badge', '<svg xmlns="http://www.w3.org/2000/svg"/>', issue],
    ['a badge, for a picture', '{ "type": "Assertion" }', bake],
    ['what is no text', 'PK\u0003\u0004', issue],
    ['a private key', '{ "kty": "OKP", "crv": "Ed25519", "x": "AA", "d": "AA" }', issue],
    ['a set with a private key', '{ "keys": [{ "kty": "RSA", "n": "AA", "d" : "AA" }] }', issue],
  ])('%s', async (_, content, command) => {
    put(terminal, 'target', content)
    const { code, err } = await terminal.boat(...command, 'target')
    expect({ code, err }).toEqual({
      code: 64,
      err: 'boat: target is there already and holds something else than boat writes; --force replaces it.\n',
    })
    expect(terminal.text('target')).toBe(content)
    await done(terminal, ...command, 'target', '--force')
    expect(terminal.text('target')).not.toBe(content)
  })
})

test('what is written for record and summary is as careful', async () => {
  put(terminal, 'thesis.csv', 'name,mark\nAda,1\n')
  for (const option of ['--record', '--summary']) {
    const args = ['verify', 'badge.json', '--replay', 'web.json', option, 'thesis.csv']
    expect((await terminal.boat(...args)).code).toBe(64)
    expect(terminal.text('thesis.csv')).toContain('Ada')
  }
})
