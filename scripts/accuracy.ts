/** Makes `docs/accuracy.md` of the figures that `npm run eval` wrote into `docs/accuracy.json`. */

interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What `npm run eval` measures; shares are 0 to 1. */
export interface Accuracy {
  readonly posts: number
  readonly accounts: number
  readonly helpers: number
  readonly score: {
    readonly auc: Interval
    readonly averagePrecision: Interval
    readonly precisionAtGate: Interval
    readonly recallAtGate: Interval
    readonly meanAbsoluteErrorInGrades: Interval
    readonly calibrationError: Interval
    readonly aucWithinLinkedIn?: number
    readonly rulesAlone: { readonly auc: number; readonly averagePrecision: number }
    readonly gates: readonly { gate: number; precision: number; recall: number }[]
  }
  readonly kind: {
    readonly kappa: number
    readonly promote: { precision: number; recall: number; f1: number }
  }
  readonly falseAlarms: Readonly<Record<string, { posts: number; share: number }>>
  readonly sources: readonly {
    source: string
    posts: number
    pushy: number
    auc: number | null
    meanScore: number
    meanGrade: number
    calibrationError: number
  }[]
  readonly flags: readonly {
    flag: string
    by: readonly string[]
    posts: number
    ceiling: number
    precision: number | null
    recall: number
    precisionOfAnyMessage: number | null
    recallOfAnyMessage: number
  }[]
  readonly messages: readonly {
    message: string
    level: string
    posts: number
    precision: number | null
    pushy: number
  }[]
}

/** The page, from the figures alone. */
export function accuracyPage(figures: Accuracy): string {
  const { score, kind } = figures
  return `# How often postlint is right

<!-- Generated from accuracy.json by npm run generate; the figures are measured by npm run eval. -->

**The graders were language models, not people.** Each read every post by one rubric, as an ordinary person who follows
the account: 0 not pushy, 1 slightly, 2 pushy, 3 very pushy. Models may share a blind spot that no figure here can show.

The figures are for ${figures.posts} real posts of ${figures.accounts} accounts, cross-validated: every post is judged with
weights and wording fitted on posts of other accounts only (${figures.helpers} more graded posts helped to fit and were not
measured). The vocabulary of the rules was written by people and models who had read posts of this set, so
figures of single rules are those of a set that was seen. Brackets are 95 % intervals, drawn by account, because the posts of
one account look alike.

## The score

| figure | value | what it means |
|---|---|---|
| AUC | ${interval(score.auc)} | how often a pushy post scores above one that is not; 0.5 is chance |
| average precision | ${interval(score.averagePrecision)} | precision over all recalls |
| precision at the gate of 49 | ${interval(score.precisionAtGate)} | of the posts that fail, how many were judged pushy |
| recall at the gate of 49 | ${interval(score.recallAtGate)} | of the posts judged pushy, how many fail |
| mean absolute error | ${interval(score.meanAbsoluteErrorInGrades)} | in grades, of 0 to 3 |
| calibration error | ${interval(score.calibrationError)} | mean gap between score and grade, on a scale of 0 to 1 |
| AUC within company posts on LinkedIn | ${score.aucWithinLinkedIn ?? 'not measured'} | |
| AUC of rules and credits alone | ${score.rulesAlone.auc} | without the learned wording; average precision ${score.rulesAlone.averagePrecision} |

Other gates: ${score.gates.map(({ gate, precision, recall }) => `above ${gate}, precision ${precision} and recall ${recall}`).join('; ')}.

## Kinds

Agreement of the inferred kind with the graders: kappa ${kind.kappa}. Promotion against the rest: precision
${kind.promote.precision}, recall ${kind.promote.recall}, F1 ${kind.promote.f1}.

## False alarms

Posts that fail the gate though the graders did not find them pushy: ${Object.entries(
    figures.falseAlarms,
  )
    .map(
      ([name, { posts, share }]) => `${percent(share)} of ${posts} ${GROUPS[name] ?? name} posts`,
    )
    .join(', ')}.

## By source

| source | posts | judged pushy | AUC | mean score / 100 | mean grade / 3 | calibration error |
|---|---|---|---|---|---|---|
${figures.sources
  .map(
    (s) =>
      `| ${s.source} | ${s.posts} | ${percent(s.pushy)} | ${s.auc ?? '–'} | ${s.meanScore} | ${s.meanGrade} | ${s.calibrationError} |`,
  )
  .join('\n')}

## Flags and what measures them

Precision and recall at \`warn\` in \`recommended\` (of a credit: at a strength of one half), then of any message, weak ones
included. *Ceiling* is how well one grader predicts another.

| flag | measured by | posts | ceiling | precision | recall | any: precision | any: recall |
|---|---|---|---|---|---|---|---|
${figures.flags
  .map(
    (f) =>
      `| ${f.flag} | ${f.by.map((name) => `\`${name}\``).join(', ')} | ${f.posts} | ${f.ceiling} | ${f.precision ?? '–'} | ${f.recall} | ${f.precisionOfAnyMessage ?? '–'} | ${f.recallOfAnyMessage} |`,
  )
  .join('\n')}

## Messages

How often each message is right by the flag that measures its rule, how many of its posts were judged pushy
(${percent(baseRate(figures))} of all were), and its level in \`recommended\`.

| message | level | posts | precision | pushy |
|---|---|---|---|---|
${figures.messages
  .map(
    (m) =>
      `| \`${m.message}\` | ${m.level} | ${m.posts} | ${m.precision ?? '–'} | ${percent(m.pushy)} |`,
  )
  .join('\n')}
`
}

const GROUPS: Readonly<Record<string, string>> = {
  personalAndCommunity: 'personal and community',
  newsAndCorporate: 'news and corporate',
}

function baseRate({ sources, posts }: Accuracy): number {
  return sources.reduce((sum, source) => sum + source.pushy * source.posts, 0) / posts
}

function interval({ value, low, high }: Interval): string {
  return `${value} [${low}–${high}]`
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}
