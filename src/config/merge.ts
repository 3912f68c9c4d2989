/**
 * Layers of configuration, one over the other: rules by id, gates by their names, lists of names
 * and patterns joined, everything else replaced.
 */
import { fold } from '../analyse/fold.ts'
import type { AllowedPhrase, Config, RuleSetting } from './config.ts'
import type { ConfigLayer } from './schema.ts'

/** What `layer` says, over what `config` says. Rules of the user's own are for the loader to join. */
export function merge(config: Config, layer: ConfigLayer): Config {
  const { maxScore, brand, vocabulary, files } = layer
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
      names: joined(config.brand.names, brand?.names?.map(fold)),
      handles: joined(config.brand.handles, brand?.handles?.map(bareHandle)),
      domains: joined(config.brand.domains, brand?.domains?.map(bareDomain)),
      products: joined(config.brand.products, brand?.products?.map(fold)),
      hashtags: joined(config.brand.hashtags, brand?.hashtags?.map(bareTag)),
    },
    ignores: joined(config.ignores, layer.ignores),
    files: files === undefined ? config.files : typeof files === 'string' ? [files] : files,
    vocabulary: {
      allow: joined(config.vocabulary.allow, vocabulary?.allow?.map(allowedPhrase)),
      protect: joined(config.vocabulary.protect, vocabulary?.protect),
      acronyms: joined(config.vocabulary.acronyms, vocabulary?.acronyms?.map(fold)),
    },
    customRules: config.customRules,
    inputs: {
      markdown: { post: layer.inputs?.markdown?.post ?? config.inputs.markdown.post },
      csv: { ...config.inputs.csv, ...layer.inputs?.csv },
      json: { ...config.inputs.json, ...layer.inputs?.json },
      yaml: { ...config.inputs.yaml, ...layer.inputs?.yaml },
    },
  }
}

/** Both lists, each item once; the very list where nothing is added, because much is built for each. */
function joined<Item>(below: readonly Item[], above: readonly Item[] = []): readonly Item[] {
  return above.length === 0 ? below : [...new Set([...below, ...above])]
}

function ruleSettings(
  config: Config,
  { rules = {} }: Pick<ConfigLayer, 'rules'>,
): Record<string, RuleSetting> {
  const settings = Object.entries(rules).map(([id, setting]) => {
    const [level, options] = typeof setting === 'string' ? [setting] : setting
    // A level alone leaves the options of the layer below in place.
    return [id, { level, options: options ?? config.rules[id]?.options ?? {} }] as const
  })
  return Object.fromEntries(settings)
}

function allowedPhrase(written: string | AllowedPhrase): AllowedPhrase {
  return typeof written === 'string' ? { phrase: written, rules: [] } : written
}

function bareHandle(handle: string): string {
  return fold(handle.replace(/^@/, ''))
}

function bareTag(tag: string): string {
  return fold(tag.replace(/^#/, ''))
}

/** `https://www.shop.example/sale` → `shop.example`. */
function bareDomain(domain: string): string {
  return fold(domain)
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '')
}
