// An Open Badge Factory that listens, with TLS and client certificates.
export { startObfServer } from './start-obf-server.node.ts'
export type { ListeningOptions, RunningObfServer } from './start-obf-server.node.ts'
export { openServerHome, type ServerHome } from './server-home.node.ts'
export {
  createAuthorityFiles,
  openAuthority,
  type AuthorityFiles,
  type LocalAuthority,
} from './certificates/authority.node.ts'
