/** Where each value of a configuration comes from, for `postlint config`. */
import type { Rule } from '../check/define.ts'
import type { Presets } from '../check/run.ts'
import type { Config } from './config.ts'
import type { AppliedLayer } from './load.ts'

/** One value with where it comes from. */
export interface TracedValue {
  /** Such as `rules.shouting`; an item of a list has its list's key. */
  readonly key: string
  readonly value: unknown
  /** `default`, `preset strict`, `flag`, or a place in a file, such as `.postlintrc.json:3:5`. */
  readonly origin: string
}

type Path = readonly string[]

/** Lists that layers add to; any other value is replaced. */
const JOINED = new Set(['brand', 'vocabulary', 'ignores'])

/**
 * Every value of a file's configuration, in the order of the page.
 *
 * @param config what the layers come to; without layers, the defaults.
 */
export function trace(
  config: Config,
  defaults: Config,
  layers: readonly AppliedLayer[],
  rules: readonly Rule[],
  presets: Presets,
): TracedValue[] {
  const single = new Map<string, TracedValue>()
  const lists = new Map<string, TracedValue[]>()
  const set = (path: Path, value: unknown, origin: string) => {
    const key = path.join('.')
    if (!Array.isArray(value) || !JOINED.has(path[0] as string)) {
      single.set(key, { key, value, origin })
      return
    }
    const items = lists.get(key) ?? []
    for (const [index, item] of value.entries()) {
      const at = origin === 'default' ? origin : (layerAt?.([...path, index]) ?? origin)
      items.push({ key, value: item, origin: at })
    }
    lists.set(key, items)
  }
  let layerAt: AppliedLayer['at'] | undefined
  const { preset, platform, maxScore, failOn, brand, vocabulary, inputs, ignores, files } = defaults
  const known = { preset, platform, maxScore, failOn, brand, vocabulary, inputs, ignores, files }
  for (const [path, value] of leaves(known)) set(path, value, 'default')
  for (const { layer, at } of layers) {
    layerAt = at
    const { $schema, extends: _, overrides, rules = {}, customRules, ...rest } = layer
    for (const [path, value] of leaves(spread(rest))) {
      if (value === undefined) continue
      const written =
        typeof layer.maxScore === 'number' && path[0] === 'maxScore' ? ['maxScore'] : path
      set(path, value, at(written))
    }
    for (const [id, setting] of Object.entries(rules))
      set(['rules', id], setting, at(['rules', id]))
    for (const [index, own] of (customRules ?? []).entries()) {
      const value = typeof own === 'string' ? own : own.id
      lists.set('customRules', [
        ...(lists.get('customRules') ?? []),
        { key: 'customRules', value, origin: at(['customRules', index]) },
      ])
    }
  }
  const order = [
    'preset',
    'platform',
    'maxScore',
    'failOn',
    'brand',
    'vocabulary',
    'inputs',
    'files',
    'ignores',
    'customRules',
  ]
  const place = ({ key }: TracedValue) => order.indexOf(key.split('.')[0] as string)
  const values = [
    ...[...single.values()].filter(({ key }) => !key.startsWith('rules.')),
    ...[...lists].flatMap(([key, items]): TracedValue[] =>
      items.length === 0 ? [{ key, value: [], origin: 'default' }] : items,
    ),
  ].sort((a, b) => place(a) - place(b))
  return [...values, ...rulesOf(config, single, [...rules, ...config.customRules], presets)]
}

/** A number stands for both gates. */
function spread(layer: object): object {
  const { maxScore, ...rest } = layer as { maxScore?: unknown }
  if (maxScore === undefined) return rest
  return {
    ...rest,
    maxScore: typeof maxScore === 'number' ? { default: maxScore, promote: maxScore } : maxScore,
  }
}

function* leaves(value: object, above: Path = []): Iterable<[Path, unknown]> {
  for (const [name, inner] of Object.entries(value)) {
    const path = [...above, name]
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner))
      yield* leaves(inner, path)
    else if (inner !== undefined || above.length === 0) yield [path, inner]
  }
}

/** What was set by name, what the preset says, and the rules' own levels. */
function rulesOf(
  { preset, rules: settings }: Config,
  set: ReadonlyMap<string, TracedValue>,
  rules: readonly Rule[],
  presets: Presets,
): TracedValue[] {
  return rules.map(({ id, severity }) => {
    const key = `rules.${id}`
    const setting = settings[id]
    if (setting !== undefined) {
      const { level, options } = setting
      const value = Object.keys(options).length === 0 ? level : [level, options]
      return { key, value, origin: set.get(key)?.origin ?? 'default' }
    }
    const level = presets[preset][id]
    return level === undefined
      ? { key, value: severity, origin: 'default' }
      : { key, value: level, origin: `preset ${preset}` }
  })
}
