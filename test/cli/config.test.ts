/** Which configuration applies, and what is said of one that is wrong. */
import { describe, expect, it } from 'vitest'
import { CALM, folderWith, LOUD, postlint } from './run.ts'

const OFF = '{"rules": {"shouting": "off"}}'

/** For each file whether `shouting` is reported in it. */
function shouting(cwd: string, ...args: string[]): Record<string, boolean> {
  const { stdout, stderr } = postlint(['--format', 'json', ...args], { cwd })
  expect(stderr).toBe('')
  const { posts } = JSON.parse(stdout) as {
    posts: { file: string; findings: { ruleId: string }[] }[]
  }
  return Object.fromEntries(
    posts.map(({ file, findings }) => [file, findings.some(({ ruleId }) => ruleId === 'shouting')]),
  )
}

describe('a configuration', () => {
  it('applies to its folder and below, the nearest first', () => {
    const cwd = folderWith({
      'a.md': LOUD,
      '.postlintrc.json': '{}',
      'p/.postlintrc.json': OFF,
      'p/q/b.md': LOUD,
      'p/r/.postlintrc.json': '{"preset": "strict"}',
      'p/r/c.md': LOUD,
    })
    expect(shouting(cwd, '.')).toEqual({ 'a.md': true, 'p/q/b.md': false, 'p/r/c.md': true })
    expect(shouting(`${cwd}/p/q`, '.')).toEqual({ 'b.md': false })
    expect(shouting(cwd, '.', '--no-config')['p/q/b.md']).toBe(true)
    expect(shouting(cwd, 'a.md', '--config', 'p/.postlintrc.json')).toEqual({ 'a.md': false })
  })

  it('is looked for up to the root of the repository', () => {
    const cwd = folderWith({ '.postlintrc.json': OFF, 'repo/.git/HEAD': '', 'repo/a.md': LOUD })
    expect(shouting(`${cwd}/repo`, 'a.md')).toEqual({ 'a.md': true })
  })

  it.each([
    ['.postlintrc', `// why\n${OFF}`],
    ['.postlintrc', 'rules:\n  shouting: off\n'.replace('off', '"off"')],
    ['.postlintrc.json', `{\n  /* why */ "rules": {"shouting": ["off"]}, // so\n}`],
    ['.postlintrc.yaml', 'rules: {shouting: "off"}'],
    ['.postlintrc.yml', 'rules: {shouting: "off"}'],
    ['postlint.config.js', `module.exports = ${OFF}`],
    ['postlint.config.mjs', `export default ${OFF}`],
    ['postlint.config.cjs', `module.exports = ${OFF}`],
    ['.postlintrc', `\uFEFF${OFF}`],
    ['.postlintrc.json', `\uFEFF${OFF}`],
    ['.postlintrc.yaml', '\uFEFFrules: {shouting: "off"}\r\n'],
    ['package.json', `{"name": "x", "postlint": ${OFF}}`],
  ])('is read from %s', (name, text) => {
    expect(shouting(folderWith({ [name]: text, 'a.md': LOUD }), 'a.md')).toEqual({ 'a.md': false })
  })

  it('is not a package.json that does not speak of us', () => {
    const cwd = folderWith({
      '.postlintrc.json': OFF,
      'p/package.json': '{"name": "postlint", "bin": {"postlint": "x"}}',
      'p/a.md': LOUD,
    })
    expect(shouting(cwd, 'p/a.md')).toEqual({ 'p/a.md': false })
  })

  it('is overruled by flags', () => {
    const cwd = folderWith({ '.postlintrc.json': OFF, 'a.md': LOUD })
    expect(shouting(cwd, 'a.md', '--rule', 'shouting=warn')).toEqual({ 'a.md': true })
  })

  it('sets gates and what is left out', () => {
    const cwd = folderWith({
      '.postlintrc.json': '{"failOn": "warn", "maxScore": 100, "ignores": ["old/"]}',
      'a.md': LOUD,
      'old/b.md': LOUD,
    })
    const ran = postlint(['.'], { cwd })
    expect(ran.status).toBe(1)
    expect(ran.stdout).toContain('(--fail-on)')
    expect(ran.stdout).not.toContain('old/b.md')
    expect(postlint(['old/b.md'], { cwd })).toMatchObject({ status: 0 })
    expect(postlint(['a.md', '--fail-on', 'never'], { cwd }).status).toBe(0)
  })
})

