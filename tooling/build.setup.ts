import { runTool } from './run-tool.ts'

/** Before the tests that look at built packages. Nothing happens when nothing has changed. */
export async function setup(): Promise<void> {
  const { status, output } = await runTool('turbo', ['run', 'build', '--output-logs=errors-only'])
  if (status !== 0) throw new Error(`The packages do not build:\n${output}`)
}
