import { readFile, rm } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { rollup } from 'rollup'

/**
 * Makes one file of all chunks in `dist`. The bundler makes one for each combination of entries that need
 * a module, and Node looks up every import of every file: that takes longer than to read what an entry
 * could have done without. Nothing here may be loaded later, or it would be loaded at once.
 *
 * @param entries  Every file that is imported from outside, such as `ob3.js`.
 */
export async function makeOneChunk(entries: readonly string[]): Promise<void> {
  const dist = resolve('dist')
  const files: string[] = []
  const build = await rollup({
    input: Object.fromEntries(entries.map((name) => [basename(name, '.js'), `${dist}/${name}`])),
    external: (id) => !id.startsWith('.') && !id.startsWith(dist),
    plugins: [{ name: 'built-files', load }],
    // An import that nothing is taken from would be looked up as well.
    treeshake: { moduleSideEffects: false },
  })
  await Promise.all(files.flatMap((file) => [rm(file), rm(`${file}.map`)]))
  await build.write({
    dir: dist,
    sourcemap: true,
    hoistTransitiveImports: false,
    manualChunks: (id) => (entries.includes(basename(id)) ? undefined : 'chunk'),
    chunkFileNames: '[name].js',
  })

  async function load(file: string): Promise<{ code: string; map: string }> {
    files.push(file)
    return { code: await readFile(file, 'utf8'), map: await readFile(`${file}.map`, 'utf8') }
  }
}
