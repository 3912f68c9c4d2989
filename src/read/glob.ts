/** Globs, for the shells that do not expand them. */
import fastGlob from 'fast-glob'

/**
 * Files that a pattern matches, in no order, relative where the pattern is.
 *
 * @param pattern with `/` between folders.
 */
export function expandGlob(pattern: string, cwd: string): string[] {
  return fastGlob.sync(pattern, {
    cwd,
    ignore: ['**/node_modules/**', '**/.git/**'],
    // A pattern that names a dot folder means it.
    dot: /(?:^|\/)\.[^./]/.test(pattern),
    followSymbolicLinks: false,
    suppressErrors: true,
  })
}
