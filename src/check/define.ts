/**
 * How a rule is declared. One rule is one room: `rules/<id>/rule.ts`, `words.ts`, `README.md`.
 */
import type { Features } from '../analyse/features.ts'
import type { Vocabulary } from '../analyse/words.ts'
import type {
  Category,
  CreditKind,
  Edit,
  Finding,
  FindingData,
  Kind,
  Post,
  Range,
  Severity,
  Suggestion,
} from '../model.ts'
import type { Facts } from '../rewrite/facts.ts'

/** What a finding says. Each part is one sentence or two, plain and kind, for a marketer to read. */
export interface Message {
  /** Overrides the rule's own severity. */
  readonly severity?: Severity
  /** What is wrong, quoting the post. */
  readonly what: string | ((data: FindingData) => string)
  /** Why a reader minds. */
  readonly why: string | ((data: FindingData) => string)
  /** What to do next. */
  readonly todo: string | ((data: FindingData) => string)
}

/** Names that are the author's own, folded, from `brand` in the configuration. */
export interface Brand {
  readonly names: readonly string[]
  readonly handles: readonly string[]
  readonly domains: readonly string[]
  readonly products: readonly string[]
  readonly hashtags: readonly string[]
}

/** What a check sees. It only reads. */
export interface CheckContext<Options> {
  readonly post: Post
  readonly features: Features
  readonly options: Options
  readonly brand: Brand
  /** Abbreviations of the configuration's `vocabulary`, folded. */
  readonly acronyms: readonly string[]
}

/** What a check that waits for the kind sees as well. */
export interface KindContext<Options> extends CheckContext<Options> {
  readonly kind: Kind
}

/** What a rewrite sees. It only reads. */
export interface RewriteContext<Options> extends KindContext<Options> {
  /** What must survive, and what the post offers. */
  readonly facts: Facts
  /**
   * Several ways to say the same, the one that this post should try first in front: chosen from the
   * post's own text, so the same post always gets the same, and one that the run has used comes last.
   */
  phrasings(ways: readonly string[]): readonly string[]
}

/**
 * A way to say it better, not yet verified. Ranges are into the post's text, in any order, without
 * overlap. Of several with the same title the first that holds is shown.
 */
export interface Proposal {
  readonly applicability: Suggestion['applicability']
  /** What it does, as an order to a colleague: “Say it in ordinary letters”. */
  readonly title: string
  readonly edits: readonly Edit[]
}

/** What a check yields. `data` is facts only; words come from the rule's messages. */
export interface RawFinding {
  readonly messageId: string
  /** Into the post's text. */
  readonly range: Range
  readonly data?: FindingData
  /** How much evidence this is, 0 to 1; 1 where left out. */
  readonly strength?: number
}

type OptionValue = number | boolean | string | readonly string[]

/** One option of a rule: its default says its type. */
export interface Option<Value extends OptionValue = OptionValue> {
  readonly default: Value
  /** One sentence for the rule's page and for `postlint explain`. */
  readonly description: string
  /** Inclusive lower and upper bound of a number. */
  readonly range?: readonly [number, number]
}

type Widen<Value> = Value extends number
  ? number
  : Value extends boolean
    ? boolean
    : Value extends string
      ? string
      : readonly string[]

export type OptionValues<Options extends Readonly<Record<string, Option>>> = {
  readonly [Name in keyof Options]: Widen<Options[Name]['default']>
}

/** A post that shows what a rule does. A text alone is plain and declares nothing. */
export type Example =
  | string
  | ({ readonly text: string; readonly markdown?: boolean | undefined } & {
      readonly [Name in 'platform' | 'kind' | 'author' | 'date']?: string | undefined
    } & { readonly [Name in 'reply' | 'paid']?: boolean | undefined })

/** What `postlint test-rules` runs. Our own rules have theirs on their pages. */
export interface Examples {
  /** Each gives exactly one finding of the rule. */
  readonly bad: readonly Example[]
  /** None gives a finding of the rule, or a warning of any other. */
  readonly good: readonly Example[]
}

interface Declaration<Options extends Readonly<Record<string, Option>>> {
  /** Read aloud after “allow”: allow false-urgency. */
  readonly id: string
  readonly category: Category
  /** One line for the table of rules. */
  readonly summary: string
  /** Signs, numbers and layout read the same in every language; words do not. */
  readonly isForAnyLanguage?: boolean
  /** What it finds is a fact about the place, such as a limit: it gives no points. */
  readonly weighsNothing?: boolean
  /** Of the messages that do not say otherwise. */
  readonly severity: Severity
  readonly messages: Readonly<Record<string, Message>>
  /** Compiled into the one automaton; look hits up with `features.phrases(words)`. */
  readonly vocabularies?: readonly Vocabulary[]
  readonly options?: Options
  /** Why there is no {@link rewrite}, as a sentence for the author of the post. */
  readonly noRewrite?: string
  /**
   * Its rewrites may be `safe`. What only looks for these, such as `--fix`, asks no other rule, and
   * a safe proposal of another is not shown.
   */
  readonly isFixable?: boolean
  /** For rules outside of this repository. */
  readonly examples?: Examples | undefined
  /**
   * Log-odds of one plain finding or credit, 0 to 3; 0 where left out. For rules outside of this
   * repository: what ours weigh is fitted. A score in which it may count is marked as partial.
   */
  readonly weight?: number | undefined
  /** Words that {@link rewrite} may bring in although they are not in the post. */
  readonly brings?: readonly string[]
  /**
   * Ways to mend one finding, the best first. A pure function of what it is given; what it proposes
   * is verified before it is shown (`src/rewrite/verify.ts`), so it may try and miss.
   */
  rewrite?(finding: Finding, context: RewriteContext<OptionValues<Options>>): Iterable<Proposal>
}

/** A rule that only needs the post. */
export interface EvidenceDeclaration<Options extends Readonly<Record<string, Option>>>
  extends Declaration<Options> {
  check(context: CheckContext<OptionValues<Options>>): Iterable<RawFinding>
}

/**
 * A rule that asks first what the post is for. The kind is inferred from the findings of the other
 * rules, so these come after them, and weigh nothing in the score.
 */
export interface KindDeclaration<Options extends Readonly<Record<string, Option>>>
  extends Declaration<Options> {
  checkKind(context: KindContext<OptionValues<Options>>): Iterable<RawFinding>
}

/** A rule that finds no fault: what it sees speaks for the post. */
export interface CreditDeclaration<Options extends Readonly<Record<string, Option>>>
  extends Declaration<Options> {
  readonly credit: CreditKind
  /** Ranges are into the post's text. */
  giveCredit(context: CheckContext<OptionValues<Options>>): Iterable<Range>
}

// biome-ignore lint/suspicious/noExplicitAny: a list of rules holds rules of different options
export type Rule = EvidenceDeclaration<any> | KindDeclaration<any> | CreditDeclaration<any>

/**
 * Declares a rule.
 *
 * @throws RangeError where the id is not kebab-case or a message has no text.
 */
export function defineRule<
  const Options extends Readonly<Record<string, Option>> = Record<never, never>,
>(
  declaration: EvidenceDeclaration<Options> | KindDeclaration<Options> | CreditDeclaration<Options>,
): Rule {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(declaration.id)) {
    throw new RangeError(`Rule id “${declaration.id}” must be lower-case words joined by hyphens.`)
  }
  return declaration
}
