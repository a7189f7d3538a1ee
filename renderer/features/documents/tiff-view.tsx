import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tiffAsPdf } from '../../../domain/format/tiff-as-pdf.ts'
import { Loading } from '../../components/states.tsx'
import { PdfView } from './pdf-view.tsx'

/** A fax or scan. No browser shows TIFF; its pages are drawn as those of a PDF. */
export function TiffView({ file }: { file: File }) {
  const { t } = useTranslation()
  const [pages, setPages] = useState<File | 'unreadable'>()
  useEffect(() => {
    let left = false
    void pagesOf(file).then((found) => {
      if (!left) setPages(found ?? 'unreadable')
    })
    return () => {
      left = true
    }
  }, [file])
  if (pages === undefined) return <Loading />
  return pages === 'unreadable' ? <Text size="sm">{t('documents:tiff')}</Text> : <PdfView file={pages} />
}

async function pagesOf(file: File): Promise<File | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    const pdf = tiffAsPdf(bytes)
    return pdf && new File([pdf], file.name, { type: 'application/pdf' })
  } catch (error) {
    // It breaks off: the screen says that it cannot be shown, and a copy can be saved.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
