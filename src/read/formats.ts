/** Which files hold posts, by their names. */
import type { InputFormat } from '../model.ts'

export const INPUT_FORMATS = [
  'markdown',
  'text',
  'tweet',
  'ndjson',
  'csv',
  'tsv',
  'json',
  'yaml',
] as const satisfies readonly InputFormat[]

/** What a folder is walked for: files that hold one post or thread each. */
const WALKED = new Set(['md', 'markdown', 'mdx', 'txt', 'tweet'])

/** Files about a project rather than posts, by their names up to the first dot, folded. */
export const PROJECT_NAMES: ReadonlySet<string> = new Set(
  `readme changelog changes history news contributing contributors code_of_conduct code-of-conduct
  license licence licenses license-mit license-apache unlicense copying copyright notice
  third-party-licenses third_party_licenses security support governance maintainers authors
  credits codeowners pull_request_template issue_template bug_report feature_request upgrading
  migration migrating releasing releases roadmap todo install architecture agents claude gemini
  copilot-instructions llms llms-full robots humans requirements requirements-dev constraints
  cmakelists`.split(/\s+/),
)

/** The name's last extension, lower case, without the dot; empty where there is none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase()
}

/** Files of other kinds that may hold posts, one or many; a walk takes those that `files` names. */
const CALENDARS = new Set(['csv', 'tsv', 'json', 'ndjson', 'jsonl', 'yaml', 'yml'])

/** True for a file that `files` of a configuration may make a walk take. */
export function mayHoldPosts(name: string): boolean {
  const extension = extensionOf(name)
  return WALKED.has(extension) || CALENDARS.has(extension)
}

/** True for a file that is linted where only its folder was named. */
export function isDraftName(name: string): boolean {
  return WALKED.has(extensionOf(name)) && !isAboutProject(name)
}

/** True for a README and the like. */
export function isAboutProject(name: string): boolean {
  return PROJECT_NAMES.has((name.split('.')[0] as string).toLowerCase())
}
