import type { InputFormat } from '../model.ts'

const FORMATS: Readonly<Record<string, InputFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  txt: 'text',
  tweet: 'tweet',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  tsv: 'tsv',
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
}

/** The format that a path's extension stands for, in any case; undefined where posts are not kept in such files. */
export function formatOf(path: string): InputFormat | undefined {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined
}
