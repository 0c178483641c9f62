import { InvalidArgumentError } from 'commander'

/** An option's value as one of these. */
export function oneOf<T extends string>(values: readonly T[]): (value: string) => T {
  return value => {
    const found = values.find(each => each.toLowerCase() === value.toLowerCase())
    if (found === undefined) throw new InvalidArgumentError(`Oppgi én av ${values.join(', ')}.`)
    return found
  }
}
