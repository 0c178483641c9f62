/** What `work` comes to, or the error that `late` makes once the time is up. What comes after that is dropped. */
export async function within<T>(limitMs: number, work: Promise<T>, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), limitMs)
  })
  try {
    return await Promise.race([work, expired])
  } finally {
    clearTimeout(timer)
    // Rejects unheard where nobody waits for it any more.
    work.catch(() => {})
  }
}
