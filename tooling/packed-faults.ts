import { runTool } from './run-tool.ts'

const REQUIRED = ['package.json', 'README.md', 'LICENSE']

/** What must not leave the repository, or is missing from an archive that `pnpm pack` made. */
export async function packedFaults(archive: string): Promise<string[]> {
  const list = await runTool('tar', ['-tzf', archive])
  const manifest = await runTool('tar', ['-xOzf', archive, 'package/package.json'])
  const files = list.output
    .trim()
    .split('\n')
    .map((path) => path.replace(/^package\//, ''))
  return [
    ...REQUIRED.filter((file) => !files.includes(file)).map((file) => `${file} is not packed`),
    ...files.filter(isPrivate).map((file) => `${file} must not be packed`),
    ...['@openboat/source', 'workspace:', 'catalog:']
      .filter((word) => manifest.output.includes(word))
      .map((word) => `the packed package.json still says ${word}; see publishConfig`),
  ]
}

/** Sources and tests stay here, except as source maps. */
function isPrivate(file: string): boolean {
  return /(^|\/)src\/|\.test\.|(^|\/)tsconfig.*\.json$|(^|\/)turbo\.json$/.test(file)
}
