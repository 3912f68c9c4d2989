import fc from 'fast-check'

/** Pieces that texts are put together from, chosen so that they meet as markup and nearly as markup. */
const PIECES = [
  ...['*', '**', '_', '__', '~', '~~', '`', '```', '[', ']', '](', '][', ']:', ')', '!', '<', '>'],
  ...[
    '<b>',
    '</b>',
    '<br/>',
    '<!--',
    '-->',
    '<3',
    '<?',
    '<!D',
    '\\',
    '&amp;',
    '#',
    '## ',
    '>',
    '> ',
  ],
  ...[
    '- ',
    '-',
    '---',
    '===',
    '=',
    '+ ',
    '1. ',
    '1) ',
    '12.',
    '1/',
    '{',
    '}',
    '{{',
    '"',
    "'",
    '(',
    ':',
  ],
  ...[' ', '  ', '    ', '\t', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\u00a0', '\u2028'],
  ...[
    'word',
    'Buy',
    'now',
    'é',
    '字',
    'ſ',
    '#tag',
    '#_tag_',
    '@some_handle_',
    '@_jo_',
    'snake_case',
  ],
  ...['https://a.example/_b_', 'www.b.example', '<https://c.example>', 'me@d.example', '$5', '50%'],
  ...['🔥', '👨‍👩‍👧‍👦', '🇳🇴', '1️⃣', '❤️', '𝗯𝗼𝗹𝗱', '\ud83d', 'import x', 'export {'],
]

/** Texts full of markup and of what only looks like it. */
export const texts: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 24 })
  .map((pieces) => pieces.join(''))
