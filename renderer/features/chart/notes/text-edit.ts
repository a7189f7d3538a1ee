import type { Span } from '../../../../domain/clinical/note-text.ts'

/**
 * Replaces part of a text area as typing would: Ctrl+Z takes it back, and React hears of it. `execCommand` is the one way that
 * Chromium keeps the undo history; where it is not, the text is set without one.
 */
export function replaceRange(area: HTMLTextAreaElement, { start, end }: Span, text: string): void {
  area.focus()
  area.setSelectionRange(start, end)
  const typed = typeof document.execCommand === 'function' && document.execCommand('insertText', false, text)
  if (typed) return
  area.setRangeText(text, start, end, 'end')
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

export function select(area: HTMLTextAreaElement, { start, end }: Span): void {
  area.focus()
  area.setSelectionRange(start, end)
  scrollTo(area, start)
}

/** Browsers scroll to the caret when somebody types, not when a script moves it. */
function scrollTo(area: HTMLTextAreaElement, at: number): void {
  const lines = area.value.slice(0, at).split('\n').length
  const all = area.value.split('\n').length
  const lineHeight = area.scrollHeight / Math.max(all, 1)
  const top = lineHeight * (lines - 1)
  if (top < area.scrollTop || top > area.scrollTop + area.clientHeight - 2 * lineHeight) {
    area.scrollTop = Math.max(0, top - area.clientHeight / 3)
  }
}
