import type * as Crypto from 'node:crypto'

let loaded: typeof Crypto | undefined

/** node:crypto when it is first needed: it takes as long to load as everything that explains a badge. */
export function nodeCrypto(): typeof Crypto {
  loaded ??= process.getBuiltinModule('node:crypto')
  return loaded
}
