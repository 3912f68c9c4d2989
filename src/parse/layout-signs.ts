/**
 * A heading, a line in bold, or a comment, with a word that labels posts, or the name of a platform.
 * It may be wrong in one direction only: most posts have no such line and should not wait for a
 * parser, but none that has one may slip by.
 */
const LINE = /^[ \t]*(?:#{1,6}[ \t]|\*\*|__).*|<!--.*/gm
const WORD =
  /\b(?:posts?|tweets?|toots?|skeets?|captions?|content|copy|body|text|P\d{1,3}|x|twitter|linked ?in|li|bluesky|bsky|mastodon|threads|instagram|ig|facebook|fb|reddit|hacker[ -]?news|hn|product[ -]?hunt|ph|tik ?tok|you ?tube|yt|discord)\b/i

/** Whether a body may hold several posts, or notes around one. */
export function hasLayout(text: string): boolean {
  if (!text.includes('#') && !text.includes('**') && !text.includes('<!--') && !text.includes('__'))
    return false
  for (const [line] of text.matchAll(LINE)) if (WORD.test(line)) return true
  return false
}
