import type { ObfClient } from '@openboat/obf'
import { plainText } from '../command/plain-text.ts'
import { collect, examples } from '../command/register.ts'
import { OpenBoatError } from '../openboat-error.ts'
import { accountOption, obfLanguageOption, tellingWhy, type ObfGroup } from './obf-action.ts'
import { obfWords } from './obf-words.ts'
import { openAccount, type AccountFlags } from './open-account.ts'

interface RevokeFlags extends AccountFlags {
  readonly event: string
  readonly recipient: readonly string[]
}

/** `boat obf revoke`: takes badges back, for good. */
export function registerObfRevoke(group: ObfGroup): void {
  const { obf, terminal, finish } = group
  obf
    .command('revoke')
    .description('take badges back; there is no way to give them again but to issue again')
    .requiredOption('--event <id>', 'by which they were issued, as "boat obf events" lists it')
    .option('--recipient <address>', 'from whom; several times for several', collect, [])
    .addOption(accountOption())
    .addOption(obfLanguageOption())
    .addHelpText('after', examples(['boat obf revoke --event E12 --recipient ada@example.org']))
    .action(async (flags: RevokeFlags) => {
      await tellingWhy(group, flags, async () => {
        if (flags.recipient.length === 0) throw nobody()
        const said = obfWords[flags.lang]
        const client = await openAccount(terminal, flags)
        const { known, unknown } = await recipientsOf(client, flags)
        if (unknown.length > 0) {
          // A mistyped address stands for somebody: whether the others are right is then open.
          const names = unknown.map(plainText).join(', ')
          terminal.err(`boat: ${said.notAmong(names, plainText(flags.event))}\n`)
          return finish(1)
        }
        const count = await client.revocations.revoke(flags.event, known)
        terminal.err(`${said.revoked(count ?? known.length, plainText(flags.event))}\n`)
      })
    })
}

/** The addresses as the factory writes them, and those that the event does not have. */
async function recipientsOf(
  client: ObfClient,
  { event, recipient }: RevokeFlags,
): Promise<{ readonly known: readonly string[]; readonly unknown: readonly string[] }> {
  const asked = new Map(recipient.map((address) => [address.toLowerCase(), address]))
  const known: string[] = []
  for await (const { email } of client.assertions.list({ eventId: event })) {
    if (asked.delete(email.toLowerCase())) known.push(email)
  }
  return { known, unknown: [...asked.values()] }
}

function nobody(): OpenBoatError {
  return new OpenBoatError('bad_argument', {
    message: 'nobody to revoke from: name them with --recipient',
  })
}
