// What an account in Open Badge Factory has issued, as files that others can verify and endorse.
export { bridge, type BridgeOptions, type BridgeRow } from './bridge.ts'
export { openLocalFactory } from './local-factory.ts'
