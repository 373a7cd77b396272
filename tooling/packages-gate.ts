import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pnpm } from './bootstrap.mjs'
import { failed, faultsOf, type GateResult } from './gate-result.ts'
import { packedFaults } from './packed-faults.ts'
import { runTool, type ToolRun } from './run-tool.ts'
import { workspacePackages, type WorkspacePackage } from './workspace.ts'

/** Packs every published package as a release would, and looks at the archives. */
export async function packagesGate(): Promise<GateResult> {
  const folder = await mkdtemp(join(tmpdir(), 'openboat-pack-'))
  try {
    const published = workspacePackages().filter(({ manifest }) => manifest.private !== true)
    const pack = await packInto(folder, published)
    if (pack.status !== 0) return failed(pack.output)
    const faults = await Promise.all(published.map((each) => faultsIn(each, folder)))
    return faultsOf(faults.flat())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Only pnpm applies publishConfig.exports and fills in `catalog:` and `workspace:`. */
function packInto(folder: string, published: readonly WorkspacePackage[]): Promise<ToolRun> {
  const filters = published.map(({ name }) => `--filter=${name}`)
  return runTool('npx', [...pnpm(), ...filters, 'pack', '--pack-destination', folder])
}

async function faultsIn({ name, manifest }: WorkspacePackage, folder: string): Promise<string[]> {
  const archive = join(folder, `${name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`)
  const publint = await runTool('publint', ['run', archive, '--strict'])
  const types = await runTool('attw', [archive, '--profile', 'esm-only', '--no-definitely-typed'])
  return [
    ...(publint.status === 0 ? [] : [`${name}, publint:\n${publint.output}`]),
    ...(types.status === 0 ? [] : [`${name}, are the types wrong:\n${types.output}`]),
    ...(await packedFaults(archive)).map((fault) => `${name}: ${fault}`),
  ]
}
