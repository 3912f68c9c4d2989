import { describe, expect, it } from 'vitest'
import { platformNamed, platformOfPath } from '../../src/platform/names.ts'

describe('a path', () => {
  it.each([
    ['content/linkedin/launch.md', 'linkedin'],
    ['Content/LinkedIn/Launch.md', 'linkedin'],
    ['content/hacker-news/launch.md', 'hackernews'],
    ['content/Product Hunt/launch.md', 'producthunt'],
    ['twitter/2026/launch.md', 'x'],
    ['content/x/launch.md', 'x'],
    ['tweets/launch.md', 'x'],
    ['launch.tweet', 'x'],
    ['bsky/launch.md', 'bluesky'],
    ['launch.linkedin.md', 'linkedin'],
    ['launch.x.md', 'x'],
    ['launch.threads.md', 'threads'],
    ['launch/mastodon.md', 'mastodon'],
    // The file counts before folders, an inner folder before an outer one.
    ['linkedin/launch.mastodon.md', 'mastodon'],
    ['linkedin/instagram/launch.md', 'instagram'],
  ])('%s is for %s', (path, platform) => {
    expect(platformOfPath(path)).toBe(platform)
  })

  it.each([
    'launch.md',
    'x.md',
    'x',
    'linkedin',
    'ig/launch.md',
    'li/launch.md',
    'launch.ig.md',
    'threads/launch.md',
    'linkedin-posts/launch.md',
    'launch-linkedin.md',
    'why-linkedin.md',
    'launch.linkedin.draft.md',
    '',
  ])('“%s” is for no place in particular', (path) => {
    expect(platformOfPath(path)).toBeUndefined()
  })
})

it('knows platforms by all of their names', () => {
  const names = ['X', 'Twitter', 'Hacker News', 'hacker-news', 'HN', 'product_hunt', 'nowhere']
  expect(names.map(platformNamed)).toEqual([
    'x',
    'x',
    'hackernews',
    'hackernews',
    'hackernews',
    'producthunt',
    undefined,
  ])
})
