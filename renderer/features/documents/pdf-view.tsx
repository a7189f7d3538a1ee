/** A PDF, one page at a time: only the page that is looked at is drawn, so a thousand pages cost no more than one. */
import { ActionIcon, Box, Group, NumberInput, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../components/states.tsx'
import styles from './documents.module.css'
import { drawPage, isLocked, openPdf } from './pdf.ts'
import { useView, ViewBar } from './view-bar.tsx'

type Opened = { pdf: PDFDocumentProxy } | { problem: 'pdfLocked' | 'pdfBroken' }

export function PdfView({ file }: { file: File }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<Opened>()
  useEffect(() => {
    let close = () => {}
    let left = false
    const open = async () => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (left) return
      const opening = openPdf(bytes)
      close = opening.close
      try {
        const pdf = await opening.document
        if (!left) setOpened({ pdf })
      } catch (error) {
        if (!left) setOpened({ problem: isLocked(error) ? 'pdfLocked' : 'pdfBroken' })
      }
    }
    void open()
    return () => {
      left = true
      close()
    }
  }, [file])
  if (!opened) return <Loading />
  if ('problem' in opened) return <Text size="sm">{t(`documents:${opened.problem}`)}</Text>
  return <Pages pdf={opened.pdf} />
}

function Pages({ pdf }: { pdf: PDFDocumentProxy }) {
  const { t } = useTranslation()
  const { numPages } = pdf
  const [number, setNumber] = useState(1)
  const view = useView()
  const goTo = (next: number) => setNumber(Math.min(numPages, Math.max(1, next)))
  const keys: Readonly<Record<string, () => void>> = {
    PageDown: () => goTo(number + 1),
    PageUp: () => goTo(number - 1),
    ArrowRight: () => goTo(number + 1),
    ArrowLeft: () => goTo(number - 1),
    Home: () => goTo(1),
    End: () => goTo(numPages),
    '+': view.nearer,
    '-': view.farther,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }
  return (
    <>
      <ViewBar view={view}>
        <Group gap={4}>
          <ActionIcon
            variant="default"
            aria-label={t('documents:view.previous')}
            disabled={number === 1}
            onClick={() => goTo(number - 1)}
          >
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <NumberInput
            aria-label={t('documents:view.page')}
            w="4rem"
            hideControls
            allowDecimal={false}
            allowNegative={false}
            value={number}
            onChange={(next) => typeof next === 'number' && goTo(next)}
          />
          <Text size="sm">{t('documents:view.of', { count: numPages })}</Text>
          <ActionIcon
            variant="default"
            aria-label={t('documents:view.next')}
            disabled={number === numPages}
            onClick={() => goTo(number + 1)}
          >
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </ViewBar>
      {/* A region that scrolls takes the keyboard (WCAG 2.1.1). */}
      <Box
        component="section"
        className={styles.paper}
        aria-label={t('documents:view.pageOf', { number, count: numPages })}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <Page pdf={pdf} number={number} zoom={view.zoom} turn={view.turn} />
      </Box>
    </>
  )
}

/** CSS pixels at 100 %: a letter is read well so, and more of it is in sight. */
const widest = 900

function Page({ pdf, number, zoom, turn }: { pdf: PDFDocumentProxy; number: number; zoom: number; turn: number }) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { ref, width } = useElementSize()
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    let cancel = () => {}
    let left = false
    const draw = async () => {
      const page = await pdf.getPage(number)
      if (left || !canvas.current || width === 0) return
      const { width: natural } = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 })
      const drawing = drawPage(page, canvas.current, { scale: (Math.min(width, widest) / natural) * zoom, turn })
      cancel = drawing.cancel
      await drawing.done
      if (!left) setBroken(false)
    }
    void draw().catch(() => {
      if (!left) setBroken(true)
    })
    return () => {
      left = true
      cancel()
    }
  }, [pdf, number, zoom, turn, width])
  return (
    <div ref={ref}>
      {broken ? <Text size="sm">{t('documents:pageBroken')}</Text> : null}
      <canvas ref={canvas} className={styles.page} hidden={broken} />
    </div>
  )
}
