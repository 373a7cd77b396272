import type { reinstate, suspend } from '@openboat/issue'
import { deliver } from './files.ts'
import { readListed, readStatusList } from './read-status-list.ts'
import { examples, forceOption, type Register } from './register.ts'
import { signingOptions, type SigningFlags } from './signing-flags.ts'

interface SuspendFlags extends SigningFlags {
  readonly list: string
  readonly out?: string
  readonly force?: true
}

/** `boat suspend` and `boat reinstate`: a badge that does not count for now, and one that counts again. */
export const registerSuspend: Register = (program, terminal) => {
  for (const { name, description, change } of changes) {
    program
      .command(name)
      .description(description)
      .argument('<credential>', 'the badge: JSON, JWT, or a baked PNG or SVG')
      .requiredOption('--list <file>', 'the list as it is published now')
      .requiredOption('--key <file>', 'the private key that signed the list')
      .option('--verification-method <id>', 'the published id of the key, for an issuer with a URL')
      .option('--out <file>', 'the new list; without it, standard output')
      .addOption(forceOption())
      .addHelpText('after', help(name))
      .action(async (credential: string, flags: SuspendFlags) => {
        const list = await readStatusList(terminal, flags.list)
        const badge = await readListed(terminal, credential)
        const { withSigner } = await import('../signing-options.ts')
        const options = withSigner(await signingOptions(flags, terminal))
        const { text } = await (await change())(badge, list, options)
        await deliver(terminal, text, flags)
      })
  }
}

interface Change {
  readonly name: 'suspend' | 'reinstate'
  readonly description: string
  readonly change: () => Promise<typeof suspend | typeof reinstate>
}

const changes: readonly Change[] = [
  {
    name: 'suspend',
    description: 'suspend a badge: its list, with the badge in it, signed anew',
    change: async () => (await import('@openboat/issue')).suspend,
  },
  {
    name: 'reinstate',
    description: 'let a suspended badge count again: its list without it, signed anew',
    change: async () => (await import('@openboat/issue')).reinstate,
  },
]

const help = (name: string) =>
  examples([
    `boat ${name} badge.png --list suspensions.json --key issuer.jwk --out suspensions.json`,
  ]).concat(`

The list is one of "boat status-list new --purpose suspension". The draft of a badge names its place
in it: pick a number at random below 131072, and use each only once.

  "status": { "type": "BitstringStatusListEntry", "statusPurpose": "suspension",
              "statusListIndex": "4711",
              "statusListCredential": "https://school.example/status/2" }`)
