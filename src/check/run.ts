/**
 * Runs all rules over one post and says what of it is shown.
 */
import type { Features } from '../analyse/features.ts'
import { fold } from '../analyse/fold.ts'
import { compileLexicon, type Hit, type Lexicon } from '../analyse/lexicon.ts'
import type { Vocabulary } from '../analyse/words.ts'
import type { Config } from '../config/config.ts'
import type { KindFigures } from '../kind/kind.ts'
import type {
  Credit,
  Finding,
  InputProblem,
  Kind,
  Level,
  Platform,
  Post,
  Severity,
} from '../model.ts'
import type { Weights } from '../score/model.ts'
import type { Wording } from '../wording/wording.ts'
import type {
  CreditDeclaration,
  EvidenceDeclaration,
  KindDeclaration,
  RawFinding,
  Rule,
} from './define.ts'
import { quoteWhole } from './quote.ts'
import { createSuppressor, type Suppressor } from './suppressions.ts'

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
  readonly byId: ReadonlyMap<string, Rule>
  readonly lexicon: Lexicon
  /** Phrases that are never flagged; undefined where there are none. */
  readonly allowed: Vocabulary | undefined
  /** Folded words that rewrites may bring in. */
  readonly brings: ReadonlySet<string>
  /** Ids of the rules that weigh nothing in the score. */
  readonly weightless: ReadonlySet<string>
  readonly lineups: Lineups
  /** The same where a platform has levels of its own. */
  rulesOn(platform: Platform): Pick<Setup, 'rules' | 'lineups'> | undefined
}

interface Lineups {
  readonly english: Lineup
  readonly foreign: Lineup
  /** For what has no text to judge. */
  readonly none: Lineup
}

/** The rules that run over a post. */
export interface Lineup {
  readonly evidence: readonly (ActiveRule & { readonly rule: EvidenceDeclaration<never> })[]
  readonly afterKind: readonly (ActiveRule & { readonly rule: KindDeclaration<never> })[]
  readonly credits: readonly (ActiveRule & { readonly rule: CreditDeclaration<never> })[]
  /** Ids of those whose findings are not shown. */
  readonly hidden: ReadonlySet<string>
  /** Ids of all rules that are off by name in the configuration. */
  readonly off: ReadonlySet<string>
}

/** Which rules a preset shows, and at what level where it is not the rule's own. */
export type Presets = Readonly<Record<Config['preset'], Levels>>
/** What a platform changes of it, whichever preset it is. */
export type PlatformPresets = Readonly<Partial<Record<Platform, Levels>>>

type Levels = Readonly<Record<string, Level>>

/**
 * Joins rules, presets and configuration: what the user sets goes over what the platform does, and
 * that over the preset.
 *
 * @param rules ours and those of the configuration.
 * @param vocabularies those of the analysis, compiled together with the rules' own.
 * @param known a lexicon of the same rules and allowed phrases, if there is one.
 */
export function setUp(
  config: Config,
  rules: readonly Rule[],
  presets: Presets,
  vocabularies: readonly Vocabulary[],
  figures: Figures,
  platformPresets: PlatformPresets = {},
  known?: Lexicon,
): Setup {
  const preset = presets[config.preset]
  const active = rules.map((rule) => activate(rule, config, preset))
  const platforms = new Map<Platform, ReturnType<Setup['rulesOn']>>()
  const rulesOn = (platform: Platform) => {
    const levels = platformPresets[platform]
    if (levels === undefined || platforms.has(platform)) return platforms.get(platform)
    const merged = { ...preset, ...levels }
    const there = active.map((known) =>
      Object.hasOwn(levels, known.rule.id) ? activate(known.rule, config, merged) : known,
    )
    const made = { rules: there, lineups: lineupsOf(there) }
    platforms.set(platform, made)
    return made
  }
  const allowed = allowedIn(config)
  const lexicon =
    known ??
    compileLexicon([
      ...new Set([
        ...vocabularies,
        ...rules.flatMap((rule) => rule.vocabularies ?? []),
        ...(allowed === undefined ? [] : [allowed]),
      ]),
    ])
  const own = config.customRules
  return {
    config,
    rules: active,
    byId: new Map(rules.map((rule) => [rule.id, rule])),
    lexicon,
    figures,
    allowed,
    brings: new Set(own.flatMap(({ brings = [] }) => brings.map(fold))),
    weightless: new Set(rules.filter((rule) => isWeightless(rule, own)).map(({ id }) => id)),
    lineups: lineupsOf(active),
    rulesOn,
  }
}

