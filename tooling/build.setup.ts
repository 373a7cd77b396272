import { buildArguments } from './bootstrap.mjs'
import { runTool } from './run-tool.ts'

/** Before the tests that look at built packages. Nothing happens when nothing has changed. */
export async function setup(): Promise<void> {
  const { status, output } = await runTool('npx', buildArguments())
  if (status !== 0) throw new Error(`The packages do not build:\n${output}`)
}
