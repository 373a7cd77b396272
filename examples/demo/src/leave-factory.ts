import { bridge, openLocalFactory, type BridgeRow } from '@openboat/example-obf-bridge'
import { generateKey } from 'openboat/node'

/**
 * Takes all that an account in Open Badge Factory has issued out into files. The factory is OpenBoat's
 * own, in this process, and listens to this machine alone.
 */
export async function leaveFactory(folder: string): Promise<readonly BridgeRow[]> {
  const local = await openLocalFactory()
  try {
    const endorser = {
      name: 'Mission locale du Fleuve',
      key: await generateKey('ed25519'),
      comment: 'We recognise this badge when somebody looks for work.',
    }
    return await bridge({ ...local, folder, endorser, allowOrigins: [local.factory] })
  } finally {
    await local.close()
  }
}
