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
