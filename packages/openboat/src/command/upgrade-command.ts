import { Option } from 'commander'
import type { JsonObject, LinkedDocuments, Loss } from '@openboat/model'
import { deliver } from './files.ts'
import { plainLines } from './plain-text.ts'
import { readCredentialText, readDocument } from './read-credential.ts'
import { examples, forceOption, type Register } from './register.ts'
import type { Terminal } from './terminal.ts'

interface UpgradeFlags {
  readonly to: '2.0' | '3.0'
  readonly badgeClass?: string
  readonly issuer?: string
  readonly issuerId?: string
  readonly url?: string
  readonly out?: string
  readonly force?: true
}

/** `boat upgrade`: an older badge in the words of a newer version, and what that leaves behind. */
export const registerUpgrade: Register = (program, terminal) => {
  program
    .command('upgrade')
    .description('convert a badge, a BadgeClass or an issuer to a later version; unsigned')
    .argument('<file>', 'JSON, JWT, or a baked PNG or SVG; - is standard input')
    .addOption(
      new Option('--to <version>', 'the version to arrive at')
        .choices(['2.0', '3.0'])
        .default('3.0'),
    )
    .option('--badge-class <file>', 'the BadgeClass that the badge links to')
    .option('--issuer <file>', 'the issuer that the BadgeClass links to')
    .option('--issuer-id <id>', 'the DID or URL that will sign it; without it, the old id')
    .option('--url <url>', 'where the badge was fetched, if it does not say so itself')
    .option('--out <file>', 'the new badge; without it, standard output')
    .addOption(forceOption())
    .addHelpText('after', help)
    .action(async (file: string, flags: UpgradeFlags) => {
      const text = await readCredentialText(terminal, file)
      const { to, url, issuerId } = flags
      const linked = await linkedIn(flags, terminal)
      const [{ upgrade, upgradeDocument }, { parseCredential }] = await Promise.all([
        import('../upgrade.ts'),
        import('@openboat/model'),
      ])
      const known = {
        ...(url === undefined ? {} : { url }),
        ...(issuerId === undefined ? {} : { issuerId }),
      }
      const parsed = parseCredential(text)
      const isPart = to === '3.0' && parsed.ok && parsed.credential.kind === 'document'
      const { value, losses } = isPart
        ? upgradeDocument(text, known)
        : upgrade(text, { to, linked, ...known })
      await deliver(terminal, JSON.stringify(value, null, 2), flags)
      for (const loss of losses) terminal.err(`${plainLines(lineOf(loss))}\n`)
    })
}

const help = examples([
  'boat upgrade assertion.json --out draft.json',
  'boat upgrade assertion.json --badge-class class.json --issuer issuer.json',
  'boat upgrade early.json --url https://school.example/1.json --to 2.0',
]).concat('\n\nWhat has no place in the new version is listed on standard error.')

async function linkedIn(
  files: Pick<UpgradeFlags, 'badgeClass' | 'issuer'>,
  terminal: Terminal,
): Promise<LinkedDocuments> {
  const read = (path: string): Promise<JsonObject> => readDocument(terminal, path)
  return {
    ...(files.badgeClass === undefined ? {} : { badgeClass: await read(files.badgeClass) }),
    ...(files.issuer === undefined ? {} : { issuer: await read(files.issuer) }),
  }
}

function lineOf({ path, in: where, reason }: Loss): string {
  return where === 'input' ? `left behind: ${path}  ${reason}` : `still asked: ${path}  ${reason}`
}
