/** The lines of a large text file, without a second copy of the whole of it. UTF-8; `\n` or `\r\n`. */
const BLOCK = 1 << 20
const LINE_FEED = 10

export function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK)
    const last = at + BLOCK >= bytes.length
    const lines = (rest + decoder.decode(block, { stream: !last })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield withoutReturn(line)
  }
  if (rest !== '') yield withoutReturn(rest)
}

/** The first line alone, for recognising a file. */
export function firstLine(bytes: Uint8Array): string {
  const end = bytes.indexOf(LINE_FEED)
  return withoutReturn(new TextDecoder('utf-8').decode(bytes.subarray(0, end < 0 ? 4096 : Math.min(end, 65_536))))
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)
