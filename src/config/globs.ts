/** The globs of a configuration. */
import picomatch from 'picomatch'
import { withSlashes } from './file-names.ts'

/**
 * Compiles globs into one test of paths, which are relative to where the globs stand, with `/`
 * between folders. A glob without `/` counts at any depth, and one that names a folder stands for
 * all that is in it. A backslash parts folders, as on Windows.
 */
export function compileGlobs(globs: readonly string[]): (path: string) => boolean {
  const all = globs.flatMap((glob) => {
    const path = withSlashes(glob).replace(/^\.\//, '').replace(/\/+$/, '')
    const deep = path.includes('/') ? path.replace(/^\//, '') : `**/${path}`
    return [deep, `${deep}/**`]
  })
  // `!` is for excludeFiles: taken as “all but”, a list of two would match everything.
  return picomatch([...all], { dot: true, nonegate: true, windows: false })
}
