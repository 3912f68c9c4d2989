/**
 * Runs all rules over one post and says what of it is shown.
 */
import type { Features } from '../analyse/features.ts'
import { compileLexicon, type Lexicon } from '../analyse/lexicon.ts'
import type { Vocabulary } from '../analyse/words.ts'
import type { Config } from '../config/config.ts'
import type { KindFigures } from '../kind/kind.ts'
import type { Finding, Kind, Level, Post, Severity } from '../model.ts'
import type { Weights } from '../score/model.ts'
import type { Wording } from '../wording/wording.ts'
import type { CheckContext, RawFinding, Rule } from './define.ts'

/** A rule with what the configuration says of it. */
export interface ActiveRule {
  readonly rule: Rule
  /** Undefined where the level is left to each message. */
  readonly level: Level | undefined
  /** Hidden by the preset: it counts in the score and is not shown. */
  readonly isShown: boolean
  /** Switched off by name: it gives no points, and the score is partial. */
  readonly isOff: boolean
  readonly options: Readonly<Record<string, unknown>>
}

/** Everything that was fitted on graded posts. */
export interface Figures {
  readonly weights: Weights
  readonly kinds: KindFigures
  readonly wording: Wording
}

/** Everything that is built once and used for every post. */
export interface Setup {
  readonly figures: Figures
  readonly config: Config
  readonly rules: readonly ActiveRule[]
  readonly lexicon: Lexicon
}

/** Which rules a preset shows, and at what level where it is not the rule's own. */
export type Presets = Readonly<Record<Config['preset'], Readonly<Record<string, Level>>>>

/**
 * Joins rules, presets and configuration.
 *
 * @param vocabularies those of the analysis, compiled together with the rules' own.
 */
export function setUp(
  config: Config,
  rules: readonly Rule[],
  presets: Presets,
  vocabularies: readonly Vocabulary[],
  figures: Figures,
): Setup {
  const active = rules.map((rule): ActiveRule => {
    const setting = config.rules[rule.id]
    const preset = presets[config.preset][rule.id]
    const defaults = Object.entries(rule.options ?? {}).map(([name, option]) => [
      name,
      (option as { default: unknown }).default,
    ])
    return {
      rule,
      level: setting?.level ?? preset,
      isShown: (setting?.level ?? preset) !== 'off',
      isOff: setting?.level === 'off',
      options: { ...Object.fromEntries(defaults), ...setting?.options },
    }
  })
  const lexicon = compileLexicon([
    ...new Set([...vocabularies, ...rules.flatMap((rule) => rule.vocabularies ?? [])]),
  ])
  return { config, rules: active, lexicon, figures }
}

export interface Checked {
  /** All evidence, shown or not, in order of place. */
  readonly findings: readonly Finding[]
  /** Ids of rules whose findings are evidence but not shown. */
  readonly hidden: ReadonlySet<string>
  /** Ids of rules that are off by name. */
  readonly off: ReadonlySet<string>
  /** True where a rule was off by name, in the configuration or in the post. */
  readonly isPartial: boolean
}

/**
 * Findings of the rules that need no kind, then of those that do.
 *
 * @param kindOf infers what the post is for from the first findings.
 */
export function runRules(
  post: Post,
  features: Features,
  setup: Setup,
  kindOf: (evidence: readonly Finding[]) => Kind,
): Checked & { readonly kind: Kind } {
  const isOff = (active: ActiveRule) => active.isOff || post.disabled.includes(active.rule.id)
  const isEnglish = features.language === 'English'
  const on = setup.rules.filter((active) => !isOff(active))
  const running = on.filter(({ rule }) => isEnglish || rule.isForAnyLanguage === true)
  const findings: Finding[] = []
  const contextOf = (active: ActiveRule): CheckContext<never> => ({
    post,
    features,
    options: active.options as never,
    brand: setup.config.brand,
  })
  for (const active of running) {
    if (!('check' in active.rule)) continue
    collect(active, active.rule.check(contextOf(active)), findings)
  }
  const kind = post.kind ?? kindOf(findings)
  for (const active of running) {
    if (!('checkKind' in active.rule)) continue
    collect(active, active.rule.checkKind({ ...contextOf(active), kind }), findings)
  }
  findings.sort(byPlace)
  return {
    findings,
    kind,
    hidden: new Set(running.filter((active) => !active.isShown).map((active) => active.rule.id)),
    off: new Set(setup.rules.filter(isOff).map((active) => active.rule.id)),
    isPartial: on.length < setup.rules.length,
  }
}

function collect(active: ActiveRule, raw: Iterable<RawFinding>, into: Finding[]): void {
  const { rule } = active
  for (const { messageId, range, data = {}, strength = 1 } of raw) {
    const message = rule.messages[messageId]
    if (message === undefined) {
      throw new Error(`Rule ${rule.id} yielded “${messageId}”, which it has no message for.`)
    }
    into.push({
      ruleId: rule.id,
      messageId,
      data,
      range,
      strength,
      severity: severityOf(active.level, message.severity ?? rule.severity),
      suggestions: [],
    })
  }
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warn: 1, error: 2 }

/**
 * A level set for a rule is the most that its messages reach, so that `warn` does not raise a
 * message that is `info` for good reason.
 */
export function severityOf(level: Level | undefined, own: Severity): Severity {
  if (level === undefined || level === 'off') return own
  return RANK[level] > RANK.warn || RANK[own] > RANK[level] ? level : own
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  )
}
