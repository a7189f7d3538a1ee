import { Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '../../../domain/format/bytes.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { describe } from '../../../domain/format/describe.ts'
import { conceptText } from '../../../domain/format/name.ts'
import type { DocumentReference } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { useCommand } from '../../commands/use-command.tsx'
import { MayButton } from '../../components/may.tsx'
import { Section } from '../../components/page.tsx'
import { EmptyState, Loaded } from '../../components/states.tsx'
import { useFileDrop } from '../../components/use-file-drop.ts'
import { usePlatform } from '../../platform.ts'
import { useChart } from '../chart/chart-context.tsx'
import { type Column, RowTable, useWrongRows } from '../chart/rows/row-table.tsx'
import { MovedOutNote } from '../refile/moved-out-note.tsx'
import { RefileDialog } from '../refile/refile-dialog.tsx'
import { AddDocuments } from './add-documents.tsx'
import { DocumentPreview } from './document-preview.tsx'
import styles from './documents.module.css'
import { kindOfFile } from './file-kind.ts'

/** Scans, pictures, PDFs and letters of one chart. Files dropped on the list are added to this chart. */
export function DocumentsSection() {
  const { t } = useTranslation()
  const { patientId, open } = useChart()
  const { openFiles } = usePlatform()
  const documents = useQuery(orpc.documentReference.list.queryOptions({ input: { patientId } }))
  const [adding, setAdding] = useState<readonly File[]>([])
  const [shown, setShown] = useState<DocumentReference>()
  const { over, props } = useFileDrop((files) => setAdding(files))
  const choose = async () => setAdding(await openFiles({ extensions: [], multiple: true }))
  useCommand('enter.document', () => void choose())
  return (
    <div {...props} className={styles.drop} data-over={over || undefined}>
      <Loaded query={documents}>
        {(rows) => (
          <DocumentList
            rows={rows}
            onShow={setShown}
            onEdit={(row) => open({ kind: 'document', row })}
            add={
              <MayButton
                needs="file-documents"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => void choose()}
              >
                {t('documents:add')}
              </MayButton>
            }
          />
        )}
      </Loaded>
      <Text size="xs" c="dimmed" mt={4}>
        {over ? t('documents:dropNow') : t('documents:dropHint')}
      </Text>
      <MovedOutNote types={['DocumentReference']} />
      <AddDocuments files={adding} documents={documents.data ?? []} onClose={() => setAdding([])} />
      <DocumentPreview document={shown} onClose={() => setShown(undefined)} />
    </div>
  )
}

interface DocumentListProps {
  rows: readonly DocumentReference[]
  onShow: (document: DocumentReference) => void
  onEdit: (document: DocumentReference) => void
  add: React.ReactNode
}

function DocumentList({ rows, onShow, onEdit, add }: DocumentListProps) {
  const { t } = useTranslation()
  const { shown, toggle, valid } = useWrongRows(rows)
  const columns: Column<DocumentReference>[] = [
    {
      title: t('documents:column.name'),
      cell: (row) => describe(row).label,
    },
    { title: t('documents:column.category'), cell: (row) => categoryOf(row) || '–' },
    { title: t('documents:column.date'), whole: true, cell: (row) => formatDate(row.date) || t('common:notKnown') },
    {
      title: t('documents:column.author'),
      cell: (row) =>
        row.author
          ?.map((author) => author.display)
          .filter(Boolean)
          .join(', ') || t('common:notKnown'),
    },
    {
      title: t('documents:column.file'),
      cell: ({ content: [first] }) =>
        first ? `${t(`documents:kind.${kindOfFile(first.contentType)}`)}, ${formatBytes(first.size)}` : '–',
    },
  ]
  return (
    <Section
      title={t('documents:title')}
      count={valid.length}
      actions={
        <>
          {toggle}
          {add}
        </>
      }
      flush={rows.length > 0}
    >
      {rows.length === 0 ? (
        <EmptyState title={t('documents:empty')} hint={t('documents:emptyHint')} />
      ) : (
        <RowTable
          label={t('documents:title')}
          rows={shown}
          columns={columns}
          onOpen={onShow}
          opens="view"
          menu={(row) => [
            { label: t('documents:open'), onClick: () => onShow(row) },
            { label: t('documents:editDetails'), onClick: () => onEdit(row) },
            { label: t('refile:menu'), dialog: (onClose) => <RefileDialog rows={[row]} onClose={onClose} /> },
          ]}
        />
      )}
    </Section>
  )
}

const categoryOf = (row: DocumentReference) => conceptText(row.type) || conceptText(row.category?.[0])
