export interface ServerMemory {
  /** Largest heap, in megabytes. Default 1024. */
  readonly heapMb?: number
  /** Memory for pages of the store, in megabytes. Default 256. */
  readonly pageCacheMb?: number
}

/** The server's `neo4j.conf`: Bolt on loopback and nothing else. `more` are settings of Neo4j by their own names. */
export function serverConf(
  port: number,
  { heapMb = 1024, pageCacheMb = 256 }: ServerMemory,
  more: Readonly<Record<string, string>> = {},
): string {
  const settings = {
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.memory.heap.initial_size': `${Math.min(heapMb, 512)}m`,
    'server.memory.heap.max_size': `${heapMb}m`,
    'server.memory.pagecache.size': `${pageCacheMb}m`,
    'dbms.usage_report.enabled': 'false',
    'dbms.security.auth_enabled': 'true',
    ...more,
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}
