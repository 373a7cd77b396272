import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Somewhere to run a program: a command, or a browser. */
export interface Runtime {
  readonly name: string
  readonly program: string
  /** What stands before the file on the command line; a browser has none. */
  readonly args?: readonly string[]
}

const here = fileURLToPath(new URL('binaries/node_modules', import.meta.url))

export const chromium: Runtime = { name: 'Chromium', program: programOfChromium() }

export const runtimes: readonly Runtime[] = [
  { name: 'Node 24', program: process.execPath, args: [] },
  { name: 'Node 22', program: join(here, 'node-22/bin/node'), args: [] },
  { name: 'Node 20', program: join(here, 'node-20/bin/node'), args: [] },
  { name: 'Bun', program: join(here, 'bun/bin/bun.exe'), args: ['run'] },
  {
    name: 'Deno',
    program: join(here, 'deno', process.platform === 'win32' ? 'deno.exe' : 'deno'),
    args: ['run', '--no-prompt', '--allow-read', '--no-config', '--cached-only'],
  },
  chromium,
]

export const isThere = ({ program }: Runtime): boolean => existsSync(program)

export function whyMissing({ name, args }: Runtime): string {
  return args === undefined
    ? `${name} is not installed; set CHROMIUM to its path`
    : `${name} is not installed: npm ci --prefix conformance/runtimes/binaries`
}

function programOfChromium(): string {
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return process.env['CHROMIUM'] ?? usual.find((path) => existsSync(path)) ?? 'chromium'
}
