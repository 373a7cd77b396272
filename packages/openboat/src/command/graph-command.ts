import { registerGraphScore } from './graph-score-command.ts'
import type { Register } from './register.ts'

/** `boat graph …`: who recognises what. */
export const registerGraph: Register = (program, terminal) => {
  const graph = program.command('graph').description('compute who recognises what')
  registerGraphScore(graph, terminal)
}
