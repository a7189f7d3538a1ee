import { Tabs, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../domain/resources/index.ts'
import { SourceText } from '../../components/source-text.tsx'
import { Loaded, Loading } from '../../components/states.tsx'
import { textOfFile } from '../../components/text-of-file.ts'
import { clinicalDocument } from './clinical-document.ts'
import { kindOfFile } from './file-kind.ts'
import { ClinicalSections } from './narrative-view.tsx'
import { PictureView } from './picture-view.tsx'

const TiffView = lazy(() => import('./tiff-view.tsx').then((m) => ({ default: m.TiffView })))
const PdfView = lazy(() => import('./pdf-view.tsx').then((m) => ({ default: m.PdfView })))

/** A stored file on the screen. Nothing in it can run: pictures are pixels, everything else is text. */
export function FileView({ file, attachment }: { file: File; attachment: Attachment }) {
  const { t } = useTranslation()
  switch (kindOfFile(attachment.contentType)) {
    case 'image':
      return <PictureView file={file} />
    case 'text':
    case 'record':
      return <TextFile file={file} hash={attachment.hash} />
    case 'pdf':
      return (
        <Suspense fallback={<Loading />}>
          <PdfView file={file} />
        </Suspense>
      )
    case 'tiff':
      return (
        <Suspense fallback={<Loading />}>
          <TiffView file={file} />
        </Suspense>
      )
    case 'other':
      return <Text size="sm">{t('documents:notShown')}</Text>
  }
}

function TextFile({ file, hash }: { file: File; hash: string }) {
  const { t } = useTranslation()
  const text = useQuery({ queryKey: ['file-text', hash], queryFn: () => textOfFile(file), gcTime: 0 })
  return (
    <Loaded query={text}>
      {(content) => {
        const clinical = clinicalDocument(content)
        if (!clinical || clinical.sections.length === 0) return <SourceText text={content} />
        return (
          <Tabs defaultValue="sections">
            <Tabs.List mb="sm">
              <Tabs.Tab value="sections">{t('documents:sections')}</Tabs.Tab>
              <Tabs.Tab value="file">{t('documents:file')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="sections">
              <ClinicalSections sections={clinical.sections} />
            </Tabs.Panel>
            <Tabs.Panel value="file">
              <SourceText text={content} />
            </Tabs.Panel>
          </Tabs>
        )
      }}
    </Loaded>
  )
}
