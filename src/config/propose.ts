/** A first configuration, from what a repository holds. */
import type { Platform } from '../model.ts'
import { platformNamed } from '../platform/names.ts'

/** What `postlint init` has seen. Paths have `/` between folders, from the folder where it runs. */
export interface Survey {
  readonly drafts: readonly string[]
  /** Spreadsheets whose first row names a column of posts. */
  readonly calendars: readonly string[]
  /** How many drafts declare what, by the key of their front matter. */
  readonly declared: ReadonlyMap<string, number>
  readonly brand: FoundBrand | undefined
  /** Where an editor finds the JSON Schema. */
  readonly schema: string
}

export interface FoundBrand {
  readonly names: readonly string[]
  readonly domains: readonly string[]
  /** Where it was found. */
  readonly from: string
}

export interface Proposal {
  /** The text of `.postlintrc.json`. */
  readonly text: string
  /** What was found, a line each, for the user to read. */
  readonly notes: readonly string[]
}

export function propose(survey: Survey): Proposal {
  const { drafts, calendars, declared, brand, schema } = survey
  const platforms = platformFolders(drafts)
  const folders = draftFolders(drafts)
  const files = [
    ...(folders.length > 0 ? folders.map((folder) => `${folder}/**`) : [ANY_DRAFT]),
    ...calendars.filter((path) => !folders.some((folder) => path.startsWith(`${folder}/`))),
  ]
  const takesDefault = calendars.length === 0 && folders.length === 0
  const config = {
    $schema: schema,
    preset: 'recommended',
    ...(brand && { brand: { names: brand.names, domains: brand.domains } }),
    ...(!takesDefault && { files }),
    ...(platforms.size > 0 && {
      overrides: [...platforms].map(([folder, platform]) => ({ files: `${folder}/**`, platform })),
    }),
  }
  const notes = [
    drafts.length === 0
      ? 'no drafts yet: .md, .markdown, .mdx, .txt and .tweet files will be linted'
      : `${drafts.length} ${drafts.length === 1 ? 'draft' : 'drafts'}${folders.length > 0 ? ` in ${folders.map((folder) => `${folder}/`).join(', ')}` : ''}`,
    ...(declared.size > 0
      ? [
          `front matter that postlint reads: ${[...declared].map(([key, count]) => `${key} (${count})`).join(', ')}`,
        ]
      : []),
    ...[...platforms].map(([folder, platform]) => `${folder}/ is for ${platform}`),
    ...calendars.map((path) => `${path} looks like a calendar of posts`),
    ...(brand
      ? [
          `your brand: ${[...brand.names, ...brand.domains].join(', ')} (${brand.from}); correct it where it is wrong`,
        ]
      : []),
  ]
  return { text: `${JSON.stringify(config, null, 2)}\n`, notes }
}

const ANY_DRAFT = '**/*.{md,markdown,mdx,txt,tweet}'

/** Folders named after a platform, the outermost of each path. */
function platformFolders(drafts: readonly string[]): Map<string, Platform> {
  const found = new Map<string, Platform>()
  for (const path of drafts) {
    const folders = path.split('/').slice(0, -1)
    for (const [depth, name] of folders.entries()) {
      const platform = platformNamed(name)
      if (platform === undefined) continue
      found.set(folders.slice(0, depth + 1).join('/'), platform)
      break
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What people call a folder of drafts. */
const DRAFT_FOLDER =
  /^(?:drafts?|posts?|social(?:-media)?|tweets?|threads|content-?calendar|_drafts|_posts)$/i

/** Folders of drafts by their names, where there are drafts elsewhere that are something else, such as documentation. */
function draftFolders(drafts: readonly string[]): string[] {
  const inside = new Set<string>()
  let isElsewhere = false
  for (const path of drafts) {
    const folders = path.split('/').slice(0, -1)
    const depth = folders.findIndex((name) => DRAFT_FOLDER.test(name))
    if (depth === -1) isElsewhere = true
    else inside.add(folders.slice(0, depth + 1).join('/'))
  }
  return isElsewhere ? [...inside].sort() : []
}

/** Repositories that are named for what they hold rather than for whom. */
const GENERIC =
  /^(?:app|blog|content|docs?|documentation|drafts?|main|marketing|monorepo|my-.*|posts?|repo|site|social(?:-media)?|test|tweets?|web|website|www|workspace|root)$/i
const SUFFIX =
  /[-_.](?:app|blog|content|docs?|drafts?|marketing|monorepo|posts?|site|social(?:-media)?|tweets?|web|website|www)$/i

/**
 * A brand by the names that a package.json and a remote address give; undefined where they say
 * nothing of one.
 */
export function brandFrom(manifest: unknown, remote: string | undefined): FoundBrand | undefined {
  const { displayName, productName, name, homepage } = (manifest ?? {}) as Readonly<
    Record<string, unknown>
  >
  const domain = typeof homepage === 'string' ? domainOf(homepage) : undefined
  const domains = domain === undefined ? [] : [domain]
  for (const given of [displayName, productName]) {
    if (typeof given === 'string' && given.trim() !== '') {
      return { names: [given.trim()], domains, from: 'package.json' }
    }
  }
  if (typeof name === 'string') {
    const [scope, own = scope] = name.split('/') as [string, string?]
    const brand = scope.startsWith('@') ? brandOf(scope.slice(1)) : brandOf(own)
    if (brand !== undefined) return { names: [brand], domains, from: 'package.json' }
  }
  const owner = remote && /[/:]([\w.-]+)\/[\w.-]+?(?:\.git)?\/?$/.exec(remote.trim())?.[1]
  const brand = owner ? brandOf(owner) : undefined
  if (brand !== undefined) return { names: [brand], domains, from: 'git remote' }
  return domains.length > 0 ? { names: [], domains, from: 'package.json' } : undefined
}

/** `tallyfork-social` → `Tallyfork`. */
function brandOf(name: string): string | undefined {
  const bare = name.replace(SUFFIX, '')
  if (bare === '' || GENERIC.test(bare)) return undefined
  return bare
    .split(/[-_.]/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}

/** Where code is kept is nobody's own website. */
const HOSTS =
  /(?:^|\.)(?:github\.com|github\.io|gitlab\.com|bitbucket\.org|npmjs\.com|codeberg\.org)$/i

function domainOf(address: string): string | undefined {
  const domain = /^(?:https?:\/\/)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)/i
    .exec(address)?.[1]
    ?.toLowerCase()
  return domain === undefined || HOSTS.test(domain) ? undefined : domain
}

/** What goes below `repos:`. It runs the postlint that is installed, and never looks for one on npm. */
export function hookEntry(): string {
  return `  - repo: local
    hooks:
      - id: postlint
        name: postlint
        entry: npx --no-install postlint
        language: system
        files: (?i)\\.(?:md|markdown|mdx|txt|tweet)$
        exclude: (?i)(?:^|/)\\.|(?:^|/)(?:readme|changelog|contributing|license|code_of_conduct|security)[^/]*$
        require_serial: true
`
}

/** `.pre-commit-config.yaml`. */
export function hookConfig(): string {
  return `# Lints the drafts of each commit. To switch it on: pip install pre-commit && pre-commit install
repos:
${hookEntry()}`
}
