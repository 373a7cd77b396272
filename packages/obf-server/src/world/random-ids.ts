import { bytesToHex } from '@noble/hashes/utils.js'

/** Names that nobody has yet. */
export interface RandomIds {
  /** 14 lower-case letters and digits: of badges, events, earnable badges and applications. */
  id(): string
  /** 160 bits, hexadecimal. */
  assertion(): string
  /** 256 bits, hexadecimal. */
  token(): string
}

const LENGTH = 14
const ALPHABET = '0123456789abcdefghijklmnopqrstuv'

export function createRandomIds(
  random: (length: number) => Uint8Array = (length) =>
    crypto.getRandomValues(new Uint8Array(length)),
): RandomIds {
  return {
    // 32 characters: the lowest five bits of a byte choose one, each as likely as the others.
    id: () => Array.from(random(LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join(''),
    assertion: () => bytesToHex(random(20)),
    token: () => bytesToHex(random(32)),
  }
}
