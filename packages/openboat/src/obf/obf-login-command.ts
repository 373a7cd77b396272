import { Option } from 'commander'
import type { ObfClient, ObfError, ObfOrganisation, ObfVersion } from '@openboat/obf'
import { plainText } from '../command/plain-text.ts'
import { examples } from '../command/register.ts'
import { OpenBoatError } from '../openboat-error.ts'
import { allowHttpOption, assertFactory } from './factory-url.ts'
import { writeAccount, type ObfAccount } from './obf-account.ts'
import { accountOption, obfLanguageOption, tellingWhy, type ObfGroup } from './obf-action.ts'
import { obfWords, type ObfWords } from './obf-words.ts'
import { clientOf, type AccountFlags } from './open-account.ts'
import { readSecret } from './secret-input.ts'

interface LoginFlags extends AccountFlags {
  readonly clientId: string
  readonly api: ObfVersion
  readonly url: string
  readonly secretFile?: string
  readonly allowHttp?: true
  readonly force?: true
}

/** `boat obf login`: an account by client id and secret. */
export function registerObfLogin(group: ObfGroup): void {
  const { obf } = group
  obf
    .command('login')
    .description('connect by client id and secret, and keep the connection in a file (mode 0600)')
    .requiredOption('--client-id <id>', 'of the organisation, from "Admin tools > API key"')
    .option('--url <url>', 'of the factory', 'https://openbadgefactory.com')
    .option(...allowHttpOption)
    .addOption(new Option('--api <version>', 'of the API').choices(['v1', 'v2']).default('v2'))
    .option('--secret-file <file>', 'holds the client secret; - is standard input')
    .addOption(accountOption())
    .option('--force', 'replace a connection that is there already')
    .addOption(obfLanguageOption())
    .addHelpText('after', help)
    .action(async (flags: LoginFlags) => {
      await tellingWhy(group, flags, async () => await login(group, flags))
    })
}

async function login({ terminal }: ObfGroup, flags: LoginFlags): Promise<void> {
  const { lang, account: path, url, allowHttp } = flags
  const said = obfWords[lang]
  // Before anybody types a secret.
  assertFactory({ url, allowHttp })
  const clientSecret = await readSecret(terminal, {
    variable: 'OBF_CLIENT_SECRET',
    file: flags.secretFile,
    question: said.askSecret,
  })
  const account: ObfAccount = {
    format: 'openboat-obf-account/1',
    clientId: flags.clientId,
    version: flags.api,
    baseUrl: url,
    ...(allowHttp === true && { allowHttp }),
    auth: { kind: 'oauth2', clientSecret },
  }
  const client = await clientOf(terminal, account, { path, lang })
  // A connection that does not work is not kept.
  const { name } = await organisationAt(url, client, said)
  await writeAccount(terminal, path, account, flags.force === true)
  terminal.err(`${said.loggedIn(plainText(name ?? client.clientId), path)}\n`)
}

/** What a site says that has never heard of such calls. */
const strangers = new Set(['not_found', 'refused', 'unexpected_answer'])

async function organisationAt(
  url: string,
  { client }: ObfClient,
  said: ObfWords,
): Promise<ObfOrganisation> {
  try {
    return await client.get()
  } catch (error) {
    const { name, code, status, message } = error as Partial<ObfError>
    const isStranger = strangers.has(String(code)) || status === 501
    if (name !== 'ObfError' || !isStranger) throw error
    throw new OpenBoatError('bad_argument', {
      message: `${said.noFactory(plainText(url))}\n${message}`,
      cause: error,
    })
  }
}

const help = examples([
  'boat obf login --client-id NM70OHe7HCeO',
  'boat obf login --client-id NM70OHe7HCeO --api v1 --secret-file secret.txt',
]).concat(`

The secret comes from OBF_CLIENT_SECRET, from a file, or from you; not from the command line, which
every user of the machine can list.`)