/**
 * What is missing is the complement of a credit, which is counted; a limit is a fact about the place,
 * whoever writes there; and a rule of the user's own weighs what the user says.
 */
function isWeightless(rule: Rule, own: readonly Rule[]): boolean {
  if ('checkKind' in rule || rule.weighsNothing === true) return true
  return own.includes(rule) && (rule.weight ?? 0) === 0
}

const allowedPhrases = new WeakMap<Config['vocabulary']['allow'], Vocabulary>()

/** One vocabulary for each list of phrases, tagged with the rules that they are allowed to. */
function allowedIn({ vocabulary: { allow } }: Config): Vocabulary | undefined {
  if (allow.length === 0) return undefined
  let words = allowedPhrases.get(allow)
  if (words === undefined) {
    words = { entries: allow.map(({ phrase, rules }) => ({ phrase, tag: rules.join(' ') })) }
    allowedPhrases.set(allow, words)
  }
  return words
}

function activate(rule: Rule, config: Config, preset: Levels): ActiveRule {
  const setting = config.rules[rule.id]
  const level = setting?.level ?? preset[rule.id]
  const defaults = Object.entries(rule.options ?? {}).map(([name, option]) => [
    name,
    (option as { default: unknown }).default,
  ])
  return {
    rule,
    level,
    isShown: level !== 'off',
    isOff: setting?.level === 'off',
    options: { ...Object.fromEntries(defaults), ...setting?.options },
  }
}

function lineupsOf(rules: readonly ActiveRule[]): Lineups {
  return {
    english: lineUp(rules, () => true),
    foreign: lineUp(rules, isForAnyLanguage),
    none: lineUp(rules, () => false),
  }
}

const isForAnyLanguage = (rule: Rule) => rule.isForAnyLanguage === true

function lineUp(rules: readonly ActiveRule[], runs: (rule: Rule) => boolean): Lineup {
  const running = rules.filter((active) => !active.isOff && runs(active.rule))
  const idsOf = (some: readonly ActiveRule[]) => new Set(some.map(({ rule }) => rule.id))
  return {
    evidence: running.filter(isEvidence),
    afterKind: running.filter(isAfterKind),
    credits: running.filter(isCredit),
    hidden: idsOf(running.filter(({ isShown }) => !isShown)),
    off: idsOf(rules.filter(({ isOff }) => isOff)),
  }
}

function isEvidence(active: ActiveRule): active is Lineup['evidence'][number] {
  return 'check' in active.rule
}

function isAfterKind(active: ActiveRule): active is Lineup['afterKind'][number] {
  return 'checkKind' in active.rule
}

function isCredit(active: ActiveRule): active is Lineup['credits'][number] {
  return 'giveCredit' in active.rule
}

function lineupFor(post: Post, isEnglish: boolean, setup: Setup): Lineup {
  // A post for several places is one text, and is judged as everywhere.
  const { lineups } = (post.platform && setup.rulesOn(post.platform)) ?? setup
  if (!post.judgeable) return lineups.none
  return isEnglish ? lineups.english : lineups.foreign
}

export interface Checked {
  /** All evidence, shown or not, in order of place. */
  readonly findings: readonly Finding[]
  /** Ids of rules whose findings are evidence but not shown. */
  readonly hidden: ReadonlySet<string>
  /** Ids of rules that are off by name. */
  readonly off: ReadonlySet<string>
  /** True where the configuration changed what counts: a rule off by name, an allowed phrase, a rule of its own. */
  readonly isAltered: boolean
  /** Undefined where the post suppresses nothing. */
  readonly suppressor: Suppressor | undefined
}

/** What the user's own rules find to a post's credit, in order of place. */
export function ownCredits(post: Post, features: Features, setup: Setup): readonly Credit[] {
  const { credits } = lineupFor(post, features.language === 'English', setup)
  const { brand, vocabulary } = setup.config
  const { acronyms } = vocabulary
  return credits.flatMap(({ rule, options }) => {
    const context = { post, features, options: options as never, brand, acronyms }
    return [...rule.giveCredit(context)].map(
      ({ start, end }): Credit => ({
        kind: rule.credit,
        cue: rule.id,
        range: { start, end },
        strength: 1,
      }),
    )
  })
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
  const isEnglish = features.language === 'English'
  const { evidence, afterKind, hidden, off } = lineupFor(post, isEnglish, setup)
  const { brand, vocabulary } = setup.config
  const { acronyms } = vocabulary
  const suppressor = createSuppressor(post)
  const findings: Finding[] = []
  for (const active of evidence) {
    const options = active.options as never
    const context = { post, features, options, brand, acronyms }
    collect(active, active.rule.check(context), findings, suppressor, features)
  }
  const isLetPass = letsPass(features, setup)
  const kind = post.kind ?? kindOf(findings.filter((finding) => !isLetPass(finding)))
  for (const active of afterKind) {
    const options = active.options as never
    const context = { post, features, options, brand, acronyms, kind }
    collect(active, active.rule.checkKind(context), findings, suppressor, features)
  }
  const left = findings.filter((finding) => !isLetPass(finding))
  left.sort(byPlace)
  const isAltered =
    left.length < findings.length ||
    [...off].some((id) => !setup.weightless.has(id)) ||
    setup.config.customRules.some((rule) => !setup.weightless.has(rule.id) || 'giveCredit' in rule)
  return { findings: easePiles(left, hidden), kind, hidden, off, isAltered, suppressor }
}

