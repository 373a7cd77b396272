import { readText } from '../command/files.ts'
import { examples } from '../command/register.ts'
import { allowHttpOption, assertFactory } from './factory-url.ts'
import { writeAccount } from './obf-account.ts'
import { accountOption, obfLanguageOption, tellingWhy, type ObfGroup } from './obf-action.ts'
import { obfWords } from './obf-words.ts'
import type { AccountFlags } from './open-account.ts'
import { readSecret } from './secret-input.ts'

interface RegisterFlags extends AccountFlags {
  readonly url: string
  readonly secretFile?: string
  readonly ca?: string
  readonly allowHttp?: true
  readonly force?: true
}

/** `boat obf register`: an account by client certificate. */
export function registerObfRegister(group: ObfGroup): void {
  const { obf } = group
  obf
    .command('register')
    .description('register for a client certificate (API v1) and keep it in a file (mode 0600)')
    .option('--url <url>', 'of the factory', 'https://openbadgefactory.com')
    .option(...allowHttpOption)
    .option('--secret-file <file>', 'holds the API key; - is standard input')
    .option('--ca <file>', 'the authority of a factory that no system knows (PEM)')
    .addOption(accountOption())
    .option('--force', 'replace a connection that is there already')
    .addOption(obfLanguageOption())
    .addHelpText('after', help)
    .action(async (flags: RegisterFlags) => {
      await tellingWhy(group, flags, async () => await register(group, flags))
    })
}

async function register({ terminal }: ObfGroup, flags: RegisterFlags): Promise<void> {
  const { account: path, url: baseUrl, lang, allowHttp } = flags
  const said = obfWords[lang]
  assertFactory({ url: baseUrl, allowHttp })
  const ca = flags.ca === undefined ? undefined : await readText(terminal, flags.ca)
  const registrationKey = await readSecret(terminal, {
    variable: 'OBF_API_KEY',
    file: flags.secretFile,
    question: said.askKey,
  })
  const { registerCertificate } = await import('@openboat/obf/node')
  const { clientId, certificate, privateKey, endsAt } = await registerCertificate({
    registrationKey,
    baseUrl,
    allowHttp: allowHttp === true,
    ...(ca === undefined ? { fetch: terminal.fetch([new URL(baseUrl).origin]) } : { ca }),
  })
  const auth = {
    kind: 'certificate',
    certificate,
    privateKey: privateKey.reveal(),
    ...(ca !== undefined && { ca }),
  } as const
  const account = {
    format: 'openboat-obf-account/1',
    clientId,
    version: 'v1',
    baseUrl,
    ...(allowHttp === true && { allowHttp }),
    auth,
  } as const
  await writeAccount(terminal, path, account, flags.force === true)
  terminal.err(`${said.registered(clientId, endsAt.toISOString().slice(0, 10), path)}\n`)
}

const help = examples([
  'boat obf register',
  'boat obf register --secret-file api-key.txt --account school.json',
]).concat(`

Make the API key in the factory under "Admin tools > API key": it is good for ten minutes and for one
registration. It comes from OBF_API_KEY, from a file, or from you; not from the command line.`)
