/**
 * A query without the white space that makes it readable; no text is quoted in it. The driver
 * sends 1400 bytes at a time, and wakes the server each time.
 */
export function inOnePacket(cypher: string): string {
  return cypher
    .replace(/\s+/g, ' ')
    .replace(/ ?([(){}[\],:=<>+|]) ?/g, '$1')
    .trim()
}
