import { join } from 'node:path'
import ts from 'typescript'
import { root } from './bootstrap.mjs'
import { entriesOf, type Entry, type WorkspacePackage } from './workspace.ts'

/** For each package, every name that its entries export, with what it is. */
export function publicNames(
  packages: readonly WorkspacePackage[],
): (of: WorkspacePackage) => string {
  const files = packages.flatMap(entriesOf).map(({ source }) => join(root, source))
  const program = ts.createProgram(files, compilerOptions())
  return (of) =>
    entriesOf(of)
      .map((entry) => linesOf(program, entry))
      .join('\n')
}

function linesOf(program: ts.Program, { name, source }: Entry): string {
  return `${[name, ...namesIn(program, source)].join('\n  ')}\n`
}

function namesIn(program: ts.Program, source: string): string[] {
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(join(root, source))
  const module = file && checker.getSymbolAtLocation(file)
  if (module === undefined) return []
  return checker
    .getExportsOfModule(module)
    .map((symbol) => `${symbol.name}: ${kindOf(checker, symbol)}`)
    .toSorted()
}

/** A schema and its inferred type share a name: then it is both, `const, type`. */
function kindOf(checker: ts.TypeChecker, symbol: ts.Symbol): string {
  if (symbol.declarations?.some(ts.isTypeOnlyExportDeclaration) === true) return 'type'
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0
  const { flags } = isAlias ? checker.getAliasedSymbol(symbol) : symbol
  const found = kinds.filter(([flag]) => (flags & flag) !== 0).map(([, kind]) => kind)
  if (found.length === 0) throw new Error(`${symbol.name} is exported, but nothing declares it`)
  return found.join(', ')
}

const kinds = [
  [ts.SymbolFlags.Function, 'function'],
  [ts.SymbolFlags.Class, 'class'],
  [ts.SymbolFlags.Variable, 'const'],
  [ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias, 'type'],
] as const

function compilerOptions(): ts.CompilerOptions {
  return {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    customConditions: ['@openboat/source'],
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  }
}
