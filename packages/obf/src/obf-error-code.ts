/** What a call could not be carried out for: branch on it. */
export type ObfErrorCode =
  /** An argument or option of the wrong kind; nothing was sent. */
  | 'bad_argument'
  /** This version of the API is not known to do that (see `feature`); nothing was sent. */
  | 'unsupported'
  /** The factory does not let these credentials do that (403, 495, 496), or they have expired. */
  | 'unauthorized'
  /** Nothing has this id (404). */
  | 'not_found'
  /** The factory finds the request wrong (other 4xx). */
  | 'refused'
  /** Too many requests, also after waiting (429). */
  | 'rate_limited'
  /** The factory failed, also when asked again (5xx). */
  | 'server_error'
  /** No connection, or one that broke. */
  | 'unreachable'
  /** No answer in `timeoutMs`. */
  | 'timeout'
  /** The answer has another shape than it should, or ends too early. */
  | 'unexpected_answer'
  /** Nobody can tell whether what changes something has been done: look before doing it again. */
  | 'uncertain'
  /** The registration key is wrong or older than ten minutes. */
  | 'bad_registration'
  /** The journal cannot be read or written, or another process has it. */
  | 'journal'
