import type { KeyType } from './key-type.ts'

/** Whether it is long enough is for whoever verifies with it. */
export const rsaKey: KeyType = {
  kty: 'RSA',
  readMembers: ({ n = '', e = '' }) =>
    BASE64URL.test(n) && BASE64URL.test(e) ? { n, e } : undefined,
}

const BASE64URL = /^[A-Za-z0-9_-]+$/
