import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// Runs with nothing installed but Node 20 and npm, so it imports nothing from node_modules.
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const stamp = join(root, 'node_modules', '.openboat-install')

/** Tests start hundreds of processes: what one has compiled, also from TypeScript, the next one loads. */
export const compileCache = {
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
}

/** Installs what the lockfile pins, once per lockfile; a second run without network does nothing. */
export function bootstrap() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .update(readFileSync(join(root, 'pnpm-workspace.yaml')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  // Warnings are about tools that want a newer Node than the one that starts this: they get the pinned one.
  const install = [...pnpm(), 'install', '--frozen-lockfile', '--loglevel=error']
  console.log(`Installing (once per lockfile): npx ${install.join(' ')}`)
  run('npx', install, {
    advice:
      'The installation did not finish. It needs npm (it comes with Node.js) and, this first time, ' +
      'the network or a filled npm and pnpm cache. Behind a proxy or a mirror, set it in ~/.npmrc.',
  })
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, lock)
}

/** Builds every package; Turborepo skips what has not changed. */
export function build() {
  console.log('Building what has changed: everything the first time, which takes a minute or more')
  run('npx', buildArguments(), { advice: 'A package does not build: see above.' })
}

/**
 * The arguments of `npx` that build everything. Turborepo runs through pnpm because it looks for it.
 * @returns {string[]}
 */
export function buildArguments() {
  const quiet = ['--output-logs=errors-only', '--ui=stream', '--log-order=grouped']
  return [...pnpm(), 'exec', 'turbo', 'run', 'build', ...quiet]
}

/**
 * The arguments of `npx` that start the pinned pnpm.
 * Without `--prefer-offline` npx asks the registry even when the package is in its cache.
 * @returns {string[]}
 */
export function pnpm() {
  const manifest = /** @type {{ packageManager: string }} */ (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  )
  return ['--yes', '--prefer-offline', manifest.packageManager]
}

/**
 * Runs a program in the root folder; ends this one, with the advice, if it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{ advice?: string }} [options]
 */
export function run(program, args, { advice } = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: environment(),
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  if (error) console.error(`${program} could not be started: ${error.message}`)
  if (advice) console.error(advice)
  process.exit(status ?? 1)
}

/**
 * The pinned Node and the workspace's tools come first on PATH.
 * @returns {NodeJS.ProcessEnv}
 */
export function environment() {
  const tools = join(root, 'node_modules', '.bin')
  return {
    ...process.env,
    PATH: [tools, process.env['PATH'] ?? ''].join(process.platform === 'win32' ? ';' : ':'),
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    ...compileCache,
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  bootstrap()
  build()
}
