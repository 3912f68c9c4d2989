/** Patterns in the syntax of `.gitignore`. */
import ignore from 'ignore'

/**
 * Compiles the text of an ignore file, or a list of patterns.
 *
 * @returns what the patterns say of a path relative to where they stand, with `/` between folders
 * and after a folder: true to leave it out, false to take it in again, undefined for nothing.
 */
export function compilePatterns(
  patterns: string | readonly string[],
): (path: string) => boolean | undefined {
  const matcher = ignore().add(patterns)
  return (path) => {
    const { ignored, unignored } = matcher.test(path)
    return ignored ? true : unignored ? false : undefined
  }
}
