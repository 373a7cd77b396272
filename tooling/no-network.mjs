import { Socket } from 'node:net'

// Loaded before every documentation example: a connection to anything but this machine fails as an
// unreachable one does, so that an example which needs the network shows it.
const connect = Socket.prototype.connect
Socket.prototype.connect = /** @type {typeof connect} */ (
  /** @this {Socket} @param {unknown[]} args */
  function (...args) {
    const host = hostOf(args)
    if (isThisMachine(host)) return Reflect.apply(connect, this, args)
    const error = new Error(`The documentation examples run without network: ${host} was asked for`)
    process.nextTick(() => this.destroy(error))
    return this
  }
)

/**
 * Node passes either (options), (port, host), (path) or one list of normalised arguments.
 * @param {unknown[]} args
 * @returns {unknown}
 */
function hostOf([first, second]) {
  if (Array.isArray(first)) return hostOf(first)
  if (typeof first === 'object' && first !== null) return Reflect.get(first, 'host')
  return typeof second === 'string' ? second : undefined
}

/** @param {unknown} host */
function isThisMachine(host) {
  return host === undefined || /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(String(host))
}
