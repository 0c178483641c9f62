/** Where a command writes. Results go to standard output, all else to standard error, so that `--json` can be piped. */
export interface Output {
  readonly result: (text: string) => void
  readonly note: (text: string) => void
  /** One line that the next one writes over, on a terminal; nothing elsewhere. */
  readonly progress: (text: string) => void
}

const CLEAR_LINE = '\r\u001b[K'

export function createOutput(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Output {
  let shown = false
  const clear = (): void => {
    if (shown) stderr.write(CLEAR_LINE)
    shown = false
  }
  return {
    result: text => {
      clear()
      stdout.write(`${text}\n`)
    },
    note: text => {
      clear()
      stderr.write(`${text}\n`)
    },
    progress: text => {
      if (!stderr.isTTY) return
      stderr.write(`${CLEAR_LINE}${text.slice(0, (stderr.columns ?? 80) - 1)}`)
      shown = true
    },
  }
}
