/**
 * Gives up on a server that lets one answer wait too long, or everything. The
 * driver has no such limit: it would wait for a server that hangs for as long
 * as the connection stands.
 */
export class Watch {
  readonly #answerLimitMs: number
  readonly #late: () => Error
  readonly #expired: Promise<never>
  readonly #total: NodeJS.Timeout
  #answer: NodeJS.Timeout | undefined
  #giveUp: () => void = () => {}
  #isOver = false

  /** `late` makes the error of whoever is given up on. */
  constructor(answerLimitMs: number, totalLimitMs: number, late: () => Error) {
    this.#answerLimitMs = answerLimitMs
    this.#late = late
    this.#expired = new Promise((_, reject) => {
      this.#giveUp = () => {
        this.#isOver = true
        reject(late())
      }
    })
    this.#expired.catch(() => {})
    this.#total = setTimeout(this.#giveUp, totalLimitMs)
  }

  /** What `work` comes to, or the error of having been given up on. Its end, whichever comes later, goes unheard. */
  async over<T>(work: Promise<T>): Promise<T> {
    // Rejects unheard where nobody waits for it any more.
    work.catch(() => {})
    try {
      return await Promise.race([work, this.#expired])
    } finally {
      clearTimeout(this.#total)
      this.rest()
    }
  }

  /** From now on the server is to answer. */
  expect(): void {
    this.rest()
    if (!this.#isOver) this.#answer = setTimeout(this.#giveUp, this.#answerLimitMs)
  }

  /** It has answered, or nothing is asked of it. */
  rest(): void {
    clearTimeout(this.#answer)
  }

  /** Throws where it was given up: what still runs must not go on to write. */
  assert(): void {
    if (this.#isOver) throw this.#late()
  }
}
