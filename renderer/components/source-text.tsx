import { Box } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './source-text.module.css'

/** Longer lines are cut into pieces of this many characters: some senders write a whole document in one line. */
const widest = 160

interface Piece {
  line: number
  text: string
  first: boolean
}

export interface SourceTextProps {
  text: string
  /** Scrolled to; both lines included. */
  marked?: { from: number; to: number } | undefined
  /** Its number in the file: 1, unless `text` is a part of it. */
  firstLine?: number
}

/** A text file with line numbers, however long. Only what is seen is rendered. */
export function SourceText({ text, marked, firstLine = 1 }: SourceTextProps) {
  const { t } = useTranslation()
  const pieces = useMemo(() => cut(text, firstLine), [text, firstLine])
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: pieces.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 20,
    overscan: 30,
    initialRect: { width: 800, height: 600 },
  })
  useEffect(() => {
    const index = marked === undefined ? -1 : pieces.findIndex((piece) => piece.line === marked.from)
    if (index >= 0) virtual.scrollToIndex(index, { align: 'center' })
  }, [marked, pieces, virtual])
  return (
    <Box ref={scroller} className={styles.source} role="region" aria-label={t('common:sourceText')} tabIndex={0}>
      <div className={styles.all} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const piece = pieces[index]
          if (!piece) return null
          return (
            <div
              key={index}
              className={styles.piece}
              style={{ transform: `translateY(${start}px)` }}
              data-marked={(marked && piece.line >= marked.from && piece.line <= marked.to) || undefined}
            >
              <span className={styles.number}>{piece.first ? piece.line : ''}</span>
              <span>{piece.text}</span>
            </div>
          )
        })}
      </div>
    </Box>
  )
}

function cut(text: string, firstLine: number): Piece[] {
  return text.split(/\r\n|\r|\n/).flatMap((whole, index) => {
    const count = Math.max(1, Math.ceil(whole.length / widest))
    return Array.from({ length: count }, (_, part) => ({
      line: firstLine + index,
      text: whole.slice(part * widest, (part + 1) * widest),
      first: part === 0,
    }))
  })
}
