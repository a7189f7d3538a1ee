/** Pages of dates, from the newest backwards: each page begins before a bound that the page before it named. */
import { useState } from 'react'

export interface Pages {
  /** Undefined on the newest page. */
  before: string | undefined
  /** Back towards today; undefined on the newest page. */
  newer: (() => void) | undefined
  older: (before: string) => void
}

export function usePages(): Pages {
  const [bounds, setBounds] = useState<readonly string[]>([])
  return {
    before: bounds.at(-1),
    newer: bounds.length > 0 ? () => setBounds(bounds.slice(0, -1)) : undefined,
    older: (before) => setBounds([...bounds, before]),
  }
}
