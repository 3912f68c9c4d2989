/** How well scores agree with graders. Plain definitions; `labels` are true for a pushy post. */

/** Probability that a pushy post scores above one that is not; ties count half. */
export function auc(scores: readonly number[], labels: readonly boolean[]): number {
  const order = scores
    .map((_, i) => i)
    .sort((a, b) => (scores[a] as number) - (scores[b] as number))
  let rankSum = 0
  let positives = 0
  for (let i = 0; i < order.length; ) {
    let j = i
    while (j < order.length && scores[order[j] as number] === scores[order[i] as number]) j++
    const rank = (i + j + 1) / 2
    for (let k = i; k < j; k++) {
      if (labels[order[k] as number]) {
        rankSum += rank
        positives++
      }
    }
    i = j
  }
  const negatives = labels.length - positives
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives)
}

/** Mean precision over the recall steps, scores falling. */
export function averagePrecision(scores: readonly number[], labels: readonly boolean[]): number {
  const order = scores
    .map((_, i) => i)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number))
  let hits = 0
  let sum = 0
  let seen = 0
  for (let i = 0; i < order.length; ) {
    let j = i
    let here = 0
    while (j < order.length && scores[order[j] as number] === scores[order[i] as number]) {
      if (labels[order[j] as number]) here++
      j++
    }
    seen += j - i
    hits += here
    sum += here * (hits / seen)
    i = j
  }
  return sum / hits
}

/** Share of what is called positive that is, and of what is positive that is called so. */
export function precisionRecall(
  called: readonly boolean[],
  labels: readonly boolean[],
): { precision: number; recall: number; called: number } {
  let both = 0
  let calls = 0
  let positives = 0
  called.forEach((call, i) => {
    if (call) calls++
    if (labels[i]) positives++
    if (call && labels[i]) both++
  })
  return { precision: both / calls, recall: both / positives, called: calls }
}

/** Cohen's kappa of two lists of names. */
export function kappa(a: readonly string[], b: readonly string[]): number {
  const names = [...new Set([...a, ...b])]
  const share = (list: readonly string[], name: string) =>
    list.filter((each) => each === name).length / list.length
  const observed = a.filter((name, i) => name === b[i]).length / a.length
  const expected = names.reduce((sum, name) => sum + share(a, name) * share(b, name), 0)
  return (observed - expected) / (1 - expected)
}

/**
 * Expected calibration error: posts are sorted by score into bins of equal size, and the gap between
 * the mean score and the mean truth of each is averaged. Both are on a scale of 0 to 1.
 */
export function calibrationError(
  predicted: readonly number[],
  truth: readonly number[],
  bins = 10,
): number {
  const order = predicted
    .map((_, i) => i)
    .sort((a, b) => (predicted[a] as number) - (predicted[b] as number))
  let error = 0
  for (let bin = 0; bin < bins; bin++) {
    const part = order.slice((bin * order.length) / bins, ((bin + 1) * order.length) / bins)
    if (part.length === 0) continue
    const mean = (values: readonly number[]) =>
      part.reduce((sum, i) => sum + (values[i] as number), 0) / part.length
    error += (Math.abs(mean(predicted) - mean(truth)) * part.length) / order.length
  }
  return error
}

/** A figure with the middle 95 % of what it is when accounts are drawn anew, with replacement. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Bootstrap by account: the posts of one account look alike, so they come and go together. */
export function intervalByAccount<Item>(
  items: readonly Item[],
  accountOf: (item: Item) => string,
  statistic: (part: readonly Item[]) => number,
  draws = 400,
): Interval {
  const accounts = new Map<string, Item[]>()
  for (const item of items) {
    const known = accounts.get(accountOf(item))
    if (known === undefined) accounts.set(accountOf(item), [item])
    else known.push(item)
  }
  const groups = [...accounts.values()]
  const random = generator(1)
  const drawn = Array.from({ length: draws }, () =>
    statistic(groups.flatMap(() => groups[Math.floor(random() * groups.length)] as Item[])),
  )
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  const at = (share: number) =>
    Number((drawn[Math.floor(share * drawn.length)] ?? Number.NaN).toFixed(3))
  return { value: Number(statistic(items).toFixed(3)), low: at(0.025), high: at(0.975) }
}

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
