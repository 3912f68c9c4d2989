/**
 * The way of the data, on one page.
 *
 *   parse ─► analyse ─► check ─► score
 *   posts    features   findings 0–100
 *
 * Everything from here on is pure. What reads files and prints is in `read/` and `cli/`.
 */
import { rules } from '../rules/index.ts'
import { presets } from '../rules/presets.ts'
import weights from '../rules/weights.json' with { type: 'json' }
import { analyse } from './analyse/features.ts'
import { analysisVocabularies } from './analyse/vocabularies.ts'
import { runRules, type Setup, setUp } from './check/run.ts'
import { type Config, DEFAULT_CONFIG } from './config/config.ts'
import { inferKind } from './kind/kind.ts'
import type { Post, PostReport, Source } from './model.ts'
import { parse } from './parse/parse.ts'
import type { Weights } from './score/model.ts'
import { gather, score } from './score/score.ts'

/** Builds what all posts share: rules as configured and the automaton of all phrases. */
export function createSetup(config: Config = DEFAULT_CONFIG): Setup {
  return setUp(config, rules, presets, analysisVocabularies)
}

/** Judges every post of a source. */
export function lintSource(source: Source, setup: Setup): PostReport[] {
  return parse(source).map((post) => lintPost(post, setup))
}

/** Judges one post. */
export function lintPost(post: Post, setup: Setup): PostReport {
  const { config } = setup
  const features = analyse(post, setup.lexicon)
  const evidenceOf = (findings: Parameters<typeof gather>[0]) =>
    gather(findings, features.credits, categoryOf, features.excerpt)
  const checked = runRules(post, features, setup, (found) => inferKind(features, evidenceOf(found)))
  const isPromotion = post.kind === 'promote' || post.paid
  return {
    post,
    kind: checked.kind,
    kindSource: post.kind === undefined ? 'inferred' : 'declared',
    findings: checked.findings.filter((finding) => !checked.hidden.has(finding.ruleId)),
    credits: features.credits,
    score: post.judgeable
      ? score(evidenceOf(checked.findings), weights as unknown as Weights, checked.isPartial)
      : undefined,
    maxScore: post.maxScore ?? (isPromotion ? config.maxScore.promote : config.maxScore.default),
  }
}

const CATEGORIES = new Map(rules.map((rule) => [rule.id, rule.category]))

function categoryOf(ruleId: string) {
  return CATEGORIES.get(ruleId) ?? 'input'
}
