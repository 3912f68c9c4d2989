/** Several ways to say the same, so that a hundred posts do not get one stock phrase. */
import type { Edit } from '../model.ts'

/** Remembers, for one run, which ways have been used. */
export interface Phrasebook {
  /** Ways in the order to try them: those used least first, and of these by the post's own text. */
  order(ways: readonly string[], text: string, place: number): readonly string[]
  /** Notes which of the ways handed out stand in edits that are shown. */
  note(edits: readonly Edit[]): void
}

export function createPhrasebook(): Phrasebook {
  const uses = new Map<string, number>()
  return {
    order(ways, text, place) {
      for (const way of ways) if (!uses.has(way)) uses.set(way, 0)
      const turn = hash(text) + place
      const rank = (index: number) => (index + turn) % ways.length
      return ways
        .map((way, index) => ({ way, rank: rank(index), count: uses.get(way) ?? 0 }))
        .sort((a, b) => a.count - b.count || a.rank - b.rank)
        .map(({ way }) => way)
    },
    note(edits) {
      for (const { text } of edits) {
        if (text === '') continue
        for (const [way, count] of uses) if (isSaid(way, text)) uses.set(way, count + 1)
      }
    },
  }
}

/** Whether the fixed words of a way, `{…}` being what is filled in, stand in a text in their order. */
function isSaid(way: string, text: string): boolean {
  let at = 0
  for (const piece of way.split(/\{[^}]*\}/)) {
    at = text.indexOf(piece, at)
    if (at === -1) return false
    at += piece.length
  }
  return true
}

/** FNV-1a of UTF-16 units. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  }
  return sum >>> 0
}

/** A way with its `{slots}` filled in. */
export function fill(way: string, values: Readonly<Record<string, string>>): string {
  return way.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
