/**
 * The words this project speaks, as types. Nothing here runs.
 *
 * The way of the data: read → parse → analyse → check → score → report.
 * Every stage takes and gives the types below, and only `read`, `config` and `cli` touch the machine.
 */

/** Half-open span of UTF-16 code units. Of which text is said where it is used. */
export interface Range {
  readonly start: number
  readonly end: number
}

// ── read ────────────────────────────────────────────────────────────────────

/** How a source is cut into posts. */
export type InputFormat = 'markdown' | 'text' | 'tweet' | 'ndjson' | 'csv' | 'tsv' | 'json' | 'yaml'

/** A file, or standard input, decoded. */
export interface Source {
  /** Path as the user would type it, with `/` between folders; `<stdin>` for standard input. */
  readonly file: string
  /** The decoded text, byte order mark included: a BOM counts in every offset. */
  readonly text: string
  readonly format: InputFormat
}

/** What a column of a table, or a member of a JSON or YAML calendar, may be said to hold. */
export type FieldName =
  | 'posts'
  | 'text'
  | 'comment'
  | 'date'
  | 'time'
  | 'platform'
  | 'author'
  | 'kind'
  | 'id'
  | 'replyTo'
  | 'paid'
  | 'status'
  | 'stage'
  | 'campaign'

/**
 * Where a file keeps what: the name of a column, or its number from 1 in a table without a header; in
 * JSON and YAML a path such as `body.caption`. `posts` is the path of the list itself, and says
 * nothing for a table. What is not named is found by the names that schedulers give it.
 */
export type FieldMap = Readonly<Partial<Record<FieldName, string>>>

// ── parse ───────────────────────────────────────────────────────────────────

/** What a post is for; declared by its author or inferred. `curate` passes on others' work. */
export type Kind =
  | 'promote'
  | 'announce'
  | 'inform'
  | 'teach'
  | 'converse'
  | 'personal'
  | 'curate'
  | 'other'

export type Platform =
  | 'x'
  | 'linkedin'
  | 'bluesky'
  | 'mastodon'
  | 'threads'
  | 'instagram'
  | 'facebook'
  | 'reddit'
  | 'hackernews'
  | 'producthunt'
  | 'tiktok'
  | 'youtube'
  | 'discord'

/** How far a reader has come with an author: the path that a feed leads along. */
export type Stage = 'attention' | 'attraction' | 'affinity' | 'audience' | 'advocate'

/**
 * A stretch of a post that a reader does not read as running words.
 * `markup` is invisible (emphasis marks, link brackets, HTML tags, comments); `url` is a link's target;
 * `code` is quoted machine text; `quote` is visible, but somebody else's words.
 */
export type ZoneKind = 'markup' | 'url' | 'code' | 'quote'

/** Offsets are into {@link Post.text}. Zones are sorted and do not overlap, `quote` apart, which may hold others. */
export interface Zone extends Range {
  readonly kind: ZoneKind
}

/** How a post's own text is to be read: `tweet` is plain text that a delimiter line cuts into a thread. */
export type Markup = 'plain' | 'tweet' | 'markdown' | 'mdx'

/** One publishable text. */
export interface Post {
  /** As given in the input, else `file#index`. */
  readonly id: string
  readonly file: string
  /** 0-based place among the posts of its source. */
  readonly index: number
  /** The text as published: a Markdown body, a decoded JSON string. Rules see offsets into this. */
  readonly text: string
  /** The post's place in its source. */
  readonly range: Range
  /** Turns an offset into `text` into an offset into the source. */
  readonly toSource: (offset: number) => number
  /**
   * Turns an edit of `text` into one of the source, in the source's own spelling: escaped inside of a
   * JSON string, doubled quotation marks in a CSV cell. Undefined where the source cannot hold it.
   */
  readonly toSourceEdit: (edit: Edit) => Edit | undefined
  /** Where a table holds the text; undefined in any other source. */
  readonly cell: Cell | undefined
  readonly markup: Markup
  /** The line that cuts the text into the posts of a thread. */
  readonly threadDelimiter: string
  readonly zones: readonly Zone[]
  /** The posts of a thread, in order, as ranges of {@link Post.text}; one part where it is no thread. */
  readonly parts: readonly Range[]
  /** Where it is published; undefined where that is unknown, or is more than one place. */
  readonly platform: Platform | undefined
  /** All the places where it is published; one, most often, and {@link Post.platform} is that one. */
  readonly platforms: readonly Platform[]
  /** Of a submission that has one, where it is declared beside the text. */
  readonly title: string | undefined
  /** Product Hunt's line under the name, where it is declared beside the text. */
  readonly tagline: string | undefined
  readonly author: string | undefined
  /** ISO 8601, as written by the author. */
  readonly date: string | undefined
  /** Only what the author declared; what is inferred stands in {@link PostReport.kind}. */
  readonly kind: Kind | undefined
  /** Declared: for whom the post is on their way from stranger to advocate. */
  readonly stage: Stage | undefined
  readonly campaign: string | undefined
  /** Out already: it is shown, but there is nothing to mend. */
  readonly isPublished: boolean
  /** A declared advertisement: gated as `promote`. */
  readonly paid: boolean
  /** Somebody is being answered: `missing-*` rules stay silent. */
  readonly isReply: boolean
  /** A gate of the post's own, with the author's reason. */
  readonly maxScore: number | undefined
  /** What the post switches off for itself, beside its text; comments in the text are no part of it. */
  readonly disabled: readonly Disable[]
  /** What was malformed around this post. Ranges are into the source. */
  readonly problems: readonly InputProblem[]
  /** False where the input was too broken to yield a text to judge. */
  readonly judgeable: boolean
}

