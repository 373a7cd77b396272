import { Option } from 'commander'
import { deliver } from './files.ts'
import { examples, forceOption, type Register } from './register.ts'
import { signingOptions, type SigningFlags } from './signing-flags.ts'

interface NewListFlags extends SigningFlags {
  readonly id: string
  readonly issuer?: string
  readonly purpose: 'revocation' | 'suspension'
  readonly format: 'data-integrity' | 'jwt'
  readonly out?: string
  readonly force?: true
}

/** `boat status-list`: the list that `boat revoke` or `boat suspend` changes has to begin somewhere. */
export const registerStatusList: Register = (program, terminal) => {
  program
    .command('status-list')
    .description('make the lists in which badges are revoked or suspended')
    .command('new')
    .description('sign a status list of 131072 places in which nothing is set')
    .requiredOption('--id <url>', 'where it will be served')
    .requiredOption('--key <file>', 'the private key that issues the badges')
    .addOption(
      new Option(
        '--purpose <purpose>',
        'revoked is for good, and suspended until it is reinstated; a list is for one of them',
      )
        .choices(['revocation', 'suspension'])
        .default('revocation'),
    )
    .option('--issuer <id>', "the badges' issuer; without it, the DID of the key")
    .option('--verification-method <id>', 'the published id of the key, for an issuer with a URL')
    .addOption(
      new Option('--format <format>', 'how it is signed')
        .choices(['data-integrity', 'jwt'])
        .default('data-integrity'),
    )
    .option('--out <file>', 'the list; without it, standard output')
    .addOption(forceOption())
    .addHelpText('after', help)
    .action(async (flags: NewListFlags) => {
      const { id, purpose, issuer, format } = flags
      const { createStatusList } = await import('../revoke.ts')
      const draft = { id, purpose, ...(issuer === undefined ? {} : { issuer }) }
      const options = await signingOptions(flags, terminal)
      const { text } = await createStatusList(draft, { ...options, format })
      await deliver(terminal, text, flags)
    })
}

const help = examples([
  'boat status-list new --id https://school.example/status/1 --key issuer.jwk --out status.json',
  'boat status-list new --id https://school.example/status/2 --key issuer.jwk --purpose suspension --out suspensions.json',
])
