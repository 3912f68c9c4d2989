/** What platforms say themselves about how to post, quoted, with where and when. */
export interface Policy {
  /** In their words, or, without quotation marks, in ours where they have none to quote. */
  readonly says: string
  readonly source: string
  /** When it was published or last looked at. */
  readonly date: string
}

export const POLICIES = {
  hackernews: {
    says: '“Don’t solicit upvotes, comments, or submissions.”',
    source: 'https://news.ycombinator.com/newsguidelines.html',
    date: 'September 2026',
  },
  hackernewsTitle: {
    says: '“Please don’t do things to make titles stand out, like using uppercase or exclamation points, or saying how great an article is.”',
    source: 'https://news.ycombinator.com/newsguidelines.html',
    date: 'September 2026',
  },
  producthunt: {
    says: '“Mass messaging users, asking for upvotes, using bots, incentivizing upvotes ... is not acceptable.”',
    source: 'https://help.producthunt.com/en/articles/3615694-community-guidelines',
    date: 'November 2026',
  },
  reddit: {
    says: '“Do not manipulate votes, evade enforcement, or otherwise disrupt Reddit communities.”',
    source: 'https://support.reddithelp.com/hc/articles/360043066412',
    date: 'November 2026',
  },
  instagram: {
    says: 'Instagram takes five hashtags for a post or reel, down from thirty; it is being rolled out since 18 December 2025.',
    source: 'https://www.socialsamosa.com/news-2/instagram-hashtags-five-per-post-10923075',
    date: 'December 2025',
  },
  tiktok: {
    says: 'TikTok takes five hashtags for a post since August 2025.',
    source: 'https://github.com/coreyhaines31/marketingskills',
    date: 'November 2026',
  },
  threadsLinks: {
    says: 'A post with more than five different links fails, since 22 December 2025 (THREADS_API__LINK_LIMIT_EXCEEDED).',
    source: 'https://developers.facebook.com/documentation/threads/create-posts/text-attachments',
    date: 'April 2026',
  },
  threadsTag: {
    says: 'A post on Threads has one tag.',
    source: 'https://www.ayrshare.com/apis/post/social-networks/threads',
    date: 'November 2026',
  },
  linkedin: {
    says: 'LinkedIn does not promote posts that ask for likes or reactions “with the exclusive intent of boosting reach”.',
    source: 'https://gosmarta.com/news/linkedin-clamps-down-on-engagement-baiting-polls-and-posts',
    date: 'May 2022',
  },
  facebook: {
    says: 'Facebook shows posts to fewer people that ask for votes, reactions, shares, tags or comments; to ask for help, advice or recommendations is fine.',
    source: 'https://www.suesutcliffe.com/facebook-engagement-baiting',
    date: 'December 2017',
  },
} as const satisfies Readonly<Record<string, Policy>>
