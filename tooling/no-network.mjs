import { Socket } from 'node:net'

// Loaded before every documentation example: a connection to anything but this machine fails as an
// unreachable one does, so that an example which needs the network shows it.
// oxlint-disable-next-line typescript/unbound-method -- `apply` below gives it its socket back
Socket.prototype.connect = new Proxy(Socket.prototype.connect, {
  /** @param {Socket} socket @param {unknown[]} args */
  apply(connect, socket, args) {
    const host = hostOf(args)
    if (isThisMachine(host)) return /** @type {unknown} */ (Reflect.apply(connect, socket, args))
    const error = new Error(`The documentation examples run without network: ${host} was asked for`)
    process.nextTick(() => socket.destroy(error))
    return socket
  },
})

/**
 * Node passes either (options), (port, host), (path) or one list of normalised arguments.
 * @param {unknown[]} args
 * @returns {string | undefined}
 */
function hostOf([first, second]) {
  if (Array.isArray(first)) return hostOf(first)
  const isOptions = typeof first === 'object' && first !== null
  /** @type {unknown} */
  const host = isOptions ? Reflect.get(first, 'host') : second
  return typeof host === 'string' ? host : undefined
}

/** @param {string | undefined} host */
function isThisMachine(host) {
  return host === undefined || /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host)
}
