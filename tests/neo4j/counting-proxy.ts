import { connect, createServer, type Socket } from 'node:net'

export interface CountingProxy {
  readonly url: string
  /** Times that the client spoke and the server answered, on all connections, since the last call. */
  take(): number
  close(): Promise<void>
}

/**
 * Stands between a driver and its server. What the client sends before the
 * server answers is one way there and back, however many messages it holds.
 */
export async function countingProxy(serverUrl: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(serverUrl)
  const sockets = new Set<Socket>()
  let trips = 0
  const server = createServer(client => {
    const upstream = connect(Number(port), hostname)
    let isAsking = false
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      for (const end of ['error', 'close'])
        socket.on(end, () => {
          client.destroy()
          upstream.destroy()
        })
    }
    client.on('data', data => {
      isAsking = true
      upstream.write(data)
    })
    upstream.on('data', data => {
      if (isAsking) trips += 1
      isAsking = false
      client.write(data)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `bolt://127.0.0.1:${(server.address() as { port: number }).port}`,
    take() {
      const taken = trips
      trips = 0
      return taken
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}