/** What is wrong with a post's suppressions, once it has been checked. */
export function suppressionProblems(
  { post, isEnglish }: { post: Post; isEnglish: boolean },
  { suppressor }: Checked,
  setup: Setup,
): readonly InputProblem[] {
  if (suppressor === undefined || !post.judgeable) return []
  const { evidence, afterKind } = lineupFor(post, isEnglish, setup)
  const idsOf = (rules: readonly ActiveRule[]) => rules.map(({ rule }) => rule.id)
  return suppressor.problems(
    new Set(idsOf(setup.rules)),
    new Set([...idsOf(evidence), ...idsOf(afterKind)]),
  )
}

/** Whether all words of a finding stand inside of a phrase that the configuration allows. */
function letsPass(features: Features, { allowed }: Setup): (finding: Finding) => boolean {
  const hits: readonly Hit[] = allowed === undefined ? [] : features.phrases(allowed)
  if (hits.length === 0) return () => false
  return ({ ruleId, range }) =>
    range.end > range.start &&
    hits.some(
      ({ start, end, entry }) =>
        start <= range.start &&
        range.end <= end &&
        (entry.tag === '' || entry.tag.split(' ').includes(ruleId)),
    )
}

/** Two warnings are the most that the same words get. */
const MOST_AT_A_PLACE = 2

/**
 * Warnings that say once more what two stronger ones say of the same words: they stay as
 * information. What a configuration raised to an error is left alone.
 */
function easePiles(findings: readonly Finding[], hidden: ReadonlySet<string>): readonly Finding[] {
  const warnings = findings.filter(
    ({ severity, ruleId }) => severity === 'warn' && !hidden.has(ruleId),
  )
  if (warnings.length <= MOST_AT_A_PLACE) return findings
  warnings.sort((a, b) => b.strength - a.strength || lengthOf(a) - lengthOf(b) || byPlace(a, b))
  const kept: Finding[] = []
  const eased = new Set<Finding>()
  for (const finding of warnings) {
    const { start, end } = finding.range
    const around = kept.filter(({ range }) => range.start < end && range.end > start)
    // The character that most of them cover is one where one of them begins.
    const isPiled = [finding, ...around].some(({ range }) => {
      const at = Math.max(start, range.start)
      const over = around.filter((other) => other.range.start <= at && other.range.end > at)
      return over.length >= MOST_AT_A_PLACE
    })
    if (isPiled) eased.add(finding)
    else kept.push(finding)
  }
  return findings.map((finding) =>
    eased.has(finding) ? { ...finding, severity: 'info' as const } : finding,
  )
}

function lengthOf({ range }: Finding): number {
  return range.end - range.start
}

/** More findings of one message in one post tell an author nothing new. */
const MOST_OF_A_MESSAGE = 20

function collect(
  active: ActiveRule,
  raw: Iterable<RawFinding>,
  into: Finding[],
  suppressor: Suppressor | undefined,
  features: Features,
): void {
  const { rule } = active
  // Most rules find nothing in most posts.
  let counts: Map<string, number> | undefined
  for (const { messageId, range, data = {}, strength = 1 } of raw) {
    const message = rule.messages[messageId]
    if (message === undefined) {
      throw new Error(`Rule ${rule.id} yielded “${messageId}”, which it has no message for.`)
    }
    const finding: Finding = {
      ruleId: rule.id,
      messageId,
      data: quoteWhole(data, range, features),
      range,
      strength,
      severity: severityOf(active.level, message.severity ?? rule.severity),
      suggestions: [],
    }
    if (suppressor?.takes(finding)) continue
    counts ??= new Map()
    const count = (counts.get(messageId) ?? 0) + 1
    counts.set(messageId, count)
    if (count <= MOST_OF_A_MESSAGE) into.push(finding)
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
