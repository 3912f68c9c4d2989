import type { FieldMap } from '../../src/model.ts'
import { DEFAULT_INPUTS, type Inputs } from '../../src/parse/inputs.ts'

/** As `--map` has it: the same fields for every kind of table and calendar. */
export function mapped(fields: FieldMap = {}): Inputs {
  return { ...DEFAULT_INPUTS, csv: fields, json: fields, yaml: fields }
}
