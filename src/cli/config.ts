/** `postlint config [FILE]`: what applies to a file, and where each value comes from. */

import type { Rule } from '../check/define.ts'
import type { Presets } from '../check/run.ts'
import { DEFAULT_CONFIG } from '../config/config.ts'
import type { FolderConfig } from '../config/load.ts'
import { type TracedValue, trace } from '../config/trace.ts'
import type { Style } from '../report/style.ts'
import { visible } from '../report/visible.ts'

/** What is asked and what was found. Paths are as they are shown. */
export interface ConfigInquiry {
  /** What it is asked for. */
  readonly file: string
  /** Absolute. */
  readonly path: string
  readonly loaded: FolderConfig
  /** The file that was read. */
  readonly source: string | undefined
  /** Folders that were looked in, the nearest first. */
  readonly searched: readonly string[]
  /** Why a run would pass the file over. */
  readonly isLeftOut: boolean
}

/** As text or as JSON. */
export function describeConfig(
  inquiry: ConfigInquiry,
  rules: readonly Rule[],
  presets: Presets,
  format: 'text' | 'json',
  style: Style,
): string {
  const { path, loaded } = inquiry
  const values = trace(loaded.forFile(path), DEFAULT_CONFIG, loaded.layersFor(path), rules, presets)
  return format === 'json' ? asJson(inquiry, values) : asText(inquiry, values, style)
}

function asJson(
  { file, source, searched, isLeftOut }: ConfigInquiry,
  values: readonly TracedValue[],
): string {
  const described = {
    schemaVersion: 1,
    file,
    configuration: source ?? null,
    searched,
    isLeftOut,
    values: values.map(({ key, value = null, origin }) => ({ key, value, origin })),
  }
  return `${JSON.stringify(described, null, 2)}\n`
}

function asText(
  { file, source, searched, isLeftOut }: ConfigInquiry,
  values: readonly TracedValue[],
  style: Style,
): string {
  const rows = values.map(({ key, value, origin }) => ({ key, value: shown(value), origin }))
  const keyWidth = Math.max(...rows.map(({ key }) => key.length))
  const valueWidth = Math.min(32, Math.max(...rows.map(({ value }) => value.length)))
  const lines = rows.map(
    ({ key, value, origin }) =>
      `${key.padEnd(keyWidth)}  ${value.padEnd(valueWidth)}  ${style.quiet(visible(origin))}`,
  )
  const read =
    source === undefined
      ? `No configuration was found. Looked in ${searched.join(', ')}.`
      : `Read from ${source}.`
  const left = isLeftOut
    ? ['It is left out by an ignore file or the configuration; --no-ignore lints it.']
    : []
  return [
    `${style.strong('Configuration')} for ${visible(file)}`,
    visible(read),
    ...left,
    '',
    ...lines,
    '',
  ].join('\n')
}

function shown(value: unknown): string {
  return value === undefined ? '(not set)' : visible(JSON.stringify(value))
}
