/**
 * Tells known findings from new ones. A finding is known by what it says and not by its line, so
 * moved lines stay known; and it is counted, so one more of the same is new, and only that one.
 */
import type { ReportedFinding, ReportedPost } from '../report/describe.ts'
import { oneLine } from '../report/visible.ts'
import { type BaselineKey, keyText, readKey } from './key.ts'

export interface BaselineEntry {
  /** How many findings of this key there are. */
  readonly count: number
  /** What they quote, for those who read the file. */
  readonly words: string
}

/** By {@link keyText}. */
export type BaselineEntries = ReadonlyMap<string, BaselineEntry>

export interface Baseline {
  /** A file that is looked at in this run, whether or not anything is found in it. */
  look(file: string): void
  /** The post without the findings that are known. Where all are, its score fails no gate. */
  withoutKnown(post: ReportedPost, file: string): ReportedPost
  /** How many known findings are gone, in the files looked at and in files that are no more. */
  stale(): number
  /** What the file should say after the run, with all findings or only those known before. */
  after(write: 'all' | 'pruned'): BaselineEntries
}

export interface BaselineContext {
  /** True for a file that is no more: what was known of it may have moved with its text. */
  isGone(file: string): boolean
  /** Takes every finding for known, as after an update. */
  readonly knowsAll: boolean
}

const LONGEST_WORDS = 60

export function createBaseline(entries: BaselineEntries, context: BaselineContext): Baseline {
  const { isGone, knowsAll } = context
  const left = new Map([...entries].map(([key, { count }]) => [key, count]))
  const looked = new Set<string>()
  /** Findings of this run, by key: how many there are, and how many of them are known. */
  const current = new Map<string, { count: number; known: number; words: string }>()
  const elsewhere = new Map<string, string[]>()
  for (const text of entries.keys()) {
    const key = readKey(text)
    if (key === undefined) continue
    const same = `${key.ruleId} ${key.fingerprint}`
    elsewhere.set(same, [...(elsewhere.get(same) ?? []), text])
  }
  const gone = new Map<string, boolean>()
  const hasGone = (file: string) => {
    const known = gone.get(file) ?? isGone(file)
    gone.set(file, known)
    return known
  }
  const isOfGone = (text: string) => hasGone((readKey(text) as BaselineKey).file)

  /** Takes one off the count of this key, or of the same in a file that is no more. */
  const take = (key: BaselineKey): boolean => {
    const text = keyText(key)
    const moved = elsewhere.get(`${key.ruleId} ${key.fingerprint}`) ?? []
    const from = [text, ...moved.filter((other) => other !== text && isOfGone(other))].find(
      (candidate) => (left.get(candidate) ?? 0) > 0,
    )
    if (from === undefined) return false
    left.set(from, (left.get(from) as number) - 1)
    return true
  }

  const isKnown = (finding: ReportedFinding, file: string): boolean => {
    const key = { file, ruleId: finding.ruleId, fingerprint: finding.fingerprint }
    const known = take(key) || knowsAll
    const text = keyText(key)
    const seen = current.get(text) ?? { count: 0, known: 0, words: wordsOf(finding) }
    seen.count++
    if (known) seen.known++
    current.set(text, seen)
    return known
  }

  return {
    look: (file) => {
      looked.add(file)
    },
    withoutKnown(post, file) {
      const fresh = post.findings.filter((finding) => !isKnown(finding, file))
      const known = post.findings.length - fresh.length
      // What is missing weighs nothing, so it is not what the score is above its gate for.
      const hasNewWords = fresh.some(({ excerpt }) => excerpt !== null)
      return {
        ...post,
        findings: fresh,
        known,
        isOverMaxScore: post.isOverMaxScore && (known === 0 || hasNewWords),
      }
    },
    stale() {
      let sum = 0
      for (const [text, count] of left) {
        if (looked.has((readKey(text) as BaselineKey).file) || isOfGone(text)) sum += count
      }
      return sum
    },
    after(write) {
      const kept = [...entries].filter(
        ([text]) => !looked.has((readKey(text) as BaselineKey).file) && !isOfGone(text),
      )
      const found = [...current].map(([text, { count, known, words }]) => {
        return [text, { count: write === 'all' ? count : known, words }] as const
      })
      return new Map([...kept, ...found.filter(([, { count }]) => count > 0)])
    },
  }
}

function wordsOf({ excerpt }: ReportedFinding): string {
  const words = oneLine(excerpt ?? '')
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS - 1)}…` : words
}
