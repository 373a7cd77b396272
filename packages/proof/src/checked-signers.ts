import type { Signer } from './signer.ts'

/** Those that need no look by others: their key has verified a signature, or they verify their first themselves. */
export const checkedSigners = new WeakSet<Signer>()
