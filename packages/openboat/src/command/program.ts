import { Command, CommanderError } from 'commander'
import { registerObf } from '../obf/obf-command.ts'
import { registerBake } from './bake-command.ts'
import { registerCanonicalize } from './canonicalize-command.ts'
import { registerCertificate } from './certificate-command.ts'
import { registerCheck } from './check-command.ts'
import { registerDerive } from './derive-command.ts'
import { registerEndorse } from './endorse-command.ts'
import { worstOf, type ExitCode } from './exit-code.ts'
import { registerGraph } from './graph-command.ts'
import { registerIssue } from './issue-command.ts'
import { registerKeys } from './keys-command.ts'
import { registerObfServer } from './obf-server-command.ts'
import { registerPicture } from './picture-command.ts'
import { placeLanguage } from './place-language.ts'
import { plainLines } from './plain-text.ts'
import { examples, type Register } from './register.ts'
import { registerRevoke } from './revoke-command.ts'
import { registerStatusList } from './status-list-command.ts'
import { registerSuspend } from './suspend-command.ts'
import { tellError } from './tell-error.ts'
import type { Terminal } from './terminal.ts'
import { registerUnbake } from './unbake-command.ts'
import { registerUpgrade } from './upgrade-command.ts'
import { hintAtHelp, withSynonym } from './usage-hints.ts'
import { registerVerify } from './verify-command.ts'

const commands: readonly Register[] = [
  registerVerify,
  registerCheck,
  registerKeys,
  registerIssue,
  registerEndorse,
  registerBake,
  registerUnbake,
  registerPicture,
  registerCertificate,
  registerStatusList,
  registerRevoke,
  registerSuspend,
  registerUpgrade,
  registerDerive,
  registerCanonicalize,
  registerGraph,
  registerObf,
  registerObfServer,
]

/**
 * Runs the command with the arguments after its name. Whatever happens, the answer is an exit code,
 * and what went wrong is one message on standard error.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const codes: ExitCode[] = []
  try {
    const program = createProgram(terminal, (code) => codes.push(code))
    await program.parseAsync(placeLanguage(program, args), { from: 'user' })
  } catch (error) {
    codes.push(failed(error, terminal))
  }
  return worstOf(codes)
}

function createProgram(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('boat')
    .description('Open Badges: issue, bake, endorse and verify.')
    .version(terminal.version)
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(plainLines(text)),
      outputError: (text, write) => write(withSynonym(text.replace(/^error:/, 'boat:'))),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
    })
    .exitOverride()
    .addHelpText('after', examples(['boat verify badge.png', 'boat keys new --out issuer.jwk']))
    .addHelpText('after', '\n"boat <command> --help" explains a command, with examples.')
  for (const register of commands) register(program, terminal, finish)
  hintAtHelp(program)
  return program
}

/** commander has said itself what was wrong, or shown the help that was asked for. */
function failed(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 64
  return tellError(terminal, error)
}
