import { createServer } from 'node:net'

/**
 * A port of this machine that nobody listens on: the wanted one, or any. Throws where the wanted
 * one is taken, since whoever listens there would be taken for the server.
 */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', cause => reject(new Error(`port ${wanted} of this machine is taken`, { cause })))
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve((address as { port: number }).port))
    })
  })
}
