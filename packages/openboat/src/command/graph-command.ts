import { registerGraphBuild } from './graph-build-command.ts'
import { registerGraphExplain } from './graph-explain-command.ts'
import { registerGraphExport } from './graph-export-command.ts'
import { registerGraphMap } from './graph-map-command.ts'
import { registerGraphScore } from './graph-score-command.ts'
import type { Register } from './register.ts'

/** `boat graph …`: who recognises what. */
export const registerGraph: Register = (program, terminal) => {
  const graph = program.command('graph').description('compute who recognises what')
  registerGraphBuild(graph, terminal)
  registerGraphScore(graph, terminal)
  registerGraphExplain(graph, terminal)
  registerGraphMap(graph, terminal)
  registerGraphExport(graph, terminal)
}
