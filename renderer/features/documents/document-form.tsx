import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { documentReferenceContent } from '../../../domain/resources/document-reference.ts'
import type {
  CodeableConcept,
  DocumentReference,
  DocumentReferenceContent,
  Reference,
} from '../../../domain/resources/index.ts'
import { documentTypes } from '../../../domain/terminology/document-types.ts'
import { client } from '../../client.ts'
import { ConceptSelect } from '../../components/concept-select.tsx'
import { DateField } from '../../components/date-field.tsx'
import { RowFormWorkspace } from '../chart/rows/row-form-workspace.tsx'
import { useRowForm } from '../chart/rows/use-row-form.ts'
import { AuthorField, useAuthorOf } from './author-field.tsx'

interface Draft {
  description: string
  type: CodeableConcept | undefined
  date: string | undefined
  author: string
}

function toDraft(row: DocumentReference | undefined): Draft {
  return {
    description: row?.description ?? '',
    type: row?.type,
    date: row?.date?.slice(0, 10),
    author: row?.author?.[0]?.display ?? '',
  }
}

/** What the form does not show (the files, further authors) is kept. */
function toContent(
  draft: Draft,
  row: DocumentReference | undefined,
  authorOf: (typed: string) => Reference | undefined,
): DocumentReferenceContent {
  if (!row) throw new Error('Documents are made from files')
  const [first, ...others] = row.author ?? []
  const written = draft.author === (first?.display ?? '') ? first : authorOf(draft.author)
  const author = [...(written ? [written] : []), ...others]
  return {
    ...documentReferenceContent.parse(row),
    description: draft.description.trim() || undefined,
    type: draft.type,
    // A day that was not changed keeps its time.
    date: draft.date === toDraft(row).date ? row.date : draft.date,
    author: author.length > 0 ? author : undefined,
  }
}

/** What a document is, when and by whom: its file stays as it is. */
export function DocumentForm({ row }: { row: DocumentReference }) {
  const { t } = useTranslation()
  const authorOf = useAuthorOf()
  const form = useRowForm({
    api: client.documentReference,
    row,
    toDraft,
    toContent: (draft: Draft, before) => toContent(draft, before, authorOf),
  })
  const { draft, set } = form
  return (
    <RowFormWorkspace title={t('documents:edit')} hint={row.content[0]?.title} form={form}>
      <TextInput
        label={t('documents:what')}
        maxLength={500}
        value={draft.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <ConceptSelect
        label={t('documents:kindOf')}
        terms={documentTypes}
        searchable
        value={draft.type}
        onChange={(type) => set({ type })}
      />
      <DateField
        label={t('documents:date')}
        precision="partial"
        past
        value={draft.date}
        onChange={(date) => set({ date })}
      />
      <AuthorField value={draft.author} onChange={(author) => set({ author })} />
    </RowFormWorkspace>
  )
}
