import { readJson, writeTo } from '../command/files.ts'
import { collect, examples, forceOption } from '../command/register.ts'
import type { Terminal } from '../command/terminal.ts'
import { accountOption, obfLanguageOption, tellingWhy, type ObfGroup } from './obf-action.ts'
import { obfWords } from './obf-words.ts'
import { openAccount, type AccountFlags } from './open-account.ts'

interface ExportFlags extends AccountFlags {
  readonly out: string
  readonly allowOrigin: readonly string[]
  readonly force?: true
}

/** `boat obf export`: a whole account as files that verify without the factory. */
export function registerObfExport(group: ObfGroup): void {
  const { obf } = group
  obf
    .command('export')
    .description('write everything that was issued into files that anybody can verify')
    .requiredOption('--out <folder>', 'where to')
    .option('--allow-origin <url>', 'an origin that may be anywhere, for development', collect, [])
    .addOption(accountOption())
    .addOption(forceOption())
    .addOption(obfLanguageOption())
    .addHelpText('after', help)
    .action(async (flags: ExportFlags) => {
      await tellingWhy(group, flags, async () => await exportTo(group, flags))
    })
}

const help = examples(['boat obf export --out school']).concat(`

The folder then has account.json, badges.ndjson, events.ndjson, the credentials, a bundle beside each
with all that its verification looked at, and index.ndjson with the verdicts. Exit code 1 if one of
them was rejected, 2 if one is undetermined. To repeat one without network:

  $ boat verify school/credentials/ID.json --replay school/credentials/ID.bundle.json

A folder with an earlier export of the same account is written anew.`)

async function exportTo({ terminal, finish }: ObfGroup, flags: ExportFlags): Promise<void> {
  const { out, lang } = flags
  const client = await openAccount(terminal, flags)
  const force = flags.force ?? (await holdsExport(terminal, out, client.clientId))
  const [{ verifyIssued }, { exportAccount }, { verify }] = await Promise.all([
    import('./verify-issued.ts'),
    import('./export-account.ts'),
    import('../verify-guarded.ts'),
  ])
  const allowOrigins = [new URL(client.baseUrl).origin, ...flags.allowOrigin]
  const fetch = terminal.fetch(allowOrigins)
  const at = terminal.now()
  const controller = new AbortController()
  const forget = terminal.onInterrupt(() => controller.abort(new Error('interrupted')))
  const { signal } = controller
  const options = { record: true, allowOrigins, fetch, at }
  const verdicts = new Set<string | undefined>()
  const issued = verifyIssued(client, { verify, fetch, options, signal })
  try {
    await terminal.makeFolder(`${out}/credentials`)
    const count = await exportAccount(client, {
      issued: noting(issued, (verdict) => verdicts.add(verdict)),
      write: async (path, content) => await writeTo(terminal, `${out}/${path}`, content, { force }),
      signal,
    })
    terminal.err(`${obfWords[lang].exported(count.assertions, count.verified, out)}\n`)
  } catch (error) {
    if (!signal.aborted) throw error
    finish(130)
  } finally {
    forget()
  }
  if (verdicts.has('rejected')) finish(1)
  if (verdicts.has('undetermined') || verdicts.has(undefined)) finish(2)
}

/** Whether a folder has an earlier export of the same account: what is in it is written anew. */
async function holdsExport(terminal: Terminal, out: string, clientId: string): Promise<boolean> {
  try {
    const account = Object(await readJson(terminal, `${out}/account.json`)) as object
    return 'factory' in account && 'clientId' in account && account.clientId === clientId
  } catch {
    return false
  }
}

async function* noting<Item extends { readonly report: { readonly verdict: string } | undefined }>(
  items: AsyncIterable<Item>,
  note: (verdict: string | undefined) => void,
): AsyncGenerator<Item> {
  for await (const item of items) {
    note(item.report?.verdict)
    yield item
  }
}
