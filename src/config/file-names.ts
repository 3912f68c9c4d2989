/** Names and paths as a configuration writes them. */

/** Where configuration is looked for in a folder, first to last; `package.json` comes after these. */
export const CONFIG_NAMES = [
  '.postlintrc',
  '.postlintrc.json',
  '.postlintrc.yaml',
  '.postlintrc.yml',
  'postlint.config.js',
  'postlint.config.mjs',
  'postlint.config.cjs',
] as const

/** A Windows path, or a glob of one, with the folders parted as everywhere else: `drafts\*.md` → `drafts/*.md`. */
export function withSlashes(path: string): string {
  return path.replaceAll('\\', '/')
}

/** Patterns of `ignores`, in which git takes a backslash before `#`, `!` and a last blank for an escape. */
export function ignoresWithSlashes(patterns: readonly string[]): string[] {
  return patterns.map((pattern) => pattern.replace(/(?!^\\[#!])\\(?! $)/g, '/'))
}
