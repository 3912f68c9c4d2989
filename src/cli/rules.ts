/** `postlint rules`: the table of rules. */
import type { Option, Rule } from '../check/define.ts'
import type { Presets } from '../check/run.ts'
import { PRESETS } from '../config/names.ts'

export function listRules(
  rules: readonly Rule[],
  presets: Presets,
  format: 'table' | 'json',
): string {
  return format === 'json' ? asJson(rules, presets) : asTable(rules, presets)
}

/** True for a rule that is not shown unless somebody asks for it. */
export function isOffByDefault(id: string, { recommended }: Presets): boolean {
  return recommended[id] === 'off'
}

function asJson(rules: readonly Rule[], presets: Presets): string {
  const described = rules.map(({ id, category, severity, summary, options = {} }) => ({
    id,
    category,
    severity,
    summary,
    presets: PRESETS.filter((preset) => presets[preset][id] !== 'off'),
    options: (Object.entries(options) as [string, Option][]).map(([name, option]) => ({
      name,
      default: option.default,
      description: option.description,
      ...(option.range && { range: option.range }),
    })),
  }))
  return `${JSON.stringify({ schemaVersion: 1, rules: described }, null, 2)}\n`
}

function asTable(rules: readonly Rule[], presets: Presets): string {
  const head = { id: 'Rule', category: 'Category', severity: 'Level', summary: 'What it is about' }
  const listed = rules.map(({ id, category, severity, summary }) => ({
    id,
    category,
    severity: isOffByDefault(id, presets) ? `${severity} (off)` : severity,
    summary,
  }))
  const rows = [head, ...listed]
  const wide = (key: 'id' | 'category' | 'severity') =>
    Math.max(...rows.map((row) => row[key].length))
  const [id, category, severity] = [wide('id'), wide('category'), wide('severity')]
  const lines = rows.map((row) =>
    [
      row.id.padEnd(id),
      row.category.padEnd(category),
      row.severity.padEnd(severity),
      row.summary,
    ].join('  '),
  )
  return `${lines.join('\n')}\n\n(off): not shown by default. Show them all with --preset strict, or one with --rule RULE=warn.\nRun “postlint explain RULE” for one of them.\n`
}
