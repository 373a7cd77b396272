import type { Register } from '../command/register.ts'
import { registerObfExport } from './obf-export-command.ts'
import { registerObfIssue } from './obf-issue-command.ts'
import { registerObfLogin } from './obf-login-command.ts'
import { registerObfReading } from './obf-read-commands.ts'
import { registerObfRegister } from './obf-register-command.ts'
import { registerObfRevoke } from './obf-revoke-command.ts'

/** `boat obf …`: an account in Open Badge Factory. */
export const registerObf: Register = (program, terminal, finish) => {
  const obf = program.command('obf').description('issue through Open Badge Factory')
  const group = { obf, terminal, finish }
  registerObfLogin(group)
  registerObfRegister(group)
  registerObfReading(group)
  registerObfIssue(group)
  registerObfRevoke(group)
  registerObfExport(group)
}
