import { fileURLToPath } from 'node:url'
import ts from 'typescript'

// What the docstrings say, so that everything made from the schemas says the same.

export interface Documentation {
  readonly summary: string
  /** Where the class is specified. */
  readonly spec: string
  readonly properties: ReadonlyMap<string, PropertyDocumentation>
}

export interface PropertyDocumentation {
  /** As in `0..1`. */
  readonly cardinality: string
  readonly text: string
}

/** The documentation of every exported schema, under names such as `ob3/Achievement`. */
export function documentationOf(entries: readonly string[]): ReadonlyMap<string, Documentation> {
  const files = entries.map((entry) => fileURLToPath(new URL(`${entry}.ts`, import.meta.url)))
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  })
  return new Map(entries.flatMap((entry, index) => inEntry(program, entry, files[index] ?? '')))
}

function inEntry(
  program: ts.Program,
  entry: string,
  file: string,
): (readonly [string, Documentation])[] {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  return checker
    .getExportsOfModule(module ?? never(file))
    .map((exported) => checker.getAliasedSymbol(exported))
    .filter(({ flags }) => (flags & ts.SymbolFlags.TypeAlias) !== 0)
    .map((symbol) => [`${entry}/${symbol.name}`, documented(checker, symbol)])
}

function documented(checker: ts.TypeChecker, symbol: ts.Symbol): Documentation {
  const properties = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
  return {
    summary: textOf(symbol.getDocumentationComment(checker)),
    spec: textOf(symbol.getJsDocTags().find(({ name }) => name === 'see')?.text ?? []),
    properties: new Map(
      properties.map((property) => {
        const written = textOf(property.getDocumentationComment(checker))
        const [, cardinality = '', text = ''] = /^\[([\d.*]+)\] (.+)$/.exec(written) ?? []
        return [property.name, { cardinality, text }]
      }),
    ),
  }
}

function textOf(parts: readonly ts.SymbolDisplayPart[]): string {
  return ts
    .displayPartsToString([...parts])
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function never(file: string): never {
  throw new Error(`${file} is no module`)
}
