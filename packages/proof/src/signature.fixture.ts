import { vi } from 'vitest'

/** What Chrome before version 137 answers; until mocks are restored. */
export function forgetEd25519(): void {
  const { subtle } = crypto
  for (const name of ['importKey', 'generateKey'] as const) {
    const original = subtle[name].bind(subtle) as (...args: unknown[]) => Promise<unknown>
    vi.spyOn(subtle, name).mockImplementation((async (...args: unknown[]) => {
      if (JSON.stringify(args).includes('"name":"Ed25519"')) {
        throw new DOMException('Unrecognized algorithm name', 'NotSupportedError')
      }
      return await original(...args)
    }) as never)
  }
}
