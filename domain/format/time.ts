/** Times of day as people type them; shown with 24 hours, `HH:MM`, like every time on the screen. */

/** With an optional separator, and an optional half of the day: `9`, `9:30`, `930`, `9.30`, `9h30`, `9:30 p.m.`. */
const typedTime = /^(\d{1,2}?)(?:\s*[:.h]?\s*(\d{2}))?\s*(?:([ap])\.?(?:m\.?)?)?$/i

/** To `HH:MM`: `0930`, `9:30`, `9 am`, `930p`, `21:30`. Undefined for anything else, and for times that no clock shows. */
export function parseTypedTime(text: string): string | undefined {
  const [, hours, minutes = '00', half] = typedTime.exec(text.trim()) ?? []
  if (hours === undefined || Number(minutes) > 59) return undefined
  const hour = half ? hourOfHalf(Number(hours), half) : Number(hours)
  return hour === undefined || hour > 23 ? undefined : `${String(hour).padStart(2, '0')}:${minutes}`
}

/** 12 am is midnight, 12 pm noon; a 13 pm there is not. */
function hourOfHalf(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}
