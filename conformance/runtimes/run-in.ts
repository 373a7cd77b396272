import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { onPage } from './browser.ts'
import type { Answer, Order } from './program.ts'
import type { Runtime } from './runtimes.ts'

const run = promisify(execFile)

/** The program as one file of plain JavaScript, with the built packages in it. */
export async function bundleInto(folder: string, order: Order): Promise<string> {
  const file = join(folder, 'program.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('program.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2023',
    platform: 'browser',
    outfile: file,
    logLevel: 'silent',
  })
  await writeFile(join(folder, 'order.json'), JSON.stringify(order))
  await writeFile(
    join(folder, 'main.mjs'),
    `import { readFileSync } from 'node:fs'
import { runAll } from './program.mjs'
const order = JSON.parse(readFileSync(new URL('order.json', import.meta.url), 'utf8'))
console.log(JSON.stringify(await runAll(order)))
`,
  )
  return folder
}

/** What a runtime answers to the order in a folder. */
export async function answerOf(runtime: Runtime, folder: string, order: Order): Promise<Answer> {
  if (runtime.args === undefined) return answerOfBrowser(folder, order)
  const { stdout } = await run(runtime.program, [...runtime.args, join(folder, 'main.mjs')], {
    maxBuffer: 64 * 1024 * 1024,
    timeout: 600_000,
    env: { ...process.env, NODE_OPTIONS: '', DENO_NO_UPDATE_CHECK: '1' },
  })
  return JSON.parse(stdout) as Answer
}

async function answerOfBrowser(folder: string, order: Order): Promise<Answer> {
  return await onPage(async (page) => {
    await page.route('**/program.mjs', async (route) =>
      route.fulfill({ contentType: 'text/javascript', path: join(folder, 'program.mjs') }),
    )
    await page.addScriptTag({
      type: 'module',
      content: "import { runAll } from '/program.mjs'\nglobalThis.runAll = runAll",
    })
    await page.waitForFunction('globalThis.runAll')
    // As text, so that no tool that compiles this file puts its own names in.
    const answer: unknown = await page.evaluate(`runAll(${JSON.stringify(order)})`)
    return answer as Answer
  })
}
