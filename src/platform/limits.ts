/**
 * How long a text may be where it is published, with where each figure comes from. The table in the
 * README, `docs/platforms.md` and the rule over-limit are made from this one.
 */
import type { Platform } from '../model.ts'

/** What one of a limit is. `count.ts` says how each is counted. */
export type Unit =
  /** Latin letters 1, other scripts and emoji 2, a link 23. */
  | 'weighted'
  /** What a reader takes for one character. */
  | 'graphemes'
  /** Graphemes; a link 23, `@name@server` as `@name`. */
  | 'mastodon'
  /** Characters; each emoji its bytes. */
  | 'threads'
  /** Unicode code points. */
  | 'characters'
  /** Bytes in UTF-8. */
  | 'bytes'

export interface Limit {
  /** Which text it holds for: the post itself, or what front matter or a label declares. */
  readonly of: 'text' | 'title' | 'tagline'
  readonly max: number
  readonly unit: Unit
  /** Where the figure comes from. */
  readonly source: string
  /** Of the source: when it was published or last looked at. */
  readonly date: string
}

/** How much of a post a feed shows before “…more”, in characters. */
export interface Fold {
  readonly characters: number
  readonly source: string
  readonly date: string
}

export interface PlatformLimits {
  /** In the order in which they are checked. */
  readonly limits: readonly Limit[]
  readonly fold?: Fold
  /** How it counts, for a reader. */
  readonly counted: string
  /** Markdown is read there, so its marks are part of what is published. */
  readonly readsMarkdown?: boolean
}

/**
 * What a link counts on X and on Mastodon, however long it is, and with it a blank that is still to be
 * filled in, wherever it is.
 */
export const LINK_COST = 23

const READ = 'November 2026'

export const PLATFORM_LIMITS: Readonly<Record<Platform, PlatformLimits>> = {
  x: {
    counted: 'a link 23; an emoji 2; Chinese, Japanese and Korean characters 2; after NFC',
    limits: [
      {
        of: 'text',
        max: 280,
        unit: 'weighted',
        source: 'https://docs.x.com/fundamentals/counting-characters',
        date: READ,
      },
    ],
  },
  linkedin: {
    counted: 'characters; a feed shows about the first 210',
    limits: [
      {
        of: 'text',
        max: 3000,
        unit: 'characters',
        source: 'https://www.linkedin.com/help/linkedin/answer/a528176',
        date: READ,
      },
    ],
    fold: {
      characters: 210,
      source: 'https://www.ayrshare.com/docs/apis/post/social-networks/linkedin.md',
      date: READ,
    },
  },
  bluesky: {
    counted: 'graphemes, and 3,000 bytes in UTF-8; links in full',
    limits: [
      {
        of: 'text',
        max: 300,
        unit: 'graphemes',
        source:
          'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json',
        date: READ,
      },
      {
        of: 'text',
        max: 3000,
        unit: 'bytes',
        source:
          'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json',
        date: READ,
      },
    ],
  },
  mastodon: {
    counted: 'graphemes; a link 23; of @name@server only @name; other servers may allow more',
    limits: [
      {
        of: 'text',
        max: 500,
        unit: 'mastodon',
        source: 'https://docs.joinmastodon.org/user/posting/',
        date: READ,
      },
    ],
  },
  threads: {
    counted: 'characters; an emoji counts its bytes in UTF-8',
    limits: [
      {
        of: 'text',
        max: 500,
        unit: 'threads',
        source: 'https://developers.facebook.com/documentation/threads/posts',
        date: 'April 2026',
      },
    ],
  },
  instagram: {
    counted: 'characters; a feed shows about the first 125',
    limits: [
      {
        of: 'text',
        max: 2200,
        unit: 'characters',
        source: 'https://ayrshare.com/apis/post/social-networks/instagram',
        date: READ,
      },
    ],
    fold: {
      characters: 125,
      source: 'https://github.com/coreyhaines31/marketingskills',
      date: READ,
    },
  },
  facebook: {
    counted: 'characters',
    limits: [
      {
        of: 'text',
        max: 63_206,
        unit: 'characters',
        source: 'https://www.ayrshare.com/help-center/technical-support/character_limits',
        date: READ,
      },
    ],
  },
  reddit: {
    counted: 'characters of the title; Markdown marks count',
    readsMarkdown: true,
    limits: [
      {
        of: 'title',
        max: 300,
        unit: 'characters',
        source: 'https://www.reddit.com/dev/api#POST_api_submit',
        date: READ,
      },
    ],
  },
  hackernews: {
    counted: 'characters of the title',
    limits: [
      {
        of: 'title',
        max: 80,
        unit: 'characters',
        source: 'https://github.com/arclanguage/anarki/blob/master/apps/news/news.arc',
        date: READ,
      },
    ],
  },
  producthunt: {
    counted: 'characters of the tagline',
    limits: [
      {
        of: 'tagline',
        max: 60,
        unit: 'characters',
        source: 'https://philipliao.com/idea-to-product-hunt-launch',
        date: '2019',
      },
    ],
  },
  tiktok: {
    counted: 'characters; a video that comes through the API takes 2,200',
    limits: [
      {
        of: 'text',
        max: 4000,
        unit: 'characters',
        source: 'https://docs.zernio.com/platforms/tiktok',
        date: READ,
      },
    ],
  },
  youtube: {
    counted: 'bytes in UTF-8 of the description, characters of the title',
    limits: [
      {
        of: 'text',
        max: 5000,
        unit: 'bytes',
        source: 'https://developers.google.com/youtube/v3/docs/videos',
        date: READ,
      },
      {
        of: 'title',
        max: 100,
        unit: 'characters',
        source: 'https://developers.google.com/youtube/v3/docs/videos',
        date: READ,
      },
    ],
  },
  discord: {
    counted: 'characters; Markdown marks count; 4,000 with Nitro',
    readsMarkdown: true,
    limits: [
      {
        of: 'text',
        max: 2000,
        unit: 'characters',
        source: 'https://discord.com/developers/docs/resources/message#create-message',
        date: READ,
      },
    ],
  },
}

/**
 * False where a text surely fits, which is nearly always, so that nothing needs to be counted.
 *
 * @param blanks how many blanks of it are still to be filled in.
 */
export function mayExceed(text: string, { unit, max }: Limit, blanks: number): boolean {
  const links = unit === 'weighted' ? '.' : '://'
  const linked = unit === 'weighted' || unit === 'mastodon' ? text.split(links).length - 1 : 0
  const most = { weighted: 2, graphemes: 1, mastodon: 1, threads: 3, characters: 1, bytes: 3 }
  return text.length * most[unit] + (linked + blanks) * LINK_COST > max
}
