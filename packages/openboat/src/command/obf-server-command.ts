import { InvalidArgumentError } from 'commander'
import type { Faults } from '@openboat/obf-server'
import { OpenBoatError } from '../openboat-error.ts'
import { examples, type Register } from './register.ts'
import type { Terminal } from './terminal.ts'

interface ObfServerFlags {
  readonly port: number
  readonly tlsPort: number
  readonly host: string
  readonly baseUrl?: string
  readonly data?: string
  readonly seed?: string
  readonly tokenInterval: number
  readonly faults: Faults
}

/** `boat obf-server`: an Open Badge Factory on this machine, until it is interrupted. */
export const registerObfServer: Register = (program, terminal) => {
  program
    .command('obf-server')
    .description('an Open Badge Factory on this machine, to develop and test against')
    .requiredOption('--port <number>', 'where to listen; 0: any that is free', portNumber)
    .option('--tls-port <number>', 'the same over TLS, with client certificates', portNumber, 0)
    .option('--host <address>', 'who can reach it: 127.0.0.1 is this machine alone', '127.0.0.1')
    .option('--base-url <url>', 'how others call it, where that is not its address')
    .option('--data <folder>', 'keep everything here; without it nothing is kept')
    .option('--seed <name>', 'content to look at: demo', seedName)
    .option('--token-interval <seconds>', 'between two tokens; the real one wants 10', Number, 0)
    .option(
      '--faults <json>',
      'misbehave, such as {"dropAfterWrite":0.05,"tooMany":0.1}',
      faults,
      {},
    )
    .addHelpText('after', help)
    .action(async (given: ObfServerFlags) => {
      // Asked to end while it starts, it starts first: only then does it know what to remove.
      let end: (() => void) | undefined
      const asked = new Promise<void>((resolve) => {
        end = resolve
      })
      const forget = terminal.onEnd(() => end?.())
      try {
        await serve(terminal, given, asked)
      } finally {
        forget()
      }
    })
}

async function serve(
  terminal: Terminal,
  { seed, ...flags }: ObfServerFlags,
  asked: Promise<void>,
): Promise<void> {
  const { openObfServer } = await import('../open-obf-server.ts')
  const { server, ready, discard } = await openObfServer(flags, () => terminal.now())
  try {
    if (seed === 'demo') await server.seedDemo()
    terminal.out(`${JSON.stringify(ready)}\n`)
    terminal.err(`The outbox is at ${ready.url}/outbox. Ctrl-C ends the server.\n`)
    await asked
  } finally {
    await server.close()
    await discard()
  }
}

function portNumber(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port < 65_536) return port
  throw new InvalidArgumentError('It is a number from 0 to 65535.')
}

function seedName(text: string): string {
  if (text === 'demo') return text
  throw new InvalidArgumentError('The only one is: demo.')
}

function faults(text: string): Faults {
  try {
    return JSON.parse(text) as Faults
  } catch {
    throw new OpenBoatError('bad_argument', { message: '--faults is not JSON.' })
  }
}

const help = examples([
  'boat obf-server --port 8088 --seed demo',
  'boat obf-server --port 8088 --data ./factory',
]).concat(`

When it is ready, one line of JSON on standard output says how to get in:
url, clientId, clientSecret, tlsUrl and caFile (what to trust over TLS).`)
