import { notFetched, type DocumentSource } from './fetched.ts'
import { isDid } from './is-did.ts'

/** Has no document at all: what rests on one stays unknown. */
export const offlineSource: DocumentSource = async (url, request = {}) => {
  request.signal?.throwIfAborted()
  const message = `${url} was not fetched: no network is used`
  return notFetched(url, 'network', { problem: isDid(url) ? 'unsupported' : 'offline', message })
}
