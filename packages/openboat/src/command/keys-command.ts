import { Option } from 'commander'
import type { KeyType } from '@openboat/proof'
import { writeTo } from './files.ts'
import { examples, type Register } from './register.ts'

interface NewKeyFlags {
  readonly type: KeyType
  readonly out: string
  readonly force?: true
}

/** `boat keys`: private keys, as JWK in files that only their owner reads. */
export const registerKeys: Register = (program, terminal) => {
  program
    .command('keys')
    .description('make keys to issue badges with')
    .command('new')
    .description('write a new private key (JWK, mode 0600) and print its DID')
    .addOption(
      new Option('--type <type>', 'ed25519 for Open Badges 3.0, rsa for signed 2.0')
        .choices(['ed25519', 'p256', 'p384', 'rsa'])
        .default('ed25519'),
    )
    .requiredOption('--out <file>', 'the private key: keep it secret')
    .option('--force', 'overwrite a file that is there already')
    .addHelpText('after', help)
    .action(async ({ type, out, force }: NewKeyFlags) => {
      const { didOf } = await import('../did-of.ts')
      const { generateKey, publicKeyOf } = await import('@openboat/proof/jose')
      const key = await generateKey(type)
      const secret = { overwrite: force === true }
      await writeTo(terminal, out, `${JSON.stringify(key, null, 2)}\n`, { secret })
      terminal.out(`${didOf(publicKeyOf(key))}\n`)
    })
}

const help = examples([
  'boat keys new --out issuer.jwk',
  'boat keys new --type rsa --out open-badges-2.jwk',
]).concat(`

The DID is a did:key; for RSA, which has none in use, a did:jwk. Badges that name no issuer id
are issued under it. Keep a copy of the file: without it nothing more is issued under that DID, and
no list that it signed can be changed. Whoever else has it signs in your name.`)
