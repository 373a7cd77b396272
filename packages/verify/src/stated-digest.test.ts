import { base58, base64, base64urlnopad } from '@scure/base'
import { expect, it } from 'vitest'
import { compareDigests } from './stated-digest.ts'

const bytes = new TextEncoder().encode('Carnet de bord')
const digest = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest(name, bytes))
const sha256 = await digest('SHA-256')
const sha384 = await digest('SHA-384')
const sha512 = await digest('SHA-512')
const multihash = (code: number, hash: Uint8Array): Uint8Array =>
  Uint8Array.of(code, hash.length, ...hash)
const plain = (text: string): string => text.replace(/=+$/, '')
const other = (hash: Uint8Array): Uint8Array => hash.map((byte, at) => (at === 9 ? byte ^ 1 : byte))

it.each([
  ['SHA-256', { digestSRI: `sha256-${base64.encode(sha256)}` }, 'matches'],
  ['SHA-384', { digestSRI: `sha384-${base64.encode(sha384)}` }, 'matches'],
  [
    'SHA-512 in the other alphabet',
    { digestSRI: `sha512-${base64urlnopad.encode(sha512)}` },
    'matches',
  ],
  ['with an option', { digestSRI: `sha256-${base64.encode(sha256)}?ct=text` }, 'matches'],
  ['another', { digestSRI: `sha256-${base64.encode(other(sha256))}` }, 'differs'],
  [
    'one of two alternatives',
    { digestSRI: `sha256-AAAA sha256-${base64.encode(sha256)}` },
    'matches',
  ],
  ['the strongest counts', { digestSRI: `sha256-${base64.encode(sha256)} sha384-AAAA` }, 'differs'],
  ['with a sign before it', { digestSRI: `sha256-=${plain(base64.encode(sha256))}` }, 'differs'],
  ['a kind that is not known', { digestSRI: 'md5-AAAA' }, 'unreadable'],
  ['no text', { digestSRI: 7 }, 'unreadable'],
  [
    'base58 multibase',
    { digestMultibase: `z${base58.encode(multihash(0x12, sha256))}` },
    'matches',
  ],
  [
    'base64url multibase',
    { digestMultibase: `u${base64urlnopad.encode(multihash(0x20, sha384))}` },
    'matches',
  ],
  [
    'SHA-256 multibase',
    { digestMultibase: `u${base64urlnopad.encode(multihash(0x12, sha256))}` },
    'matches',
  ],
  [
    'multibase that ends early',
    { digestMultibase: `u${base64urlnopad.encode(multihash(0x12, sha256)).slice(0, -4)}` },
    'unreadable',
  ],
  [
    'SHA-512 multibase',
    { digestMultibase: `u${base64urlnopad.encode(multihash(0x13, sha512))}` },
    'matches',
  ],
  [
    'another multibase',
    { digestMultibase: `z${base58.encode(multihash(0x12, other(sha256)))}` },
    'differs',
  ],
  ['another base', { digestMultibase: 'f1220aabb' }, 'unreadable'],
  ['another hash', { digestMultibase: `z${base58.encode(multihash(0x16, sha256))}` }, 'unreadable'],
  [
    'two that agree',
    { digestSRI: `sha256-${base64.encode(sha256)}`, digestMultibase: 'f12' },
    'matches',
  ],
  [
    'two, one of which differs',
    { digestSRI: 'sha256-AAAA', digestMultibase: `z${base58.encode(multihash(0x12, sha256))}` },
    'differs',
  ],
])('%s', async (_, stated, answer) => {
  expect(await compareDigests(bytes, stated)).toBe(answer)
})
