/**
 * What each room with a rewrite proposes for the bad posts on its page. `POSTLINT_REFUSALS=1` prints
 * why proposals are not shown.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { DEFAULT_CONFIG } from '../../src/config/config.ts'
import { createSetup, type Kind, lintPost, lintSource, type Platform } from '../../src/index.ts'
import { createPost } from '../../src/parse/post.ts'
import { suggest } from '../../src/rewrite/suggest.ts'
import { readFences } from '../page.ts'

/** Shows every rule: a page speaks of its own rule, whether or not a preset shows it. */
const setup = createSetup({ ...DEFAULT_CONFIG, preset: 'strict' })
const rooms = rules.filter(({ rewrite }) => rewrite !== undefined)

describe.each(rooms.map(({ id }) => id))('%s', (id) => {
  const page = readFileSync(new URL(`../../rules/${id}/README.md`, import.meta.url), 'utf8')
  const bad = readFences(page).filter(({ role }) => role === 'bad')

  it('mends at least one of its bad posts', () => {
    const titles: string[] = []
    for (const { body, attributes, line } of bad) {
      const read =
        attributes.markdown === 'true'
          ? lintSource({ file: 'page.md', text: body, format: 'markdown' }, setup)[0]?.post
          : createPost(body, { file: 'page.txt' })
      const declared = {
        ...(attributes.platform && { platform: attributes.platform as Platform }),
        ...(attributes.kind && { kind: attributes.kind as Kind }),
        ...(attributes.author && { author: attributes.author }),
        ...(attributes.reply && { isReply: true }),
      }
      const report = lintPost({ ...read!, ...declared }, setup)
      const debug = (text: string) => {
        if (process.env.POSTLINT_REFUSALS === '1') console.log(`${id}, line ${line}: ${text}`)
      }
      const own = suggest(report, setup, { debug }).findings.filter(({ ruleId }) => ruleId === id)
      titles.push(...own.flatMap(({ suggestions }) => suggestions.map(({ title }) => title)))
    }
    expect(titles.length).toBeGreaterThan(0)
    for (const title of titles) expect(title).toMatch(/^[A-Z].*[^.!]$/)
  })
})

it('every rule has a rewrite or says why it has none', () => {
  for (const { id, rewrite, noRewrite } of rules) {
    expect([id, rewrite === undefined]).toEqual([id, noRewrite !== undefined])
    if (noRewrite !== undefined) expect(noRewrite).toMatch(/^[A-Z].*\.$/)
  }
})
