/**
 * The way of the data, on one page.
 *
 *   parse ─► analyse ─► check ─► score
 *   posts    features   findings 0–100
 *
 * Everything from here on is pure. What reads files and prints is in `read/` and `cli/`.
 */

import { rules } from '../rules/index.ts'
import kinds from '../rules/kinds.json' with { type: 'json' }
import { platformPresets, presets } from '../rules/presets.ts'
import weights from '../rules/weights.json' with { type: 'json' }
import wording from '../rules/wording.json' with { type: 'json' }
import { analyse, type Features } from './analyse/features.ts'
import type { Lexicon } from './analyse/lexicon.ts'
import { analysisVocabularies } from './analyse/vocabularies.ts'
import type { Rule } from './check/define.ts'
import {
  type Checked,
  type Figures,
  ownCredits,
  runRules,
  type Setup,
  setUp,
  suppressionProblems,
} from './check/run.ts'
import { type Config, DEFAULT_CONFIG } from './config/config.ts'
import { inferKind } from './kind/kind.ts'
import type { Finding, Kind, Post, PostReport, Score, Source } from './model.ts'
import { parse } from './parse/parse.ts'
import type { Weights } from './score/model.ts'
import { bandOf, type Evidence, gather, score, tellingWords, weighWording } from './score/score.ts'
import { createWording } from './wording/wording.ts'

/** Builds what all posts share: rules as configured, the automaton of all phrases, fitted figures. */
export function createSetup(config: Config = DEFAULT_CONFIG): Setup {
  const { customRules: own, vocabulary } = config
  const all = own.length === 0 ? rules : [...rules, ...own]
  const figures = { ...fitted, weights: withOwnWeights(fitted.weights, own) }
  const byPhrases = lexicons.get(own) ?? new WeakMap<object, Lexicon>()
  lexicons.set(own, byPhrases)
  const known = byPhrases.get(vocabulary.allow)
  const setup = setUp(config, all, presets, analysisVocabularies, figures, platformPresets, known)
  byPhrases.set(vocabulary.allow, setup.lexicon)
  return setup
}

/** Reading all phrases takes longer than judging a post, so configurations share what they can. */
const lexicons = new WeakMap<readonly Rule[], WeakMap<object, Lexicon>>()

const fitted: Figures = {
  weights: weights as unknown as Weights,
  kinds: kinds as Figures['kinds'],
  wording: createWording(wording),
}

/** The fitted weights, and those that users give to rules of their own. */
function withOwnWeights(fittedOnes: Weights, own: readonly Rule[]): Weights {
  const given = own.flatMap((rule) => {
    const { weight = 0 } = rule
    if (weight === 0) return []
    if ('giveCredit' in rule) {
      return [[`credit/${rule.credit}:${rule.id}`, { weight: -weight, se: 0 }] as const]
    }
    return Object.keys(rule.messages).map(
      (messageId) => [`${rule.id}/${messageId}`, { weight, se: 0 }] as const,
    )
  })
  if (given.length === 0) return fittedOnes
  return { ...fittedOnes, evidence: { ...fittedOnes.evidence, ...Object.fromEntries(given) } }
}

/** Judges every post of a source. */
export function lintSource(source: Source, setup: Setup): PostReport[] {
  return parse(source, setup.config.inputs).map((post) => lintPost(post, setup))
}

/** Judges one post. */
export function lintPost(post: Post, setup: Setup): PostReport {
  return judge(post, setup).report
}

/** A post with what was found in it. */
export interface JudgedPost {
  readonly judged: Judged
  readonly report: PostReport
}

/** Judges one post, and keeps what a rewrite goes on from. */
export function judge(post: Post, setup: Setup): JudgedPost {
  const placed = place(post, setup)
  const judged = judgePost(placed, setup)
  return { judged, report: reportOf(placed, judged, setup) }
}

/** The post with where it is published: as it says itself, else as the configuration says. */
function place(post: Post, { config: { platform } }: Setup): Post {
  // Somebody may have set the one and not the other.
  if (post.platform !== undefined && !post.platforms.includes(post.platform)) {
    return { ...post, platforms: [post.platform] }
  }
  if (platform === undefined || post.platforms.length > 0) return post
  return { ...post, platform, platforms: [platform] }
}