/** A cell as a spreadsheet names it. */
export interface Cell {
  /** 1-based; a header is row 1. A row may be several lines. */
  readonly row: number
  /** As the header calls it. */
  readonly column: string
}

/** An author's word that rules are to keep silent, as it stands in the source. */
export interface Disable {
  readonly rules: readonly {
    /** As written: there may be no such rule. */
    readonly id: string
    /** Into the source. */
    readonly range: Range
  }[]
  /** What stands after `--`. */
  readonly reason: string | undefined
  /** Into the source. */
  readonly range: Range
  /**
   * Source edits that take rules out of it, and the whole where none is left; undefined where only
   * the author can do that.
   */
  without(ids: ReadonlySet<string>): readonly Edit[] | undefined
}

/** Something malformed in a source. */
export interface InputProblem {
  readonly messageId: InputMessageId
  readonly data: Readonly<Record<string, string>>
  /** Into the source. */
  readonly range: Range
  /** Source edits that mend it and cannot change what the post says. */
  readonly edits?: readonly Edit[]
}

export type InputMessageId =
  | 'frontMatter'
  | 'frontMatterValue'
  | 'ndjson'
  | 'ndjsonField'
  | 'table'
  | 'tableValue'
  | 'tableColumn'
  | 'calendar'
  | 'calendarValue'
  | 'noPosts'
  | 'empty'
  | 'unusedDisable'
  | 'unusedEnable'
  | 'bareDisable'
  | 'unknownRule'
  | 'unknownDirective'
  | 'maxScoreReason'

// ── check ───────────────────────────────────────────────────────────────────

export type Severity = 'error' | 'warn' | 'info'
/** What a rule may be set to. */
export type Level = Severity | 'off'

/** The scoring dimension a rule belongs to. `input` holds what is wrong with the file itself. */
export type Category =
  | 'pressure'
  | 'promotion'
  | 'bait'
  | 'noise'
  | 'distance'
  | 'platform'
  | 'input'

/** Values that a finding's words are made from. */
export type FindingData = Readonly<Record<string, string | number>>

/** A fact about a post, without English. `report/message.ts` gives it words. */
export interface Finding {
  readonly ruleId: string
  readonly messageId: string
  readonly data: FindingData
  /** Into the post's text. What is missing has a zero-length range at the end. */
  readonly range: Range
  readonly severity: Severity
  /** How much evidence this is, 0 to 1, where 1 is a plain case. */
  readonly strength: number
  readonly suggestions: readonly Suggestion[]
}

export interface Edit extends Range {
  readonly text: string
}

/** A finding that its author asked not to be told. It gives no points. */
export interface Suppressed {
  readonly finding: Finding
  /** The author's reason, where there is one. */
  readonly reason: string | undefined
}

/**
 * A way to say it better. `safe` cannot change meaning, `suggested` rewords,
 * `prompt` has a blank that only the author can fill.
 */
export interface Suggestion {
  readonly applicability: 'safe' | 'suggested' | 'prompt'
  readonly title: string
  readonly edits: readonly Edit[]
  readonly after: string
  readonly scoreAfter: number
}

// ── credits ─────────────────────────────────────────────────────────────────

/** The four ways in which a post relates. */
export type CreditKind = 'generous' | 'otherCentred' | 'helpful' | 'personal'

/** Evidence that a post relates, the counterpart of a finding. */
export interface Credit {
  readonly kind: CreditKind
  /** Which cue was seen, such as `thanks`, `open-question`, `how-to`. */
  readonly cue: string
  /** Into the post's text. */
  readonly range: Range
  /** 0 to 1, where 1 is a plain case. */
  readonly strength: number
}

// ── score ───────────────────────────────────────────────────────────────────

/** The nearest grade: 0–16, 17–49, 50–82, 83–100. */
export type Band = 'friendly' | 'mild' | 'pushy' | 'spammy'

export interface ReceiptItem {
  /** `base`, `rule-id`, `credit/kind`, `wording`, or `cap/category`. */
  readonly id: string
  /** Signed evidence. All items of a receipt add up to the post's log-odds. */
  readonly logOdds: number
  /** Points by which the score would change if this item alone were gone. */
  readonly delta: number
  /** The words that caused it, where it has words. */
  readonly words: readonly string[]
}

export interface Score {
  /** The expected grade on a scale of 100, an integer. */
  readonly value: number
  readonly band: Band
  /** True where a rule was switched off by name or a finding was suppressed. */
  readonly partial: boolean
  readonly receipt: readonly ReceiptItem[]
}

// ── report ──────────────────────────────────────────────────────────────────

export interface PostReport {
  readonly post: Post
  readonly kind: Kind
  readonly kindSource: 'declared' | 'inferred'
  /** `English`, or another; then only rules for any language ran, and one note says so. */
  readonly language: string
  /** Ranges of {@link Post.text}, in order; every word is in one. */
  readonly sentences: readonly Range[]
  /** What the configuration shows, in order of place. */
  readonly findings: readonly Finding[]
  /** In order of place. */
  readonly suppressed: readonly Suppressed[]
  /** What is malformed around the post, and what is wrong with its suppressions. */
  readonly problems: readonly InputProblem[]
  readonly credits: readonly Credit[]
  /** Undefined where there was no text to judge, and for what is published. */
  readonly score: Score | undefined
  /** The gate that applies to this post: its score must not be above it. */
  readonly maxScore: number
}
