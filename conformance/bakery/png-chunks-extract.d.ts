declare module 'png-chunks-extract' {
  /** The chunks of a PNG; throws at a wrong CRC. */
  function extractChunks(png: Uint8Array): { name: string; data: Uint8Array }[]
  export = extractChunks
}
