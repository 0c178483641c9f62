import { readFile } from 'node:fs/promises'

/** Linux counts in hundredths of a second. */
const TICK_MS = 10
/** Places of user and system time after the name of the process, which may have spaces. */
const [USER, SYSTEM] = [11, 12] as const

/** Processor time that this process and another one have had so far; of the other one only where the system tells it as Linux does. */
export async function processorMs(pid: number): Promise<number> {
  const { user, system } = process.cpuUsage()
  const own = (user + system) / 1_000
  const told = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = told.slice(told.lastIndexOf(') ') + 2).split(' ')
  return told === '' ? own : own + (Number(fields[USER]) + Number(fields[SYSTEM])) * TICK_MS
}
