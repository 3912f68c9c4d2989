/**
 * The only door to natural.
 *
 * natural's root import prints to standard output, reads the user's `.env` and opens 1,268 modules,
 * so one file is imported by its deep path and bundled. A house rule in `test/project.test.ts`
 * keeps every other file from naming the package.
 */
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js'

/**
 * Porter's stem of a folded word: `discounts`, `discounted` → `discount`.
 *
 * Porter also makes news = new, using = us and leading = lead, so stems are opt-in for each
 * phrase of a vocabulary (`discount~`), never the default.
 */
export function stem(word: string): string {
  return porter.stem(word)
}
