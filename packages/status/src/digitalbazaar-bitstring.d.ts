// Types for a peer that has none: only what is used here.
declare module '@digitalbazaar/bitstring' {
  export class Bitstring {
    constructor(options: { buffer: Uint8Array } | { length: number })
    static decodeBits(options: { encoded: string }): Promise<Uint8Array>
    get(position: number): boolean
    set(position: number, on: boolean): void
    encodeBits(): Promise<string>
  }
}
