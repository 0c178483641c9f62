type Nullable<T> = { readonly [K in keyof T]: T[K] | null }

/** Arguments as a use case takes them: what was not given is absent. */
export function withoutNulls<T extends object>(values: Nullable<T>): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}
