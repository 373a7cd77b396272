import type { JsonObject } from '@openboat/model'
import { OpenBoatError } from '../openboat-error.ts'
import { deliver } from './files.ts'
import { readDocument } from './read-credential.ts'
import { readListed, readStatusList } from './read-status-list.ts'
import { examples, forceOption, type Register } from './register.ts'
import { signingOptions, type SigningFlags } from './signing-flags.ts'
import type { Terminal } from './terminal.ts'

interface RevokeFlags extends Omit<SigningFlags, 'key'> {
  readonly list: string
  readonly key?: string
  readonly reason?: string
  readonly out?: string
  readonly force?: true
}

/** `boat revoke`: the list in which a badge is revoked, to be published in the place of the old one. */
export const registerRevoke: Register = (program, terminal) => {
  program
    .command('revoke')
    .description('revoke a badge: its list, with the badge in it, signed anew')
    .argument('<credential>', 'the badge: JSON, JWT, or a baked PNG or SVG')
    .requiredOption('--list <file>', 'the list as it is published now')
    .option('--key <file>', 'the private key; only an Open Badges 2.0 RevocationList needs none')
    .option('--verification-method <id>', 'the published id of the key, for an issuer with a URL')
    .option('--reason <text>', 'made public in an Open Badges 2.0 RevocationList')
    .option('--out <file>', 'the new list; without it, standard output')
    .addOption(forceOption())
    .addHelpText('after', help)
    .action(async (credential: string, flags: RevokeFlags) => {
      const list = await readStatusList(terminal, flags.list)
      const changed = isOpenBadges2(list)
        ? await revokeAssertion(credential, flags, terminal)
        : await revokeCredential(credential, list, flags, terminal)
      await deliver(terminal, changed, flags)
    })
}

const help = examples([
  'boat revoke badge.png --list status.json --key issuer.jwk --out status.json',
  'boat revoke badge.jwt --list revocations.json --reason "Issued twice" --out revocations.json',
]).concat(`

A new list comes from "boat status-list new". The draft of a badge names its place in it: pick
a number at random below 131072, and use each only once.

  "status": { "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
              "statusListIndex": "94567",
              "statusListCredential": "https://school.example/status/1" }`)

async function revokeCredential(
  path: string,
  list: string,
  { key, ...flags }: RevokeFlags,
  terminal: Terminal,
): Promise<string> {
  if (key === undefined) {
    throw new OpenBoatError('bad_argument', {
      message: "required option '--key <file>' not specified",
    })
  }
  const credential = await readListed(terminal, path)
  const { revoke } = await import('../revoke.ts')
  const { text } = await revoke(credential, list, await signingOptions({ ...flags, key }, terminal))
  return text
}

async function revokeAssertion(
  path: string,
  { list, reason }: RevokeFlags,
  terminal: Terminal,
): Promise<string> {
  const { revokeSignedAssertion } = await import('@openboat/issue')
  const assertion = await readDocument(terminal, path)
  const published = await readDocument(terminal, list)
  const why = reason === undefined ? {} : { reason }
  return JSON.stringify(revokeSignedAssertion(assertion, published, why), null, 2)
}

/** An unsigned list of Open Badges 2.0, unlike the credential that a status list is. */
function isOpenBadges2(list: string): boolean {
  try {
    const { type } = JSON.parse(list) as JsonObject
    return Array.isArray(type) ? type.includes('RevocationList') : type === 'RevocationList'
  } catch {
    return false
  }
}
