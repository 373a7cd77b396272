import type { Signer } from './signer.ts'

/** Those whose signatures their keys have verified once. */
export const checkedSigners = new WeakSet<Signer>()
