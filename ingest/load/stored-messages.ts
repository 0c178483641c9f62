import type { StoredMessage } from '../../graph/store/store.ts'
import type { Message } from '../document/message.ts'

/** Messages with the path of their source, and lines in place of offsets. */
export function storedMessages(
  messages: readonly Message[],
  path: string,
  text: string,
): readonly StoredMessage[] {
  const starts = lineStarts(text)
  return messages.map(({ offset, ...message }) => ({
    severity: message.severity,
    code: message.code,
    text: message.text,
    path,
    ...(offset !== undefined && { line: lineOf(starts, offset) }),
    wayOut: message.wayOut,
  }))
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Line from 1 that holds the offset, by halving. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle
  }
  return low + 1
}
