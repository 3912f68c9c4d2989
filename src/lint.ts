/**
 * The way of the data, on one page.
 *
 *   parse ─► analyse ─► check ─► score
 *   posts    features   findings 0–100
 *
 * Everything from here on is pure. What reads files and prints is in `read/` and `cli/`.
 */
import kinds from '../rules/kinds.json' with { type: 'json' }
import { rules } from '../rules/index.ts'
import { presets } from '../rules/presets.ts'
import weights from '../rules/weights.json' with { type: 'json' }
import wording from '../rules/wording.json' with { type: 'json' }
import { analyse } from './analyse/features.ts'
import { analysisVocabularies } from './analyse/vocabularies.ts'
import { type Checked, type Figures, runRules, type Setup, setUp } from './check/run.ts'
import { type Config, DEFAULT_CONFIG } from './config/config.ts'
import { inferKind } from './kind/kind.ts'
import type { Category, Finding, Kind, Post, PostReport, Source } from './model.ts'
import { parse } from './parse/parse.ts'
import type { Weights } from './score/model.ts'
import { type Evidence, gather, score } from './score/score.ts'
import { createWording } from './wording/wording.ts'

/** Builds what all posts share: rules as configured, the automaton of all phrases, fitted figures. */
export function createSetup(config: Config = DEFAULT_CONFIG): Setup {
  return setUp(config, rules, presets, analysisVocabularies, {
    weights: weights as unknown as Weights,
    kinds: kinds as Figures['kinds'],
    wording: createWording(wording),
  })
}

/** Judges every post of a source. */
export function lintSource(source: Source, setup: Setup): PostReport[] {
  return parse(source).map((post) => lintPost(post, setup))
}

/** Judges one post. */
export function lintPost(post: Post, setup: Setup): PostReport {
  const { config, figures } = setup
  const { language, credits, checked, evidence } = judgePost(post, setup)
  const isPromotion = post.kind === 'promote' || post.paid
  return {
    post,
    kind: checked.kind,
    kindSource: post.kind === undefined ? 'inferred' : 'declared',
    language,
    findings: checked.findings.filter((finding) => !checked.hidden.has(finding.ruleId)),
    credits,
    score: post.judgeable ? score(evidence, figures.weights, checked.isPartial) : undefined,
    maxScore: post.maxScore ?? (isPromotion ? config.maxScore.promote : config.maxScore.default),
  }
}

/** A post with everything that speaks for and against it, before it is weighed. */
export interface Judged {
  readonly language: string
  readonly checked: Checked & { readonly kind: Kind }
  readonly credits: PostReport['credits']
  readonly evidence: readonly Evidence[]
}

/** Analyses and checks one post. */
export function judgePost(post: Post, setup: Setup): Judged {
  const { kinds, wording } = setup.figures
  const features = analyse(post, setup.lexicon, wording)
  const evidenceOf = (findings: readonly Finding[]) =>
    gather(findings, features, wording.outputs, categoryOf)
  const checked = runRules(post, features, setup, (found) => inferKind(evidenceOf(found), kinds))
  const { language, credits } = features
  return { language, checked, credits, evidence: evidenceOf(checked.findings) }
}

const CATEGORIES = new Map(rules.map((rule) => [rule.id, rule.category]))

function categoryOf(ruleId: string): Category {
  return CATEGORIES.get(ruleId) ?? 'input'
}
