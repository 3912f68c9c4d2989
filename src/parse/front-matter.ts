import type { Range } from '../model.ts'

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|[\n\r])/
const CLOSING = /^---[ \t]*(?:\r\n|[\n\r]|$(?![\s\S]))/gm
/** What can only be meant as front matter where the closing fence is missing. */
const LOOKS_LIKE_YAML = /(?:(?:[\w-]+:(?!\/\/)|[ \t]+\S|- |# ).*(?:\r\n|[\n\r]|$))*/y

/** Where front matter stands in a source. All offsets are into the source. */
export interface FrontMatterPlace {
  /** Between the fences; undefined where there is no front matter, or it is never closed. */
  readonly yaml: Range | undefined
  /** The opening fence that nothing closes. */
  readonly unclosed: Range | undefined
  /** Where the body begins. */
  readonly bodyStart: number
}

/** Finds the fences. A byte order mark before them is passed over. */
export function findFrontMatter(text: string): FrontMatterPlace {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const opening = OPENING.exec(text)
  if (opening === null) return { yaml: undefined, unclosed: undefined, bodyStart: bom }
  const start = opening[0].length
  CLOSING.lastIndex = start
  const closing = CLOSING.exec(text)
  if (closing !== null) {
    return {
      yaml: { start, end: closing.index },
      unclosed: undefined,
      bodyStart: CLOSING.lastIndex,
    }
  }
  LOOKS_LIKE_YAML.lastIndex = start
  LOOKS_LIKE_YAML.test(text)
  return {
    yaml: undefined,
    unclosed: { start: bom, end: bom + 3 },
    bodyStart: LOOKS_LIKE_YAML.lastIndex,
  }
}
