/**
 * 0 verified or done, 1 rejected or refused, 2 undetermined, 64 wrong usage or an unopenable file,
 * 130 interrupted.
 */
export type ExitCode = 0 | 1 | 2 | 64 | 130

const worstFirst: readonly ExitCode[] = [130, 64, 1, 2, 0]

/** What several inputs come to: their worst. */
export function worstOf(codes: readonly ExitCode[]): ExitCode {
  return worstFirst.find((code) => codes.includes(code)) ?? 0
}

/** The errors that say that a call itself was wrong; any other says that its subject was refused. */
const usageErrors = new Set([
  'GraphError bad_argument',
  'GraphError malformed_edges',
  'GraphError no_seeds',
  'GraphError unknown_node',
  'IssueError verification_method_needed',
  'IssueError wrong_key',
  'ModelError bad_argument',
  'ObfError bad_argument',
  'ObfError bad_registration',
  'ObfError journal',
  'ObfError unsupported',
  'OpenBoatError bad_argument',
  'OpenBoatError file_exists',
  'OpenBoatError unreadable_file',
  'OpenBoatError unwritable_file',
  'PictureError bad_argument',
  'ProofError key_mismatch',
  'ProofError unsupported_key',
  'ResolveError bad_argument',
  'ResolveError bad_bundle',
  'StatusError bad_argument',
  'VerifyError bad_argument',
])

// By name, so that no package is loaded only to recognise an error that did not happen.
const ourErrors =
  /^(?:Bakery|Graph|Issue|Model|Obf|OpenBoat|Picture|Proof|Resolve|Status|Verify)Error$/

/** What an error that ended a command comes to. */
export function exitCodeOf(error: unknown): ExitCode {
  if (!(error instanceof Error) || !ourErrors.test(error.name)) return 64
  const { code } = error as { code?: unknown }
  return usageErrors.has(`${error.name} ${String(code)}`) ? 64 : 1
}
