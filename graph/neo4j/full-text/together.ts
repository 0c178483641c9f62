/**
 * Asks one by one what is answered together: what is asked before anything else has its turn, as by all
 * fields of an operation, goes in one call. Where that fails, each fails.
 */
export function together<Question, Answer>(
  answerAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): (question: Question) => Promise<Answer> {
  let waiting: Question[] = []
  let answers: Promise<readonly Answer[]> | undefined
  return async question => {
    const at = waiting.push(question) - 1
    answers ??= new Promise<void>(resolve => {
      // Behind all promises that are settled by now, which may ask for more.
      queueMicrotask(() => process.nextTick(resolve))
    }).then(() => {
      const questions = waiting
      waiting = []
      answers = undefined
      return answerAll(questions)
    })
    return (await answers)[at]!
  }
}
