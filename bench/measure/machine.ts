import { cpus, totalmem } from 'node:os'

export interface Machine {
  readonly cpu: string
  readonly cores: number
  readonly memoryGb: number
  readonly node: string
}

export function machine(): Machine {
  const [first, ...others] = cpus()
  return {
    cpu: first?.model.trim() ?? 'unknown',
    cores: others.length + 1,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  }
}
