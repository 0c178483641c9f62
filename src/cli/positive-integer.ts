import { InvalidArgumentError } from 'commander'

/** An option's value as a whole number from 1. */
export function positiveInteger(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Oppgi et helt tall fra 1 og opp.')
  return number
}
