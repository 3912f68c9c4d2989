import type { Range } from '../model.ts'
import { readJson } from './front-matter-json.ts'
import { readToml } from './front-matter-toml.ts'
import type { FrontMatter } from './front-matter-values.ts'
import { readYaml } from './front-matter-yaml.ts'

/** YAML, TOML and JSON in their order. */
const OPENING = /^\uFEFF?(---|\+\+\+|;;;)[ \t]*(?:\r\n|[\n\r])/
const CLOSING: Readonly<Record<string, RegExp>> = {
  '---': /^---[ \t]*(?:\r\n|[\n\r]|$(?![\s\S]))/gm,
  '+++': /^\+\+\+[ \t]*(?:\r\n|[\n\r]|$(?![\s\S]))/gm,
  ';;;': /^;;;[ \t]*(?:\r\n|[\n\r]|$(?![\s\S]))/gm,
}
/** What can only be meant as front matter where the closing fence is missing. */
const LOOKS_LIKE: Readonly<Record<string, RegExp>> = {
  '---': /(?:(?:[\w-]+:(?!\/\/)|[ \t]+\S|- |# ).*(?:\r\n|[\n\r]|$))*/y,
  '+++': /(?:(?:["\w.-]+[ \t]*=|[ \t]+\S|\[|# ).*(?:\r\n|[\n\r]|$))*/y,
  ';;;': /(?:(?:"[^"\n\r]*"[ \t]*:|[ \t]+\S|[{}]).*(?:\r\n|[\n\r]|$))*/y,
}
/** An object with a named member: “{name}, hello” is a post. */
const OBJECT = /^\uFEFF?\{\s*"(?:[^"\\\n\r]|\\.)*"\s*:/
/** Where an object that cannot be read is thought to end: at a brace of its own, or an empty line. */
const OBJECT_END = /^\}[ \t]*$|^[ \t]*$/m

/** Front matter and where the body begins. All offsets are into the source. */
export interface Opened {
  /** Undefined where there is none. */
  readonly matter: FrontMatter | undefined
  readonly bodyStart: number
}

/** Reads the front matter of a source. A byte order mark before it is passed over. */
export function openFrontMatter(text: string): Opened {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const first = text.charAt(bom)
  if (first === '{' && OBJECT.test(text)) return openObject(text, bom)
  const opening = first === '-' || first === '+' || first === ';' ? OPENING.exec(text) : null
  if (opening === null) return { matter: undefined, bodyStart: bom }
  const fence = opening[1] as string
  const start = opening[0].length
  const closing = CLOSING[fence] as RegExp
  closing.lastIndex = start
  const end = closing.exec(text)
  if (end === null) return openUnclosed(text, { start: bom, end: bom + 3 }, start)
  const content = text.slice(start, end.index)
  return { matter: READERS[fence]?.(content, start), bodyStart: closing.lastIndex }
}

const READERS: Readonly<Record<string, (content: string, offset: number) => FrontMatter>> = {
  '---': readYaml,
  '+++': readToml,
  // Both with the braces of an object and without them.
  ';;;': (content, offset) =>
    content.trimStart().startsWith('{')
      ? readJson(content, offset).matter
      : readJson(`{${content}}`, offset - 1).matter,
}

function openObject(text: string, start: number): Opened {
  const { matter, end } = readJson(text.slice(start), start)
  if (end !== undefined) return { matter, bodyStart: end }
  const brace = OBJECT_END.exec(text)
  return { matter, bodyStart: brace === null ? start : brace.index + brace[0].length }
}

function openUnclosed(text: string, fence: Range, start: number): Opened {
  const written = text.slice(fence.start, fence.end)
  const lines = LOOKS_LIKE[written] as RegExp
  lines.lastIndex = start
  lines.test(text)
  // A rule of dashes at the top has always been an error; other marks may be an ornament.
  const isMeant = written === '---' || lines.lastIndex > start
  if (!isMeant) return { matter: undefined, bodyStart: fence.start }
  const data = { message: `The opening “${written}” has no closing “${written}”` }
  return {
    matter: {
      declared: {},
      threadDelimiter: undefined,
      problems: [{ messageId: 'frontMatter', data, range: fence }],
    },
    bodyStart: lines.lastIndex,
  }
}
