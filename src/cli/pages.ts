/**
 * The pages of the rules, `rules/<id>/README.md`. The bundle has them inside: `scripts/build.ts`
 * puts a module with the same export in this one's place.
 */
import { readFileSync } from 'node:fs'

export function pageOf(id: string): string {
  return readFileSync(new URL(`../../rules/${id}/README.md`, import.meta.url), 'utf8')
}
