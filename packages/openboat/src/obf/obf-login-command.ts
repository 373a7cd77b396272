import { Option } from 'commander'
import type { ObfVersion } from '@openboat/obf'
import { plainText } from '../command/plain-text.ts'
import { examples } from '../command/register.ts'
import { writeAccount, type ObfAccount } from './obf-account.ts'
import { accountOption, obfLanguageOption, tellingWhy, type ObfGroup } from './obf-action.ts'
import { obfWords } from './obf-words.ts'
import { clientOf, type AccountFlags } from './open-account.ts'
import { readSecret } from './secret-input.ts'

interface LoginFlags extends AccountFlags {
  readonly clientId: string
  readonly api: ObfVersion
  readonly url: string
  readonly secretFile?: string
  readonly force?: true
}

/** `boat obf login`: an account by client id and secret. */
export function registerObfLogin(group: ObfGroup): void {
  const { obf, terminal } = group
  obf
    .command('login')
    .description('connect by client id and secret, and keep the connection in a file (mode 0600)')
    .requiredOption('--client-id <id>', 'of the organisation, from "Admin tools > API key"')
    .option('--url <url>', 'of the factory', 'https://openbadgefactory.com')
    .addOption(new Option('--api <version>', 'of the API').choices(['v1', 'v2']).default('v2'))
    .option('--secret-file <file>', 'holds the client secret; - is standard input')
    .addOption(accountOption())
    .option('--force', 'replace a connection that is there already')
    .addOption(obfLanguageOption())
    .addHelpText('after', help)
    .action(async (flags: LoginFlags) => {
      await tellingWhy(group, flags, async () => {
        const { lang, account: path } = flags
        const said = obfWords[lang]
        const clientSecret = await readSecret(terminal, {
          variable: 'OBF_CLIENT_SECRET',
          file: flags.secretFile,
          question: said.askSecret,
        })
        const account: ObfAccount = {
          format: 'openboat-obf-account/1',
          clientId: flags.clientId,
          version: flags.api,
          baseUrl: flags.url,
          auth: { kind: 'oauth2', clientSecret },
        }
        const client = await clientOf(terminal, account, { path, lang })
        // A connection that does not work is not kept.
        const { name } = await client.client.get()
        await writeAccount(terminal, path, account, flags.force === true)
        terminal.err(`${said.loggedIn(plainText(name ?? client.clientId), path)}\n`)
      })
    })
}

const help = examples([
  'boat obf login --client-id NM70OHe7HCeO',
  'boat obf login --client-id NM70OHe7HCeO --api v1 --secret-file secret.txt',
]).concat(`

The secret comes from OBF_CLIENT_SECRET, from a file, or from you; not from the command line, which
every user of the machine can list.`)
