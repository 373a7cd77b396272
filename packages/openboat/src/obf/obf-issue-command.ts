import { Option } from 'commander'
import type { IssueOptions, IssueOrder, IssueReceipt, ObfError } from '@openboat/obf'
import { readText } from '../command/files.ts'
import { jsonLine, plainText } from '../command/plain-text.ts'
import { collect, examples } from '../command/register.ts'
import { OpenBoatError } from '../openboat-error.ts'
import { accountOption, obfLanguageOption, tellingWhy, type ObfGroup } from './obf-action.ts'
import { obfWords } from './obf-words.ts'
import { openAccount, type AccountFlags } from './open-account.ts'
import { readMoment } from './read-moment.ts'
import { readRecipients } from './read-recipients.ts'

interface IssueFlags extends AccountFlags {
  readonly badge: string
  readonly recipient: readonly string[]
  readonly recipients?: string
  readonly date?: string
  readonly expires?: string
  readonly email: boolean
  readonly occasion?: string
  readonly journal: string
  readonly chunk: string
  readonly lookFirst?: true
  readonly json?: true
}

/** `boat obf issue`: a badge to people, once. */
export function registerObfIssue(group: ObfGroup): void {
  const { obf } = group
  obf
    .command('issue')
    .description('issue a badge, once, however often the command is run')
    .requiredOption('--badge <id>', 'as "boat obf badges" lists it')
    .option('--recipient <address>', 'who receives it; several times for several', collect, [])
    .option('--recipients <file>', 'CSV with the columns email and name, or one address a line')
    .option('--date <moment>', 'the date on the badges; today if none is given')
    .option('--expires <moment>', 'when they end')
    .option('--no-email', 'the factory sends no messages')
    .option('--occasion <text>', 'sets apart what would else be the same as before')
    .option('--journal <file>', 'remembers what has been issued', 'obf-journal.ndjson')
    .addOption(new Option('--chunk <count>', 'recipients in a request').default('10000'))
    .option('--look-first', 'also ask the factory first, for a journal that was lost')
    .option('--json', 'the receipt, as JSON')
    .addOption(accountOption())
    .addOption(obfLanguageOption())
    .addHelpText('after', help)
    .action(async (flags: IssueFlags) => {
      await tellingWhy(group, flags, async () => await issue(group, flags))
    })
}

const help = examples([
  'boat obf issue --badge B7 --recipient "Ada Lovelace <ada@example.org>"',
  'boat obf issue --badge B7 --recipients class.csv --date 2026-07-01',
]).concat(`

Before anything is sent it stands in the journal. If a connection breaks, or the command is killed, run
it again with the same recipients and date: what has arrived is not issued a second time.`)

async function issue({ terminal, finish }: ObfGroup, flags: IssueFlags): Promise<void> {
  const order: IssueOrder = {
    recipients: await recipientsOf(flags, async (path) => await readText(terminal, path)),
    sendEmail: flags.email,
    ...(flags.date !== undefined && { issuedAt: readMoment('--date', flags.date) }),
    ...(flags.expires !== undefined && { expiresAt: readMoment('--expires', flags.expires) }),
    ...(flags.occasion !== undefined && { occasion: flags.occasion }),
  }
  const { fileJournal } = await import('@openboat/obf/node')
  const journal = await fileJournal(flags.journal)
  const controller = new AbortController()
  const forget = terminal.onInterrupt(() => controller.abort(new Error('interrupted')))
  try {
    const client = await openAccount(terminal, flags, { journal })
    const options: IssueOptions = {
      chunkSize: Number(flags.chunk),
      lookFirst: flags.lookFirst === true,
      signal: controller.signal,
    }
    tell(await client.issue(flags.badge, order, options), flags, terminal)
  } catch (error) {
    const { receipt } = error as Partial<ObfError>
    if (receipt !== undefined) tell(receipt, flags, terminal)
    if (!controller.signal.aborted) throw error
    finish(130)
  } finally {
    forget()
    await journal.close()
  }
}

async function recipientsOf(
  { recipient, recipients }: IssueFlags,
  read: (path: string) => Promise<string>,
): Promise<IssueOrder['recipients']> {
  const listed = recipients === undefined ? [] : readRecipients(await read(recipients))
  if (recipient.length + listed.length > 0) return [...recipient, ...listed]
  throw new OpenBoatError('bad_argument', {
    message: 'nobody to issue to: name them with --recipient or --recipients',
  })
}

function tell(receipt: IssueReceipt, flags: IssueFlags, terminal: ObfGroup['terminal']): void {
  if (flags.json === true) return terminal.out(jsonLine(receiptJson(receipt)))
  const said = obfWords[flags.lang]
  const how = { now: said.issued, found: said.foundIssued, known: said.knownIssued }
  for (const chunk of receipt.issued) {
    terminal.out(`${how[chunk.how](chunk.emails.length, plainText(chunk.eventId))}\n`)
  }
  for (const { emails, error } of receipt.failed) {
    const { [error.code]: reason } = said.errors
    const what = error.code === 'uncertain' ? said.unknownWhether : said.notIssued
    terminal.err(`${what(emails.length, reason)}\n`)
  }
  const { duplicates } = receipt
  if (duplicates.length > 0) terminal.err(`${said.duplicates(duplicates.length)}\n`)
}

function receiptJson({ failed, ...receipt }: IssueReceipt) {
  const failures = failed.map(({ error, ...chunk }) => ({
    ...chunk,
    error: { code: error.code, message: error.message },
  }))
  return { ...receipt, failed: failures }
}
