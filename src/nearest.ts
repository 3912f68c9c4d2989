/** “Did you mean …?” */
import { distance } from 'fastest-levenshtein'

/** The one of some names that was probably meant; undefined where none is near. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase()
  let best: string | undefined
  // A third of the letters may be wrong; beyond that, a guess is worse than none.
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of names) {
    const known = candidate.toLowerCase()
    // “urgency” for false-urgency: a whole part of the name is worth two slips.
    const isPart = wanted.length > 3 && known.split('-').includes(wanted)
    // “warning” for warn: a longer form of the same word.
    const isLonger = known.length > 3 && !known.includes('-') && wanted.startsWith(known)
    const far = isPart || isLonger ? Math.min(2, distance(wanted, known)) : distance(wanted, known)
    if (far < least) {
      least = far
      best = candidate
    }
  }
  return best
}

/** ` Did you mean “…”?`, or else what to do instead. */
export function suggestion(name: string, names: Iterable<string>, otherwise: string): string {
  const near = nearest(name, names)
  return near === undefined ? otherwise : `Did you mean “${near}”?`
}
