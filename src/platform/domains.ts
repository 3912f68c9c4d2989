/**
 * The names that may end a domain. The only door to their list, which belongs to what the command line
 * loads for posts whose platform is known.
 */
import names from 'tlds'

let known: ReadonlySet<string> | undefined

/** Whether a name, in lower case, is a top-level domain such as `com`. */
export function isTopLevelDomain(name: string): boolean {
  known ??= new Set(names)
  return known.has(name) || /^xn--[-0-9a-z]+$/.test(name)
}
