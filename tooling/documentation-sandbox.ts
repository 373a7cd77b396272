import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileCache, root } from './bootstrap.mjs'
import type { Block } from './markdown-blocks.ts'
import { runLimited, type LimitedRun } from './run-limited.ts'
import { workspacePackages, type WorkspacePackage } from './workspace.ts'

/** A folder outside of the repository that looks like a project with OpenBoat installed. */
export interface Sandbox {
  readonly folder: string
  /** Writes a block where its document has its files; gives the path. */
  write(document: string, block: Block): Promise<string>
  run(file: string, options?: { timeLimitMs?: number }): Promise<LimitedRun>
  remove(): Promise<void>
}

const TIME_LIMIT_MS = 30_000

export async function createSandbox(): Promise<Sandbox> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'openboat-docs-')))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  for (const linked of workspacePackages()) await install(linked, folder)
  await mkdir(join(folder, 'bin'), { recursive: true })
  await symlink(process.execPath, join(folder, 'bin', 'node'))
  return {
    folder,
    write: (document, block) => writeBlock(join(folder, slugOf(document)), block),
    run: (file, { timeLimitMs = TIME_LIMIT_MS } = {}) =>
      runLimited(file.endsWith('.sh') ? 'bash' : 'node', [...flagsOf(file), basename(file)], {
        cwd: dirname(file),
        env: environmentOf(folder),
        timeLimitMs,
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** As npm would: a link in node_modules and the commands on PATH. */
async function install({ name, folder, manifest }: WorkspacePackage, into: string): Promise<void> {
  const link = join(into, 'node_modules', name)
  await mkdir(dirname(link), { recursive: true })
  await symlink(join(root, folder), link, 'dir')
  await mkdir(join(into, 'bin'), { recursive: true })
  for (const [command, file] of Object.entries(manifest.bin ?? {})) {
    const script = `#!/bin/sh\nexec node "${join(root, folder, file)}" "$@"\n`
    await writeFile(join(into, 'bin', command), script, { mode: 0o755 })
  }
}

async function writeBlock(folder: string, { language, line, code }: Block): Promise<string> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, `line-${line}.${language}`)
  await writeFile(file, `${code}\n`)
  return file
}

function flagsOf(file: string): string[] {
  return file.endsWith('.sh') ? ['-e', '-o', 'pipefail'] : []
}

/** Nothing of the contributor's own environment: an example must not depend on it, or change it. */
function environmentOf(folder: string): NodeJS.ProcessEnv {
  const guard = pathToFileURL(join(root, 'tooling', 'no-network.mjs')).href
  return {
    PATH: [join(folder, 'bin'), process.env['PATH'] ?? ''].join(delimiter),
    HOME: folder,
    TMPDIR: folder,
    LANG: 'C.UTF-8',
    NO_COLOR: '1',
    NODE_OPTIONS: `--import=${guard}`,
    ...compileCache,
  }
}

function slugOf(document: string): string {
  return document.replaceAll(/[^\w.-]+/g, '-')
}
