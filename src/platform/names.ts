/** What platforms are called: by postlint, by people, and by the folders and files that drafts are kept in. */
import type { Platform } from '../model.ts'

interface Names {
  /** As it writes itself. */
  readonly shown: string
  /** Other names it goes by, in lower case, without spaces and hyphens. */
  readonly also: readonly string[]
}

export const PLATFORM_NAMES: Readonly<Record<Platform, Names>> = {
  x: { shown: 'X', also: ['twitter'] },
  linkedin: { shown: 'LinkedIn', also: ['li'] },
  bluesky: { shown: 'Bluesky', also: ['bsky'] },
  mastodon: { shown: 'Mastodon', also: [] },
  threads: { shown: 'Threads', also: [] },
  instagram: { shown: 'Instagram', also: ['ig'] },
  facebook: { shown: 'Facebook', also: ['fb'] },
  reddit: { shown: 'Reddit', also: [] },
  hackernews: { shown: 'Hacker News', also: ['hn'] },
  producthunt: { shown: 'Product Hunt', also: ['ph'] },
  tiktok: { shown: 'TikTok', also: [] },
  youtube: { shown: 'YouTube', also: ['yt'] },
  discord: { shown: 'Discord', also: [] },
}

/** Every platform with the other names it goes by. */
export const OTHER_NAMES: Readonly<Record<Platform, readonly string[]>> = Object.fromEntries(
  Object.entries(PLATFORM_NAMES).map(([platform, { also }]) => [platform, also]),
) as Record<Platform, readonly string[]>

/** Platforms by all the names they go by. */
export const PLATFORMS_BY_NAME: ReadonlyMap<string, Platform> = new Map(
  (Object.keys(PLATFORM_NAMES) as Platform[]).flatMap((platform) =>
    [platform, ...PLATFORM_NAMES[platform].also].map((name) => [name, platform] as const),
  ),
)

/** The platform of that name, in any case and with or without spaces and hyphens. */
export function platformNamed(name: string): Platform | undefined {
  return PLATFORMS_BY_NAME.get(name.toLowerCase().replace(/[\s_-]/g, ''))
}

/**
 * The platform that a path names: a folder called like one (`content/linkedin/launch.md`), or a file
 * that ends in its name (`launch.linkedin.md`) or is called like it (`launch/linkedin.md`). The
 * file's name counts before folders, an inner folder before an outer one, and `.tweet` files are for
 * X. Names of two letters do not count, nor does a folder of threads, which may be on any platform.
 *
 * @param path with `/` between folders, from a place that the project owns.
 */
export function platformOfPath(path: string): Platform | undefined {
  const [file = '', ...folders] = path.split('/').reverse()
  if (/\.tweet$/i.test(file)) return 'x'
  const parts = file.split('.').slice(0, -1)
  const ending = parts.at(-1)
  if (ending !== undefined) {
    const isWhole = parts.length === 1
    const named = platformNamed(ending)
    // `x.md` is what people call a file that they want to throw away; `launch.x.md` is none.
    if (named !== undefined && (isWhole ? ending.length > 2 : isLong(ending))) return named
  }
  for (const folder of folders) {
    if (folder.toLowerCase() === 'tweets') return 'x'
    const named = isLong(folder) ? platformNamed(folder) : undefined
    if (named !== undefined && named !== 'threads') return named
  }
  return undefined
}

function isLong(name: string): boolean {
  return name.length > 2 || /^x$/i.test(name)
}
