import { connect, createServer, type Socket } from 'node:net'

export interface HoldingProxy {
  readonly url: string
  /** From now on nothing goes through any more, and nothing is closed. */
  hold(): void
  close(): Promise<void>
}

/** Stands between a driver and its server, which can so be made to hang for one of its clients. */
export async function holdingProxy(serverUrl: string): Promise<HoldingProxy> {
  const { hostname, port } = new URL(serverUrl)
  const sockets = new Set<Socket>()
  let held = false
  const server = createServer(client => {
    const upstream = connect(Number(port), hostname)
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from)
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
      from.on('data', data => {
        if (!held) to.write(data)
      })
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `bolt://127.0.0.1:${(server.address() as { port: number }).port}`,
    hold: () => {
      held = true
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}
