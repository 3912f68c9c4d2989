/** Mends the posts of a source in place: edits of posts become edits of the source that holds them. */
import type { Setup } from '../check/run.ts'
import { type JudgedPost, judge } from '../lint.ts'
import type { Edit, InputProblem, Post, PostReport, Source } from '../model.ts'
import { applyEdits, sourceEdits } from './edits.ts'
import { type PlanOptions, plan } from './plan.ts'
import { textAfter } from './text-after.ts'

export interface Mended {
  readonly source: Source
  /** Of the source as it is now. */
  readonly posts: readonly JudgedPost[]
  /** Findings that were mended. */
  readonly fixed: number
  /** Posts that have something to mend and stand where nothing can be written. */
  readonly fixedNot: number
}

/** One repair may make room for another; after so many passes what is left is left. */
const MOST_PASSES = 10

/**
 * Mends every post until nothing more holds.
 *
 * @param postsOf reads a source; ids and numbers of posts are its affair.
 * @param options of every plan; `judged` is filled in.
 * @param mendsProblem whether a suppression of nothing is taken out.
 */
export function mendSource(
  source: Source,
  postsOf: (source: Source) => readonly Post[],
  setup: Setup,
  options: PlanOptions,
  mendsProblem: (problem: InputProblem) => boolean = () => false,
): Mended {
  let current = source
  let posts = postsOf(source).map((post) => judge(post, setup))
  const settled = new Set<number>()
  let fixed = 0
  let fixedNot = 0
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const edits: Edit[] = []
    const texts = posts.map(({ report }) => report.post.text)
    let count = 0
    posts.forEach(({ report, judged }, index) => {
      if (settled.has(index)) return
      const planned = hasRewrite(report, setup)
        ? plan(report, setup, { ...options, judged })
        : undefined
      const written = sourceEdits(planned?.changes ?? [], report.post)
      if (planned === undefined || written === undefined || written.length === 0) {
        if (written === undefined) fixedNot++
        settled.add(index)
        return
      }
      edits.push(...written)
      texts[index] = planned.after
      count += planned.edits.length
    })
    if (edits.length === 0) break
    const next = { ...current, text: applyEdits(current.text, edits) }
    const reread = postsOf(next)
    if (!holds(reread, texts)) break
    posts = reread.map((post, index) => moved(posts[index] as JudgedPost, post, setup))
    current = next
    fixed += count
  }
  const tidy = withoutIdle(current, posts, postsOf, setup, mendsProblem)
  return tidy === undefined
    ? { source: current, posts, fixed, fixedNot }
    : { ...tidy, fixed: fixed + tidy.fixed, fixedNot }
}

/** Takes out suppressions that suppress nothing, once the findings are as they will be. */
function withoutIdle(
  source: Source,
  posts: readonly JudgedPost[],
  postsOf: (source: Source) => readonly Post[],
  setup: Setup,
  mendsProblem: (problem: InputProblem) => boolean,
): Pick<Mended, 'source' | 'posts' | 'fixed'> | undefined {
  const edits = new Map<string, Edit>()
  let fixed = 0
  const texts = posts.map(({ report: { post, problems } }) => {
    const own = problems.filter((problem) => problem.edits !== undefined && mendsProblem(problem))
    fixed += own.length
    const changes = new Map<string, Edit>()
    // Two rules that idle in one comment share its edit.
    for (const edit of own.flatMap((problem) => problem.edits ?? [])) {
      changes.set(`${edit.start} ${edit.end}`, edit)
    }
    for (const [place, edit] of changes) edits.set(place, edit)
    const inOrder = [...changes.values()].sort((a, b) => a.start - b.start)
    return textAfter(post, inOrder)
  })
  if (edits.size === 0) return undefined
  const next = { ...source, text: applyEdits(source.text, [...edits.values()]) }
  const reread = postsOf(next)
  if (!holds(reread, texts)) return undefined
  return { source: next, posts: reread.map((post) => judge(post, setup)), fixed }
}

function hasRewrite({ findings }: PostReport, { rules }: Setup): boolean {
  const ids = new Set(findings.map(({ ruleId }) => ruleId))
  return rules.some(({ rule }) => rule.rewrite !== undefined && ids.has(rule.id))
}

/** The source must be read as the same posts with the new texts, blank lines around them apart. */
export function holds(posts: readonly Post[], texts: readonly string[]): boolean {
  return (
    posts.length === texts.length &&
    posts.every(({ text }, index) => text.trim() === (texts[index] as string).trim())
  )
}

/** What was found in a post whose text is still the same, at its new place. */
function moved({ judged, report }: JudgedPost, post: Post, setup: Setup): JudgedPost {
  return post.text === report.post.text
    ? { judged, report: { ...report, post } }
    : judge(post, setup)
}
