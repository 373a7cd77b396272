import {
  Application,
  Logger,
  LogLevel,
  ReflectionKind,
  type DeclarationReflection,
  type ProjectReflection,
} from 'typedoc'
import { root } from './bootstrap.mjs'

export interface ApiReferenceOptions {
  /** What is imported, and the file that exports it. */
  readonly entries: readonly { readonly name: string; readonly file: string }[]
  readonly tsconfig: string
  /** Where the pages go. */
  readonly folder: string
}

/**
 * Writes the reference of some entries as a website, and gives what is wrong with it: names without a
 * docstring, and links that lead nowhere.
 */
export async function apiReference(options: ApiReferenceOptions): Promise<string[]> {
  const { entries, tsconfig, folder } = options
  const app = await Application.bootstrap({
    name: 'OpenBoat',
    entryPoints: entries.map(({ file }) => file),
    tsconfig,
    readme: 'none',
    basePath: root,
    disableGit: true,
    gitRevision: 'main',
    sourceLinkTemplate: 'https://github.com/openboat/openboat/blob/{gitRevision}/{path}#L{line}',
    skipErrorChecking: true, // the gate `types` does that
    excludeExternals: true,
    excludePrivate: true,
    validation: { invalidLink: true, invalidPath: true, notExported: false, notDocumented: false },
  })
  // Warnings of the conversion are about the form of docstrings; those of the validation are faults.
  app.logger = new Collector()
  const project = await app.convert()
  if (project === undefined) return ['TypeDoc could not read the entries']
  nameModules(project, entries)
  const collector = new Collector()
  app.logger = collector
  app.validate(project)
  await app.generateDocs(project, folder)
  return [...collector.lines, ...undocumentedNames(project)]
}

class Collector extends Logger {
  readonly lines: string[] = []

  override log(message: string, level: LogLevel): void {
    if (level === LogLevel.Warn || level === LogLevel.Error) this.lines.push(message)
  }
}

/** By what is imported, not by the file. */
function nameModules(project: ProjectReflection, entries: ApiReferenceOptions['entries']): void {
  const names = new Map(entries.map(({ name, file }) => [file, name]))
  for (const module of project.children ?? []) {
    const [source] = module.sources ?? []
    module.name = names.get(source?.fullFileName ?? '') ?? module.name
  }
}

/**
 * Functions, classes, constants and interfaces say what they are; for an interface a member may say it.
 * A type alias only puts others together, or lists its values: it is as clear as they are.
 */
function undocumentedNames(project: ProjectReflection): string[] {
  const found = (project.children ?? [])
    .flatMap((module) => module.children ?? [])
    .filter((name) => speaking.includes(name.kind) && !isDocumented(name))
    .map(({ name, sources }) => {
      const [source] = sources ?? []
      return `${source?.fileName}:${source?.line}: ${name} has no docstring`
    })
  return [...new Set(found)]
}

const speaking = [
  ReflectionKind.Class,
  ReflectionKind.Function,
  ReflectionKind.Interface,
  ReflectionKind.Variable,
]

function isDocumented(name: DeclarationReflection): boolean {
  const isInterface = name.kind === ReflectionKind.Interface
  return saysSomething(name) || (isInterface && (name.children ?? []).some(saysSomething))
}

function saysSomething(name: DeclarationReflection): boolean {
  const signatures = [...(name.signatures ?? []), ...(name.getSignature ? [name.getSignature] : [])]
  return name.hasComment() || signatures.some((signature) => signature.hasComment())
}
