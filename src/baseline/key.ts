/** What a baseline knows a finding by: file, rule, and the fingerprint of words and sentence. */
export interface BaselineKey {
  /** Relative to the folder of the baseline, with `/` between folders. */
  readonly file: string
  readonly ruleId: string
  readonly fingerprint: string
}

/** As one line of the file, so that lines sort and merge. */
export function keyText({ file, ruleId, fingerprint }: BaselineKey): string {
  return `${file} ${ruleId} ${fingerprint}`
}

/** Undefined for what is no key. A file's name may hold blanks; the other two do not. */
export function readKey(text: string): BaselineKey | undefined {
  const [, file, ruleId, fingerprint] = /^([\s\S]+) (\S+) ([0-9a-f]{16})$/.exec(text) ?? []
  if (file === undefined || ruleId === undefined || fingerprint === undefined) return undefined
  return { file, ruleId, fingerprint }
}
