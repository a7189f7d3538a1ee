import { Button, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReviewRow } from '../../../domain/contract/importing.ts'
import { formatDateTime } from '../../../domain/format/date.ts'
import { describe } from '../../../domain/format/describe.ts'
import type { ChartContent, Coding, ImportDocument } from '../../../domain/resources/index.ts'
import { nameOfSystem } from '../../../domain/terminology/systems.ts'
import styles from './review.module.css'
import { oppositeOf, outsideOf } from './review-sides.ts'
import type { Place } from './source-lines.ts'

export interface ItemDetailProps {
  row: ReviewRow
  /** Somebody went to a row: on a narrow window there is room for this only then. */
  touched: boolean
  document: ImportDocument
  onOpenPlace: (place: Place) => void
}

/** Of the current row: what the document itself says about it, who said it and when, its codes, and where it stands. */
export function ItemDetail({ row, touched, document, onOpenPlace }: ItemDetailProps) {
  const { t } = useTranslation()
  const { item } = row
  const content = outsideOf(row)
  const written = content.resourceType === 'ClinicalNote' ? content : undefined
  const authors = (item.author ?? written?.author ?? document.author).map((author) => author.display).filter(Boolean)
  const from = document.authorOrganization?.display ?? document.custodian?.display
  const section = document.sections.find((one) => one.key === item.section)
  const note = (content.note ?? []).map((one) => one.text)
  const opposite = oppositeOf(row)
  const codes = codesOf(content)
  return (
    <aside className={styles.detail} data-touched={touched || undefined} aria-label={t('import:detail.title')}>
      <Title order={3}>{describe(content).label}</Title>
      <Detail name={t('import:detail.source')}>
        {[...authors, from].filter(Boolean).join(', ') || t('common:notKnown')}
      </Detail>
      <Detail name={t('import:detail.date')}>
        {formatDateTime(item.authoredOn ?? written?.date ?? document.createdAt) || t('common:notKnown')}
      </Detail>
      {written ? <Detail name={t('import:detail.text')}>{written.text}</Detail> : null}
      {opposite?.resourceType === 'ClinicalNote' ? (
        <Detail name={t('import:detail.textInChart')}>
          {[opposite.text, ...(opposite.addenda ?? []).map(({ text }) => text)].join('\n\n')}
        </Detail>
      ) : null}
      {item.narrative && !written ? <Detail name={t('import:detail.narrative')}>{item.narrative}</Detail> : null}
      {note.length > 0 ? <Detail name={t('import:detail.note')}>{note.join('\n')}</Detail> : null}
      {!item.narrative && section?.narrative && !written ? (
        <details>
          <summary>{t('import:detail.section')}</summary>
          <Text size="sm" className={styles.narrative}>
            {section.narrative}
          </Text>
        </details>
      ) : null}
      {written && codes.length === 0 ? null : (
        <Detail name={t('import:detail.codes')}>
          {codes.join('\n') || t(`import:detail.${checked.has(content.resourceType) ? 'uncheckedWords' : 'noCodes'}`)}
        </Detail>
      )}
      <Button variant="default" mt="xs" onClick={() => onOpenPlace(item.place)}>
        {item.place.line === undefined
          ? t('import:original.open')
          : t('import:original.openAt', { line: item.place.line })}
      </Button>
    </aside>
  )
}

function Detail({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text size="sm" className={styles.narrative}>
        {children}
      </Text>
    </div>
  )
}

/** `SNOMED CT 59621000 Essential hypertension` and so on, of what the item is. */
function codesOf(content: ChartContent): string[] {
  const concepts = [
    'code' in content && content.code,
    'medicationCodeableConcept' in content && content.medicationCodeableConcept,
    'vaccineCode' in content && content.vaccineCode,
    'description' in content && typeof content.description === 'object' && content.description,
    'type' in content && typeof content.type === 'object' && content.type,
    'relationship' in content && content.relationship,
  ]
  const [concept] = concepts.flatMap((one) => one || [])
  return (concept?.coding ?? []).map(codeText)
}

/** Allergies, interactions and doses are judged by these. */
const checked: ReadonlySet<ChartContent['resourceType']> = new Set<ChartContent['resourceType']>([
  'AllergyIntolerance',
  'Condition',
  'Immunization',
  'MedicationRequest',
  'MedicationStatement',
])

const codeText = ({ system, code, display }: Coding) =>
  [system && (nameOfSystem(system) ?? system), code, display].filter(Boolean).join(' ')