/** What is shown of a judged post, and its score. */
function reportOf(post: Post, judged: Judged, setup: Setup): PostReport {
  const { config, figures } = setup
  const { language, credits, checked, features } = judged
  const isPromotion = post.kind === 'promote' || post.paid
  // What is out cannot be mended; its kind and its credits still count in the feed.
  const isOpen = post.judgeable && !post.isPublished
  const shown = post.isPublished
    ? []
    : checked.findings.filter((finding) => !checked.hidden.has(finding.ruleId))
  const scored = isOpen ? scoreOf(judged, figures, checked.isAltered) : undefined
  const findings = scored === undefined ? shown : explained(shown, scored, judged, setup)
  const suppressed = [...(checked.suppressor?.suppressed ?? [])].sort(
    (a, b) => a.finding.range.start - b.finding.range.start,
  )
  return {
    post,
    kind: checked.kind,
    kindSource: post.kind === undefined ? 'inferred' : 'declared',
    language,
    sentences: features.sentences,
    findings,
    suppressed,
    problems: [
      ...post.problems,
      ...suppressionProblems({ post, isEnglish: language === 'English' }, checked, setup),
    ],
    credits,
    score: scored && suppressed.length > 0 ? { ...scored, partial: true } : scored,
    maxScore: post.maxScore ?? (isPromotion ? config.maxScore.promote : config.maxScore.default),
  }
}

/** The score, with the words behind what the wording adds. */
function scoreOf({ features, evidence }: Judged, figures: Figures, isPartial: boolean): Score {
  const { weights, wording } = figures
  const scored = score(evidence, weights, isPartial)
  const receipt = scored.receipt.map((item) => {
    if (item.id !== 'wording' || item.logOdds <= 0) return item
    const words = tellingWords(features, wording.outputs, weights, 3).map(features.excerpt)
    return { ...item, words }
  })
  return { ...scored, receipt }
}

/**
 * Findings of a post, and where it scores as pushy without a single warning, one that says so: no
 * post may fail for a reason that is not shown.
 */
function explained(
  shown: readonly Finding[],
  { value }: Score,
  { features, checked }: Judged,
  { figures, weightless }: Setup,
): readonly Finding[] {
  // That it is too long as well does not say why it is pushy.
  const isWarned = shown.some(
    ({ severity, ruleId }) => severity !== 'info' && !weightless.has(ruleId),
  )
  if (bandOf(value) === 'friendly' || bandOf(value) === 'mild' || isWarned) return shown
  if (checked.off.has(overall.ruleId)) return shown
  const words = tellingWords(features, figures.wording.outputs, figures.weights, 3)
  const [range = { start: 0, end: features.text.length }] = words
  const quoted = words.map((each) => `“${features.excerpt(each)}”`).join(', ')
  const finding: Finding = {
    ...overall,
    data: { words: quoted },
    range,
    severity: 'warn',
    strength: 1,
    suggestions: [],
  }
  if (checked.suppressor?.takes(finding)) return shown
  return [...shown, finding].sort((a, b) => a.range.start - b.range.start)
}

/** The finding of a post that is pushy as a whole rather than in one place. */
const overall = { ruleId: 'self-promotion-ratio', messageId: 'overall' }

/** A post with everything that speaks for and against it, before it is weighed. */
export interface Judged {
  readonly features: Features
  readonly language: string
  readonly checked: Checked & { readonly kind: Kind }
  readonly credits: PostReport['credits']
  readonly evidence: readonly Evidence[]
}

/** Analyses and checks one post. */
export function judgePost(post: Post, setup: Setup): Judged {
  const { kinds, wording } = setup.figures
  const features = withCredits(analyse(post, setup.lexicon, wording), post, setup)
  const fromWording = weighWording(features.wording, wording)
  const evidenceOf = (findings: readonly Finding[]) =>
    gather(
      findings.filter(({ ruleId }) => !setup.weightless.has(ruleId)),
      features,
      fromWording,
      (id) => setup.byId.get(id)?.category ?? 'input',
    )
  const checked = runRules(post, features, setup, (found) => inferKind(evidenceOf(found), kinds))
  const { language, credits } = features
  return { features, language, checked, credits, evidence: evidenceOf(checked.findings) }
}

/** With what rules of the user's own find to the post's credit. */
function withCredits(features: Features, post: Post, setup: Setup): Features {
  const own = ownCredits(post, features, setup)
  if (own.length === 0) return features
  const credits = [...features.credits, ...own]
  return { ...features, credits: credits.sort((a, b) => a.range.start - b.range.start) }
}
