/** Layers of configuration, one over the other. */
import { fold } from '../analyse/fold.ts'
import type { Config, RuleSetting } from './config.ts'
import type { ConfigLayer } from './schema.ts'

/** What `layer` says, over what `config` says. Rules are merged by id, inputs by field, everything else is replaced. */
export function merge(config: Config, layer: ConfigLayer): Config {
  const { maxScore, brand } = layer
  return {
    preset: layer.preset ?? config.preset,
    platform: layer.platform ?? config.platform,
    rules: { ...config.rules, ...ruleSettings(config, layer) },
    maxScore:
      typeof maxScore === 'number'
        ? { default: maxScore, promote: maxScore }
        : {
            default: maxScore?.default ?? config.maxScore.default,
            promote: maxScore?.promote ?? config.maxScore.promote,
          },
    failOn: layer.failOn ?? config.failOn,
    brand: {
      names: brand?.names?.map(fold) ?? config.brand.names,
      handles:
        brand?.handles?.map((handle) => fold(handle.replace(/^@/, ''))) ?? config.brand.handles,
      domains: brand?.domains?.map(bareDomain) ?? config.brand.domains,
      products: brand?.products?.map(fold) ?? config.brand.products,
      hashtags: brand?.hashtags?.map((tag) => fold(tag.replace(/^#/, ''))) ?? config.brand.hashtags,
    },
    ignores: layer.ignores ?? config.ignores,
    inputs: {
      markdown: { post: layer.inputs?.markdown?.post ?? config.inputs.markdown.post },
      csv: { ...config.inputs.csv, ...layer.inputs?.csv },
      json: { ...config.inputs.json, ...layer.inputs?.json },
      yaml: { ...config.inputs.yaml, ...layer.inputs?.yaml },
    },
  }
}

function ruleSettings(config: Config, { rules = {} }: ConfigLayer): Record<string, RuleSetting> {
  const settings = Object.entries(rules).map(([id, setting]) => {
    const [level, options] = typeof setting === 'string' ? [setting] : setting
    // A level alone leaves the options of the layer below in place.
    return [id, { level, options: options ?? config.rules[id]?.options ?? {} }] as const
  })
  return Object.fromEntries(settings)
}

/** `https://www.shop.example/sale` → `shop.example`. */
function bareDomain(domain: string): string {
  return fold(domain)
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '')
}
