/**
 * The pages of the rules, `rules/<id>/README.md`. The bundle has them inside: `scripts/build.ts`
 * puts a module with the same export in this one's place.
 */
import { existsSync, readFileSync } from 'node:fs'

/** @returns undefined for a rule of the user's own. */
export function pageOf(id: string): string | undefined {
  const page = new URL(`../../rules/${id}/README.md`, import.meta.url)
  return existsSync(page) ? readFileSync(page, 'utf8') : undefined
}
