import { useRef, useState } from 'react'

/**
 * Dialogs that a menu opens: the menu entry is gone when they close, so the button of the menu gets the focus back. Without
 * it the keyboard would be at the top of the page again.
 */
export function useMenuDialog<Kind>() {
  const button = useRef<HTMLButtonElement>(null)
  const [dialog, open] = useState<Kind>()
  return {
    button,
    dialog,
    open,
    close: () => {
      open(undefined)
      // After the dialog has let go of the focus.
      requestAnimationFrame(() => button.current?.focus())
    },
  }
}
