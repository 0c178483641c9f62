/** An option that may be given several times: all its values, each read by `read`. */
export function repeated<T>(
  read: (value: string) => T,
): (value: string, before?: readonly T[]) => readonly T[] {
  return (value, before = []) => [...before, read(value)]
}
