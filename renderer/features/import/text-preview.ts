/** The piece of a long text that has room in a row: its beginning, or the place where it differs from the text opposite. */
export interface Preview {
  before: string
  /** Words that the other side has otherwise; '' where nothing differs, or where only the other side says something here. */
  differs: string
  after: string
}

const longest = 240
/** Of the words that both have, before the difference. */
const lead = 60

export function previewOf(text: string, other: string | undefined): Preview {
  const [ours, theirs] = [wordsOf(text), wordsOf(other ?? '')]
  const most = Math.min(ours.length, theirs.length)
  let start = 0
  while (start < most && ours[start] === theirs[start]) start += 1
  let end = 0
  while (end < most - start && ours.at(-1 - end) === theirs.at(-1 - end)) end += 1
  const isSame = start === ours.length && start === theirs.length
  // Two texts that have little in common are no versions of one.
  const isVersion = start + end >= Math.max(ours.length, theirs.length) / 4 || theirs.length === 0
  if (other === undefined || isSame || !isVersion) {
    return { before: cut(ours.join(' '), longest), differs: '', after: '' }
  }
  const before = lastOf(ours.slice(0, start).join(' '))
  const differs = cut(ours.slice(start, ours.length - end).join(' '), longest - before.length)
  const room = differs.endsWith('…') ? 0 : longest - before.length - differs.length
  const after = room > 0 ? cut(ours.slice(ours.length - end).join(' '), room) : ''
  return {
    before: before !== '' && differs + after !== '' ? `${before} ` : before,
    differs,
    after: after !== '' && differs !== '' ? ` ${after}` : after,
  }
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** Whole words from the front. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const end = text.lastIndexOf(' ', most)
  return `${text.slice(0, end > 0 ? end : most)}…`
}

function lastOf(text: string): string {
  if (text.length <= lead) return text
  const from = text.indexOf(' ', text.length - lead)
  return `…${text.slice(from > 0 ? from : text.length - lead)}`
}
