import type { FieldMap, InputFormat } from '../model.ts'

/** What a configuration may say about how sources are cut into posts. */
export interface Inputs {
  /** Where tables (CSV and TSV), JSON (NDJSON too) and YAML calendars keep what. */
  readonly csv: FieldMap
  readonly json: FieldMap
  readonly yaml: FieldMap
  readonly markdown: {
    /**
     * Where in a Markdown file the posts are; `file` for one post a file, whatever its labels say.
     * Undefined to go by the labels.
     */
    readonly post: 'file' | PostPlace | undefined
  }
}

/** Where posts stand. What is named is looked for together: a fence under a heading. */
export interface PostPlace {
  /** What the headings above posts begin with: `Post` for `## Post 1: Launch`. In any case. */
  readonly heading?: string | undefined
  /** The info string of the code fences that hold posts: `text`; empty for a fence without one. */
  readonly fence?: string | undefined
  /** The label before posts: `Text` for `**Text:**`. In any case. */
  readonly field?: string | undefined
}

export const DEFAULT_INPUTS: Inputs = { csv: {}, json: {}, yaml: {}, markdown: { post: undefined } }

/** Where sources of a format keep what, as far as the configuration says. */
export function fieldsFor(format: InputFormat, inputs: Inputs): FieldMap {
  if (format === 'csv' || format === 'tsv') return inputs.csv
  if (format === 'json' || format === 'ndjson') return inputs.json
  return format === 'yaml' ? inputs.yaml : {}
}
