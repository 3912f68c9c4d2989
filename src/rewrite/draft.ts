/** A post on its way to a better one: judged, with what must survive and what its rules propose. */
import { stem } from '../analyse/natural.ts'
import type { Proposal, RewriteContext } from '../check/define.ts'
import type { Setup } from '../check/run.ts'
import { type Judged, judge } from '../lint.ts'
import type { Finding, Post, PostReport } from '../model.ts'
import { createPost } from '../parse/post.ts'
import { structureOf } from '../parse/structure.ts'
import { extractFacts, type Facts } from './facts.ts'
import type { Phrasebook } from './phrasebook.ts'

export interface Draft {
  readonly post: Post
  readonly judged: Judged
  readonly report: PostReport
  readonly facts: Facts
  /** Log-odds of the score before it is rounded. */
  readonly logOdds: number
  /** Folded words of the post, and the stems of the longer ones; tags count as words. */
  readonly words: ReadonlySet<string>
}

/** Judges a post and reads what its rewrites need. */
export function readDraft(post: Post, setup: Setup): Draft {
  const { report, judged } = judge(post, setup)
  return draftOf(report, judged, setup)
}

/** A post that has been judged already, as {@link readDraft} gives it. */
export function draftOf(report: PostReport, judged: Judged, setup: Setup): Draft {
  const { post } = report
  let facts: Facts | undefined
  let words: ReadonlySet<string> | undefined
  return {
    post,
    judged,
    report,
    logOdds: (report.score?.receipt ?? []).reduce((sum, { logOdds }) => sum + logOdds, 0),
    get facts() {
      facts ??= extractFacts(post, judged.features, setup.config.brand, setup.config.vocabulary)
      return facts
    },
    get words() {
      words ??= wordsOf(judged)
      return words
    },
  }
}

/** Below this length two words of one stem are too often two words: news and new. */
const SHORTEST_STEM = 4

function wordsOf({ features }: Judged): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { kind, norm } of features.tokens) {
    if (kind !== 'word' && kind !== 'hashtag') continue
    words.add(norm)
    words.add(stemOf(norm))
  }
  return words
}

/** Whether a draft has a word, in this or another inflection. */
export function hasWord({ words }: Draft, norm: string): boolean {
  return words.has(norm) || words.has(stemOf(norm))
}

function stemOf(norm: string): string {
  const stemmed = stem(norm)
  return stemmed.length < SHORTEST_STEM ? norm : `~${stemmed}`
}

/** The same post with another text, read as the first was. It is no part of a source any more. */
export function withText(post: Post, text: string): Post {
  const { text: _, range, zones, parts, toSource, toSourceEdit, ...declared } = post
  const { markup, threadDelimiter } = declared
  return createPost(text, {
    ...declared,
    ...structureOf(text, markup, threadDelimiter),
  })
}

/** What a rule proposes for one of its findings, in order; empty where it proposes nothing. */
export function* proposalsFor(
  finding: Finding,
  draft: Draft,
  setup: Setup,
  book: Phrasebook,
): Iterable<Proposal> {
  const active = setup.rules.find(({ rule }) => rule.id === finding.ruleId)
  if (active?.rule.rewrite === undefined) return
  const { post, judged } = draft
  const context: RewriteContext<never> = {
    post,
    features: judged.features,
    options: active.options as never,
    brand: setup.config.brand,
    acronyms: setup.config.vocabulary.acronyms,
    kind: judged.checked.kind,
    // Most rules that have nothing to propose do not ask for them.
    get facts() {
      return draft.facts
    },
    phrasings: (ways) => book.order(ways, post.text, finding.range.start),
  }
  yield* active.rule.rewrite(finding, context)
}
