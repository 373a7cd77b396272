import { collect, examples } from '../command/register.ts'
import { accountOption, obfLanguageOption, tellingWhy, type ObfGroup } from './obf-action.ts'
import { obfWords } from './obf-words.ts'
import { openAccount, type AccountFlags } from './open-account.ts'

interface RevokeFlags extends AccountFlags {
  readonly event: string
  readonly recipient: readonly string[]
}

/** `boat obf revoke`: takes badges back, for good. */
export function registerObfRevoke(group: ObfGroup): void {
  const { obf, terminal } = group
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
        const client = await openAccount(terminal, flags)
        const count = await client.revocations.revoke(flags.event, flags.recipient)
        const said = obfWords[flags.lang]
        terminal.err(`${said.revoked(count ?? flags.recipient.length, flags.event)}\n`)
      })
    })
}
