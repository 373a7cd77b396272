import { basename, dirname, join } from 'node:path'
import ts from 'typescript'
import { root } from './bootstrap.mjs'

/** Type errors of the examples, as a reader's own strict project would show them; by file. */
export function typeErrorsOf(files: readonly string[]): ReadonlyMap<string, string[]> {
  const program = ts.createProgram([...files], optionsOf())
  return new Map(files.map((file) => [file, messagesOf(program, file)]))
}

function optionsOf(): ts.CompilerOptions {
  const file = join(root, 'tsconfig.base.json')
  const { config } = ts.readConfigFile(file, (path) => ts.sys.readFile(path)) as { config: unknown }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(file))
  return {
    ...options,
    customConditions: [], // the built packages, not their sources
    typeRoots: [join(root, 'node_modules', '@types')],
    noUnusedLocals: false, // an example may name a result only to show it
    noUnusedParameters: false,
  }
}

function messagesOf(program: ts.Program, file: string): string[] {
  const source = program.getSourceFile(file)
  return ts.getPreEmitDiagnostics(program, source).map(({ file: at, start = 0, messageText }) => {
    const line = at === undefined ? 0 : at.getLineAndCharacterOfPosition(start).line + 1
    const text = ts.flattenDiagnosticMessageText(messageText, '\n')
    return `${basename(at?.fileName ?? file)}:${line} ${text}`
  })
}
