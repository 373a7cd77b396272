import { readFile } from 'node:fs/promises'
import { generateKey } from 'openboat/node'
import { bridge } from './bridge.ts'
import { openLocalFactory } from './local-factory.ts'

// An account on this machine; with OBF_URL, OBF_CLIENT_ID and OBF_CLIENT_SECRET it is yours.
const { OBF_URL, OBF_CLIENT_ID = '', OBF_CLIENT_SECRET = '' } = process.env
const folder = process.argv[2] ?? 'obf-bridge-output'
const local = OBF_URL === undefined ? await openLocalFactory() : undefined
const endorser = {
  name: 'Shipyard of the Loire',
  key: await generateKey('ed25519'),
  comment: 'We recognise this badge when we hire.',
}
try {
  const account = local ?? {
    factory: OBF_URL ?? '',
    clientId: OBF_CLIENT_ID,
    clientSecret: OBF_CLIENT_SECRET,
  }
  const allowOrigins = local === undefined ? [] : [local.factory]
  await bridge({ ...account, endorser, folder, allowOrigins })
  console.log(await readFile(`${folder}/report.md`, 'utf8'))
} finally {
  await local?.close()
}
