import { InvalidArgumentError } from 'commander'

/** An option's value by its name in the schema or in Norwegian, as the query language knows it. */
export function namedValue<T extends string>(
  known: (name: string) => T | undefined,
  all: readonly T[],
): (name: string) => T {
  return name => {
    const value = known(name)
    if (value === undefined)
      throw new InvalidArgumentError(`Oppgi et norsk navn eller én av ${all.join(', ')}.`)
    return value
  }
}
