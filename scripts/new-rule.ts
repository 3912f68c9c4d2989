/**
 * `npm run new-rule ID`: furnishes a room from `rules/_template/`, lists it in `rules/index.ts` and
 * in the README.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const TEMPLATE_ID = 'rule-id'

const id = process.argv[2] ?? ''
const room = `${ROOT}rules/${id}`
if (!/^[a-z]+(?:-[a-z]+)*$/.test(id)) {
  fail(`“${id}” is no rule id. Use lower-case words joined by hyphens: npm run new-rule tiny-print`)
} else if (existsSync(room)) {
  fail(`rules/${id}/ is there already.`)
} else {
  cpSync(`${ROOT}rules/_template`, room, { recursive: true })
  for (const file of readdirSync(room)) {
    const path = `${room}/${file}`
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(TEMPLATE_ID, id))
  }
  const index = `${ROOT}rules/index.ts`
  writeFileSync(index, withRule(readFileSync(index, 'utf8'), id))
  const generate = fileURLToPath(new URL('./generate.ts', import.meta.url))
  spawnSync(process.execPath, [...process.execArgv, generate], { stdio: 'inherit' })
  console.log(`rules/${id}/ is ready. Begin with its README.md: the examples first, then the code.`)
}

function fail(reason: string): void {
  console.error(reason)
  process.exitCode = 2
}

/** The list of rules with one more, imports and entries in alphabetical order of their ids. */
function withRule(index: string, added: string): string {
  const ids = [...index.matchAll(/from '\.\/([a-z/-]+)\/rule\.ts'/g)].map((match) => match[1] ?? '')
  const all = [...ids, added].sort()
  const name = (rule: string) => rule.replace(/[-/]([a-z])/g, (_, letter) => letter.toUpperCase())
  const imports = all.map((rule) => `import { rule as ${name(rule)} } from './${rule}/rule.ts'\n`)
  const entries = all.map((rule) => `  ${name(rule)},\n`)
  return index
    .replace(/^import \{ rule as .*\n/gm, '')
    .replace(/^(import type .*\n)/m, (typeImport) => typeImport + imports.join(''))
    .replace(
      /(export const rules[^=]*= )\[[^\]]*\]/,
      (_, start) => `${start}[\n${entries.join('')}]`,
    )
}
