interface Waiting<Question, Answer> {
  readonly question: Question
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

export interface Together {
  /** Calls at the same time. */
  readonly calls: number
  /** Questions of one call. */
  readonly questions: number
}

/**
 * Asks one by one what is answered together: what is asked before anything else has its turn, as by all
 * fields of an operation, goes in one call, and so does what waits until others are answered. Where a
 * call fails, each of its questions does.
 */
export function together<Question, Answer>(
  answerAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
  most: Together,
): (question: Question) => Promise<Answer> {
  const waiting: Waiting<Question, Answer>[] = []
  let running = 0
  return question =>
    new Promise((resolve, reject) => {
      // Behind all promises that are settled by now, which may ask for more.
      if (waiting.push({ question, resolve, reject }) === 1) queueMicrotask(() => process.nextTick(start))
    })

  function start(): void {
    while (running < most.calls && waiting.length > 0) {
      running++
      void call(waiting.splice(0, most.questions)).finally(() => {
        running--
        start()
      })
    }
  }

  async function call(asked: readonly Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answers = await answerAll(asked.map(({ question }) => question))
      for (const [at, { resolve }] of asked.entries()) resolve(answers[at]!)
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }
}
