/** Long words in a place that has no room for them. */

/** At most `most` characters, ended between two words where there is one, with `…` for what is left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const room = text.slice(0, most)
  const lastSpace = room.lastIndexOf(' ')
  return `${room.slice(0, lastSpace > most / 2 ? lastSpace : most - 1).trimEnd()}…`
}
