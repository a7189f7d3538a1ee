import { Button, Group, Tabs, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportDocument } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { SourceText } from '../../components/source-text.tsx'
import { Loaded } from '../../components/states.tsx'
import { textOfFile } from '../../components/text-of-file.ts'
import { usePlatform } from '../../platform.ts'
import { Senders } from '../directory/senders.tsx'
import { type ClinicalDocument, clinicalDocument, narrativeOf } from '../documents/clinical-document.ts'
import { FileView } from '../documents/file-view.tsx'
import { ClinicalSections } from '../documents/narrative-view.tsx'
import { documentTypeText } from './document-type.ts'
import styles from './review.module.css'
import { markedText, type Place } from './source-lines.ts'

export interface OriginalDialogProps {
  document: ImportDocument
  opened: boolean
  /** Where to begin; without it the sections are shown. */
  place: Place | undefined
  onClose: () => void
}

/** The outside document as it came, as text: no script, link or picture of it does anything here. */
export function OriginalDialog({ document, opened, place, onClose }: OriginalDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      opened={opened}
      title={t('import:original.title', { type: documentTypeText(document.documentType.name) })}
      onClose={onClose}
      size="80rem"
    >
      <Senders {...document} />
      {document.kind === 'file' ? (
        <OriginalFile document={document} place={undefined} />
      ) : (
        <Parts {...{ document, place }} />
      )}
    </Dialog>
  )
}

/** What it says in its own sections, and the file itself. */
function Parts({ document, place }: Pick<OriginalDialogProps, 'document' | 'place'>) {
  const { id: importDocumentId, kind, hash } = document
  const file = useQuery({
    ...orpc.importing.original.queryOptions({ input: { importDocumentId } }),
    enabled: kind === 'ccda',
  })
  if (kind !== 'ccda') return <PartTabs document={document} place={place} />
  return (
    <Loaded query={file}>
      {(original) => (
        <TextOf original={original} hash={hash}>
          {(content) => <ClinicalParts document={document} place={place} content={content} />}
        </TextOf>
      )}
    </Loaded>
  )
}

/** The line of the narrative that the place is about; the file itself where the narrative says nothing of it. */
function ClinicalParts({
  document,
  place,
  content,
}: Pick<OriginalDialogProps, 'document' | 'place'> & { content: string }) {
  const clinical = useMemo(() => clinicalDocument(content), [content])
  const marked = useMemo(() => (clinical && place ? narrativeOf(clinical, place.path) : undefined), [clinical, place])
  return <PartTabs document={document} place={place} clinical={clinical} marked={marked} />
}

interface PartTabsProps extends Pick<OriginalDialogProps, 'document' | 'place'> {
  clinical?: ClinicalDocument | undefined
  marked?: ReadonlySet<Element> | undefined
}

function PartTabs({ document, place, clinical, marked }: PartTabsProps) {
  const { t } = useTranslation()
  const isRead = place === undefined || (marked !== undefined && marked.size > 0)
  return (
    <Tabs defaultValue={isRead ? 'sections' : 'file'} keepMounted={false}>
      <Tabs.List mb="sm">
        <Tabs.Tab value="sections">{t('import:original.sections')}</Tabs.Tab>
        <Tabs.Tab value="file">{t('import:original.file')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="sections">
        {clinical && clinical.sections.length > 0 ? (
          <ClinicalSections sections={clinical.sections} marked={marked} />
        ) : (
          document.sections.map((section) => (
            <section key={section.key}>
              <Title order={3}>{section.title}</Title>
              <Text size="sm" className={styles.narrative} mb="sm">
                {section.narrative ?? t('import:original.noNarrative')}
              </Text>
            </section>
          ))
        )}
      </Tabs.Panel>
      <Tabs.Panel value="file">
        <OriginalFile document={document} place={place} />
      </Tabs.Panel>
    </Tabs>
  )
}

function OriginalFile({ document, place }: { document: ImportDocument; place: Place | undefined }) {
  const { id: importDocumentId, kind, hash } = document
  const { t } = useTranslation()
  const { saveFile } = usePlatform()
  const file = useQuery(orpc.importing.original.queryOptions({ input: { importDocumentId } }))
  return (
    <Loaded query={file}>
      {(original) => (
        <>
          <Group justify="space-between" mb="xs">
            <Text size="sm" c="dimmed">
              {original.name}
            </Text>
            <Button variant="default" onClick={() => void saveFile(original)}>
              {t('import:original.save')}
            </Button>
          </Group>
          {kind === 'file' ? (
            <FileView file={original} attachment={{ contentType: original.type, size: original.size, hash }} />
          ) : (
            <MarkedSource {...{ kind, hash, original, place }} />
          )}
        </>
      )}
    </Loaded>
  )
}

interface MarkedSourceProps extends Pick<ImportDocument, 'kind' | 'hash'> {
  original: File
  place: Place | undefined
}

function MarkedSource({ kind, hash, original, place }: MarkedSourceProps) {
  return (
    <TextOf original={original} hash={hash}>
      {(content) => <Marked {...{ kind, content, place }} />}
    </TextOf>
  )
}

interface TextOfProps {
  original: File
  hash: string
  children: (content: string) => React.ReactNode
}

function TextOf({ original, hash, children }: TextOfProps) {
  const read = useQuery({ queryKey: ['file-text', hash], queryFn: () => textOfFile(original), gcTime: 0 })
  return <Loaded query={read}>{children}</Loaded>
}

function Marked({ kind, content, place }: { content: string } & Pick<MarkedSourceProps, 'kind' | 'place'>) {
  const { text, marked } = useMemo(() => markedText(kind, content, place), [kind, content, place])
  return <SourceText text={text} marked={marked} />
}
