import { resolve } from 'node:path'
import type { CacheStore } from '@openboat/resolve'
import { OpenBoatError } from '../openboat-error.ts'
import { reasonOf } from '../read-badge.ts'
import { reasonToKeep } from './reason-to-keep.ts'
import type { Terminal, WriteOptions } from './terminal.ts'

/** The bytes of a file, or of standard input for `-`. */
export async function readBytes(terminal: Terminal, path: string): Promise<Uint8Array> {
  try {
    return await (path === '-' ? terminal.readStdin() : terminal.readFile(path))
  } catch (error) {
    if (error instanceof OpenBoatError) throw error
    const name = path === '-' ? 'Standard input' : path
    throw new OpenBoatError('unreadable_file', {
      message: `${name} cannot be opened: ${reasonOf(error)}`,
    })
  }
}

export async function readText(terminal: Terminal, path: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(terminal, path))
}

/** The JSON value in a file. What does not parse is not shown: it may be a key. */
export async function readJson(terminal: Terminal, path: string): Promise<unknown> {
  const text = await readText(terminal, path)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new OpenBoatError('bad_argument', { message: `${path} is not JSON.` })
  }
}

/** A folder for what is fetched. */
export async function openStore(terminal: Terminal, folder: string): Promise<CacheStore> {
  try {
    return await terminal.openStore(folder)
  } catch (error) {
    throw new OpenBoatError('unwritable_file', {
      message: `${folder} cannot be written: ${reasonOf(error)}`,
    })
  }
}

/** Writes a file; `file_exists` if it would take the place of something that is not ours to lose. */
export async function writeTo(
  terminal: Terminal,
  path: string,
  content: string | Uint8Array,
  how: WriteOptions = {},
): Promise<void> {
  await guardFile(terminal, path, content, how)
  try {
    await terminal.writeFile(path, content, how)
  } catch (error) {
    if ((error as { code?: unknown }).code === 'EEXIST') {
      throw new OpenBoatError('file_exists', {
        message: `${path} is there already; --force overwrites it.`,
      })
    }
    throw new OpenBoatError('unwritable_file', {
      message: `${path} cannot be written: ${reasonOf(error)}`,
    })
  }
}

async function guardFile(
  terminal: Terminal,
  path: string,
  content: string | Uint8Array,
  { secret, force, inputs = [] }: WriteOptions,
): Promise<void> {
  if (secret !== undefined || force === true) return
  const isInput = inputs.some((input) => resolve(input) === resolve(path))
  const reason = isInput
    ? 'is what the new file is made from, and would be lost'
    : await reasonToKeep(terminal, path, bytesOf(content))
  if (reason === undefined) return
  throw new OpenBoatError('file_exists', {
    message: `${path} ${reason}; --force replaces it.`,
  })
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/**
 * A line of text where the caller wants it: in a file, or on standard output.
 *
 * @param inputs  as in `WriteOptions`
 */
export async function deliver(
  terminal: Terminal,
  text: string,
  { out, force }: { readonly out?: string; readonly force?: true },
  inputs: readonly string[] = [],
): Promise<void> {
  if (out === undefined) terminal.out(`${text}\n`)
  else await writeTo(terminal, out, `${text}\n`, { force, inputs })
}
