/** `postlint rules`: the table of rules. */
import type { Option, Rule } from '../check/define.ts'

export function listRules(rules: readonly Rule[], format: 'table' | 'json'): string {
  return format === 'json' ? asJson(rules) : asTable(rules)
}

function asJson(rules: readonly Rule[]): string {
  const described = rules.map(({ id, category, severity, summary, options = {} }) => ({
    id,
    category,
    severity,
    summary,
    options: (Object.entries(options) as [string, Option][]).map(([name, option]) => ({
      name,
      default: option.default,
      description: option.description,
      ...(option.range && { range: option.range }),
    })),
  }))
  return `${JSON.stringify({ schemaVersion: 1, rules: described }, null, 2)}\n`
}

function asTable(rules: readonly Rule[]): string {
  const head = { id: 'Rule', category: 'Category', severity: 'Level', summary: 'What it is about' }
  const rows = [head, ...rules]
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
  return `${lines.join('\n')}\n\nRun “postlint explain RULE” for one of them.\n`
}