describe('a wrong configuration is named in one line, and nothing runs', () => {
  it.each([
    ['{"presett": "strict"}', '1:2: there is no key “presett”. Did you mean “preset”?'],
    [
      '{"preset": "strickt"}',
      '1:12: preset must be one of recommended, strict, relaxed. Did you mean “strict”?',
    ],
    ['{"platform": "linkdin"}', 'Did you mean “linkedin”?'],
    [
      '{"rules": {"shoutin": "off"}}',
      'rules: there is no rule “shoutin”. Did you mean “shouting”?',
    ],
    [
      '{"rules": {"shouting": "of"}}',
      '1:24: rules.shouting must be one of off, info, warn, error, or [level, {options}]. Did you mean “off”?',
    ],
    [
      '{"rules": {"shouting": ["warn", {"nope": 1}]}}',
      'rules.shouting[1]: there is no option “nope”. Its options are allow.',
    ],
    ['{"rules": []}', 'rules must be an object of rules and their levels.'],
    ['{"brand": {"name": ["A"]}}', 'brand: there is no key “name”. Did you mean “names”?'],
    ['{"brand": {"names": "A"}}', '1:21: brand.names must be a list of texts.'],
    ['{"maxScore": 101}', 'maxScore must be a number from 0 to 100'],
    [
      '{"maxScore": {"defualt": 1}}',
      'maxScore: there is no key “defualt”. Did you mean “default”?',
    ],
    ['{"failOn": "errors"}', 'Did you mean “error”?'],
    ['[]', 'must hold an object'],
    ['', 'must hold an object'],
    ['null', 'must hold an object'],
    ['{"preset": }', '1:12: this is not JSON: a value is missing here.'],
    ['{\n  "rules": {\n    "shoutin": "off"\n  }\n}', ':3:5: rules: there is no rule “shoutin”.'],
    ['{"rules": {"shouting": ["warn", {"allow": "x"}]}}', '1:43: rules.shouting[1].allow must be'],
    [
      '{"overrides": [{"file": "x"}]}',
      '1:17: overrides[0]: there is no key “file”. Did you mean “files”?',
    ],
    ['{"overrides": [{"rules": {}}]}', '1:16: overrides[0].files is missing'],
    ['{"overrides": [{"files": "!x"}]}', 'may not begin with “!”'],
    ['{"vocabulary": {"allow": ["a (b"]}}', '1:27: vocabulary.allow[0] cannot be read.'],
    ['{"extends": "strikt"}', '1:13: extends names “strikt”, which is no preset'],
    [
      '{"extends": "./gone.json"}',
      'p/gone.json: there is no such file. p/.postlintrc.json:1:13 extends it',
    ],
    [
      '{"extends": "./.postlintrc.json"}',
      'leads in a circle: p/.postlintrc.json → p/.postlintrc.json',
    ],
    ['{"__proto__": {"maxScore": 3}}', '1:2: there is no key “__proto__”.'],
    ['{"rules": {"\\u005f_proto__": {"shouting": "off"}}}', '1:12: there is no key “__proto__”.'],
    ['{"brand": {"__proto__": {"names": []}}}', '1:12: there is no key “__proto__”.'],
    ['{"overrides": [{"files": "*", "__proto__": {}}]}', '1:31: there is no key “__proto__”.'],
    [`{"rules": ${'{"a":'.repeat(101)}`, ':1:506: this is nested more than 100 deep.'],
    ['{"$import": "./x.js"}', 'there is no key “$import”. Use “extends”.'],
  ])('%s', (text, message) => {
    const cwd = folderWith({ 'p/.postlintrc.json': text, 'a.md': CALM, 'p/b.md': CALM })
    const ran = postlint(['.'], { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toMatch(/^postlint: p\/(?:\.postlintrc|gone)\.json:/)
    expect(ran.stderr).toContain(message)
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it.each([
    ['rules:\n  ? {a: 1}\n  : off\n', 2, '.postlintrc.yaml:2:5: a list or a map stands where'],
    ['k: &k [1]\n*k : 3\n', 2, '.postlintrc.yaml:2:1: a list or a map stands where'],
    ['rules:\n  __proto__: {}\n', 2, '.postlintrc.yaml:2:3: there is no key “__proto__”.'],
    [`rules: ${'['.repeat(120)}`, 2, '.postlintrc.yaml:1:109: this is nested more than 100 deep.'],
    ['%YAML 1.1\n---\nmaxScore: yes\n', 2, '.postlintrc.yaml:3:11: maxScore must be a number'],
    ['%YAML 1.1\n---\nmaxScore: 40\n', 0, ''],
  ])('or of what YAML has beyond JSON: %j', (text, status, message) => {
    const ran = postlint(['.'], { cwd: folderWith({ '.postlintrc.yaml': text, 'a.md': CALM }) })
    expect(ran.status).toBe(status)
    expect(ran.stderr).toContain(message)
  })

  it('YAML and JavaScript too', () => {
    const yaml = postlint(['.'], { cwd: folderWith({ '.postlintrc.yaml': 'a: [', 'a.md': CALM }) })
    expect(yaml).toMatchObject({ status: 2, stdout: '' })
    expect(yaml.stderr).toMatch(/^postlint: \.postlintrc\.yaml:1:5: this is not YAML: .+\n$/)
    const js = postlint(['.'], {
      cwd: folderWith({ 'postlint.config.mjs': 'throw new Error("no")', 'a.md': CALM }),
    })
    expect(js).toMatchObject({ status: 2, stdout: '' })
    expect(js.stderr).toMatch(/^postlint: postlint\.config\.mjs: .*no/)
  })
})
