/** What the visitor hands over: the bytes of a file, or a text, which may be an address. */
export interface Given {
  readonly input: Uint8Array | string
  /** The file's name; a text has none. */
  readonly name?: string
}

/** A file as it is: what kind of file it is, its bytes say. */
export async function readGiven(file: File): Promise<Given> {
  return { input: new Uint8Array(await file.arrayBuffer()), name: file.name }
}
