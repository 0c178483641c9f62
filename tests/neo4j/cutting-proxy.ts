import { connect, createServer, type Socket } from 'node:net'

/** COMMIT of the Bolt protocol: a chunk of two bytes, and its end. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00])

export interface CuttingProxy {
  readonly url: string
  /** Commits that went through so far. */
  readonly commits: number
  /** The acknowledgement of this one from now, the next being 1, never arrives: both ends are cut when it comes. */
  loseAcknowledgement(place: number): void
  close(): Promise<void>
}

/** Stands between a driver and its server. */
export async function cuttingProxy(serverUrl: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(serverUrl)
  const sockets = new Set<Socket>()
  let commits = 0
  let lost = 0
  const server = createServer(client => {
    const upstream = connect(Number(port), hostname)
    let cutting = false
    const cut = (): void => {
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', cut)
      socket.on('close', cut)
    }
    client.on('data', data => {
      if (data.includes(COMMIT)) {
        commits++
        cutting = commits === lost
      }
      upstream.write(data)
    })
    upstream.on('data', data => {
      if (cutting) cut()
      else client.write(data)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `bolt://127.0.0.1:${(server.address() as { port: number }).port}`,
    get commits() {
      return commits
    },
    loseAcknowledgement: place => {
      lost = commits + place
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}
