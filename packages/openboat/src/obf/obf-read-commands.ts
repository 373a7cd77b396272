import type { EventFilter, ObfBadge, ObfEvent } from '@openboat/obf'
import { jsonLine, plainText } from '../command/plain-text.ts'
import { examples } from '../command/register.ts'
import { accountOption, obfLanguageOption, tellingWhy, type ObfGroup } from './obf-action.ts'
import { obfWords, type ObfWords } from './obf-words.ts'
import { openAccount, type AccountFlags } from './open-account.ts'
import { readMoment } from './read-moment.ts'

interface ListFlags extends AccountFlags {
  readonly json?: true
}

interface EventFlags extends ListFlags {
  readonly badge?: string
  readonly recipient?: string
  readonly since?: string
}

/** `boat obf ping`, `badges` and `events`: what changes nothing. */
export function registerObfReading(group: ObfGroup): void {
  registerPing(group)
  registerBadges(group)
  registerEvents(group)
}

function registerPing(group: ObfGroup): void {
  const { obf, terminal } = group
  obf
    .command('ping')
    .description('ask whether the factory knows the credentials')
    .addOption(accountOption())
    .addOption(obfLanguageOption())
    .action(async (flags: AccountFlags) => {
      await tellingWhy(group, flags, async () => {
        const client = await openAccount(terminal, flags)
        await client.ping()
        terminal.err(`${obfWords[flags.lang].pong(client.clientId)}\n`)
      })
    })
}

function registerBadges(group: ObfGroup): void {
  const { obf, terminal } = group
  obf
    .command('badges')
    .description('list the badges of the account')
    .option('--json', 'NDJSON: a badge a line')
    .addOption(accountOption())
    .addOption(obfLanguageOption())
    .addHelpText('after', examples(['boat obf badges', 'boat obf badges --json > badges.ndjson']))
    .action(async (flags: ListFlags) => {
      await tellingWhy(group, flags, async () => {
        const client = await openAccount(terminal, flags)
        for await (const badge of client.badges.list()) {
          terminal.out(
            flags.json === true ? jsonLine(badge) : badgeLine(badge, obfWords[flags.lang]),
          )
          await terminal.drained()
        }
      })
    })
}

function registerEvents(group: ObfGroup): void {
  const { obf, terminal } = group
  obf
    .command('events')
    .description('list what has been issued')
    .option('--badge <id>', 'of this badge alone')
    .option('--recipient <address>', 'to this address alone')
    .option('--since <moment>', 'from this day or moment on (ISO 8601)')
    .option('--json', 'NDJSON: an event a line')
    .addOption(accountOption())
    .addOption(obfLanguageOption())
    .addHelpText('after', examples(['boat obf events --badge B7 --since 2026-01-01']))
    .action(async (flags: EventFlags) => {
      await tellingWhy(group, flags, async () => {
        const filter = filterOf(flags)
        const client = await openAccount(terminal, flags)
        for await (const event of client.events.list(filter)) {
          terminal.out(
            flags.json === true ? jsonLine(event) : eventLine(event, obfWords[flags.lang]),
          )
          await terminal.drained()
        }
      })
    })
}

function filterOf({ badge, recipient, since }: EventFlags): EventFilter {
  return {
    ...(badge !== undefined && { badgeId: badge }),
    ...(recipient !== undefined && { recipients: [recipient] }),
    ...(since !== undefined && { begin: readMoment('--since', since) }),
  }
}

function badgeLine({ id, name, draft }: ObfBadge, said: ObfWords): string {
  return `${plainText(id)}  ${plainText(name)}${draft ? `  (${said.draft})` : ''}\n`
}

function eventLine({ id, badgeId, issuedAt, recipientCount }: ObfEvent, said: ObfWords): string {
  const day = issuedAt?.toISOString().slice(0, 10) ?? '–'
  const count = recipientCount === undefined ? '' : `  ${said.recipients(recipientCount)}`
  return `${plainText(id)}  ${day}  ${plainText(badgeId)}${count}\n`
}
