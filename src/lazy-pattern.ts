/**
 * A pattern that is made when it is first needed. One with Unicode classes takes 0.1 to 0.3 ms to
 * make, which every start would pay for, and most posts need none of them: 2 ms in all.
 */
export function lazyPattern(make: () => RegExp): () => RegExp {
  let pattern: RegExp | undefined
  return () => {
    pattern ??= make()
    return pattern
  }
}
