/** SARIF 2.1.0, for code scanning and editors: rules with their pages, results, fixes, fingerprints. */
import type { Location, Region, ReportingDescriptor, Result, Run, ToolComponent } from 'sarif'
import type { Rule } from '../check/define.ts'
import type { ReportedFinding, ReportedPost } from './describe.ts'
import type { Place } from './lines.ts'
import { INPUT_RULES } from './message.ts'
import type { CreateReporter } from './reporter.ts'
import { inertJson } from './visible.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
/** A score above its gate is no finding, and fails a run just as well. */
const MAX_SCORE = 'max-score'

const LEVEL_OF: Readonly<Record<ReportedFinding['severity'], 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warn: 'warning',
  info: 'note',
}

export const sarif: CreateReporter = ({ version, rules, pageOf, inRepository }) => {
  const descriptors = [
    ...rules.map((rule) => descriptorOf(rule, pageOf(rule.id))),
    ...INPUT_RULES.map((id) => plainDescriptor(id, pageOf(id))),
    plainDescriptor(MAX_SCORE, 'The score of a post is above its limit (--max-score).'),
  ]
  const indexes = new Map(descriptors.map(({ id }, index) => [id, index]))
  const written: string[] = []
  return {
    begin: () => '',
    post(reported) {
      const uri = uriOf(inRepository(reported.post.file))
      const results = reported.findings.map((finding) => resultOf(finding, uri, indexes))
      if (reported.isOverMaxScore) results.push(overResult(reported, uri, indexes))
      written.push(...results.map((result) => JSON.stringify(result)))
      return ''
    },
    end() {
      const driver: ToolComponent = { name: 'postlint', version, rules: descriptors }
      const run: Omit<Run, 'results'> = {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
      }
      const head = JSON.stringify(run).slice(0, -1)
      const results = written.map((result) => `\n${result}`).join(',')
      return inertJson(
        `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[${head},"results":[${results}${results && '\n'}]}]}\n`,
      )
    },
  }
}

function descriptorOf(rule: Rule, page: string): ReportingDescriptor {
  const { id, summary, severity, category } = rule
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: page, markdown: page },
    defaultConfiguration: { level: LEVEL_OF[severity] },
    properties: { tags: [category] },
  }
}

function plainDescriptor(id: string, page: string): ReportingDescriptor {
  const text = page.replace(/\s+/g, ' ')
  return { id, shortDescription: { text }, help: { text }, properties: { tags: ['input'] } }
}

function resultOf(
  finding: ReportedFinding,
  uri: string,
  indexes: ReadonlyMap<string, number>,
): Result {
  const { ruleId, severity, what, why, todo, range, fingerprint, suggestions } = finding
  // What only its author can complete is no fix.
  const fixes = suggestions.filter(({ applicability }) => applicability !== 'prompt')
  return {
    ruleId,
    ruleIndex: indexes.get(ruleId) as number,
    level: LEVEL_OF[severity],
    message: { text: `${what} ${why} ${todo}` },
    locations: [locationOf(uri, range)],
    partialFingerprints: { 'postlint/v1': fingerprint },
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: [
          {
            artifactLocation: artifact(uri),
            replacements: edits.map(({ start, end, text }) => ({
              deletedRegion: { charOffset: start, charLength: end - start },
              insertedContent: { text },
            })),
          },
        ],
      })),
    }),
  }
}

function overResult(
  { post, score, maxScore, range }: ReportedPost,
  uri: string,
  indexes: ReadonlyMap<string, number>,
): Result {
  return {
    ruleId: MAX_SCORE,
    ruleIndex: indexes.get(MAX_SCORE) as number,
    level: 'error',
    message: {
      text: `The post scores ${score?.value} ${score?.band}, above the limit of ${maxScore}.`,
    },
    locations: [locationOf(uri, range)],
    partialFingerprints: { 'postlint/v1': `${MAX_SCORE}:${post.index}` },
  }
}

function locationOf(uri: string, range: Place): Location {
  return { physicalLocation: { artifactLocation: artifact(uri), region: regionOf(range) } }
}

function regionOf({ start, end }: Place): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  }
}

/** What is below the root is told from it, so that a result has the same name on every machine. */
function artifact(uri: string) {
  return /^(?:\/|[a-z]+:)/i.test(uri) ? { uri } : { uri, uriBaseId: '%SRCROOT%' }
}

function uriOf(file: string): string {
  const escaped = file.split('/').map(encodeURIComponent).join('/')
  return file.startsWith('/') ? `file://${escaped}` : escaped
}
