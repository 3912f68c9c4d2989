/** What two texts differ in: by words for people, by lines for tools. Loaded only where it is shown. */
import { diffArrays, formatPatch, OMIT_HEADERS, structuredPatch } from 'diff'

/** A stretch that stays, goes or comes. */
export interface Change {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/**
 * Word by word. Words that change next to each other are one change, the old before the new; white
 * space counts as it stands.
 */
export function wordChanges(before: string, after: string): Change[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after))
  const changes: Change[] = []
  let gone = ''
  let added = ''
  const close = () => {
    // A blank that stays behind both is none of the change.
    const blank = gone.endsWith(' ') && added.endsWith(' ') ? 1 : 0
    const [old, fresh] = [gone, added].map((text) => text.slice(0, text.length - blank))
    if (old) changes.push({ kind: 'gone', text: old })
    if (fresh) changes.push({ kind: 'new', text: fresh })
    if (blank > 0) changes.push({ kind: 'same', text: ' ' })
    gone = ''
    added = ''
  }
  parts.forEach(({ value, added: isNew, removed: isGone }, index) => {
    const text = value.join('')
    const isBetween = index > 0 && index < parts.length - 1
    if (isGone) gone += text
    else if (isNew) added += text
    else if (isBetween && /^[ \t]*$/.test(text)) {
      gone += text
      added += text
    } else {
      close()
      changes.push({ kind: 'same', text })
    }
  })
  close()
  return changes
}

function wordsOf(text: string): string[] {
  return text.match(/\n|[^\S\n]+|\S+/g) ?? []
}

/**
 * The hunks of a unified diff of one stretch of a file.
 *
 * @param base how many lines come before the stretch, in the old file and in the new one.
 */
export function unifiedHunks(
  before: string,
  after: string,
  base: { readonly from: number; readonly to: number },
): string {
  const patch = structuredPatch('', '', before, after, '', '', { context: 3 })
  const hunks = patch.hunks.map((hunk) => ({
    ...hunk,
    oldStart: hunk.oldStart + base.from,
    newStart: hunk.newStart + base.to,
  }))
  return formatPatch({ ...patch, hunks }, OMIT_HEADERS)
}
