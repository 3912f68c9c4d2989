/**
 * A pattern that is made when it is first needed. One with Unicode classes takes up to half a
 * millisecond to make, which every start would pay for, and most posts need none of them.
 */
export function lazyPattern(make: () => RegExp): () => RegExp {
  let pattern: RegExp | undefined
  return () => {
    pattern ??= make()
    return pattern
  }
}
