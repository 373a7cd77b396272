import type { ApiVersion } from '../access/tokens.ts'
import type { Organisation } from '../organisation.ts'
import type { World } from './world.ts'

/** A request to the API, once it is known who asks. */
export interface Call {
  readonly world: World
  readonly version: ApiVersion
  /** Who asks, which is who the path names. */
  readonly organisation: Organisation
  readonly request: Request
  readonly query: URLSearchParams
  /** A part of the path; empty if there is none of that name. */
  readonly param: (name: string) => string
}

/** A request that needs no credentials. */
export type PublicCall = Omit<Call, 'organisation' | 'version'>

export interface Route<Asked = Call> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below the base URL; `:name` is a part that varies. */
  readonly path: string
  readonly answer: (call: Asked) => Response | Promise<Response>
}
