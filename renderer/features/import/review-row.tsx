import { Badge } from '@mantine/core'
import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewRow as Row } from '../../../domain/contract/importing.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { type Description, describe } from '../../../domain/format/describe.ts'
import type { ReconcileAction } from '../../../domain/resources/index.ts'
import { SourceBadge } from '../../components/source-badge.tsx'
import styles from './review.module.css'
import { actions, isAllowed, isPending } from './review-choices.ts'
import { oppositeOf, outsideOf } from './review-sides.ts'
import { previewOf } from './text-preview.ts'

export interface ReviewRowProps {
  row: Row
  action: ReconcileAction | undefined
  current: boolean
  onFocus: (itemId: string) => void
  onChoose: (itemId: string, action: ReconcileAction) => void
}

export const rowDomId = (itemId: string) => `review-${itemId}`

/** Outside | chart | action. The item's name is the row's one tab stop; its keys are handled by use-review-keys.ts. */
export const ReviewRow = memo(function ReviewRow({ row, action, current, onFocus, onChoose }: ReviewRowProps) {
  const { t } = useTranslation()
  const whyId = useId()
  const outside = describe(outsideOf(row))
  const chartRow = oppositeOf(row)
  const chart = chartRow && describe(chartRow)
  return (
    <tr
      className={styles.row}
      data-current={current || undefined}
      data-conflict={(row.conflict && isPending(row)) || undefined}
      data-undecided={(isPending(row) && !action) || undefined}
    >
      <td className={styles.cell}>
        <button
          id={rowDomId(row.item.id)}
          type="button"
          tabIndex={current ? 0 : -1}
          aria-describedby={whyId}
          className={styles.label}
          onFocus={() => onFocus(row.item.id)}
          onClick={() => onFocus(row.item.id)}
        >
          {outside.label}
        </button>
        <ItemFacts description={outside} against={chart} />
      </td>
      <td className={styles.cell}>
        {chart && chartRow ? (
          <>
            <span className={styles.label}>{chart.label}</span>
            <ItemFacts description={chart} against={outside} />
            <span className={styles.origin}>
              {t('import:row.changed', { date: formatDate(chartRow.updatedAt) })}{' '}
              <SourceBadge source={chartRow.source} />
            </span>
          </>
        ) : (
          <span className={styles.nothing}>{t('import:row.nothing')}</span>
        )}
      </td>
      <td className={styles.cell}>
        {isPending(row) ? (
          <ActionChoice row={row} action={action} label={outside.label} onFocus={onFocus} onChoose={onChoose} />
        ) : (
          <Badge color="gray" variant="light">
            {t(`import:status.${row.item.status}`)}
          </Badge>
        )}
        <span id={whyId} className={styles.why}>
          {row.conflict && isPending(row) ? (
            <Badge color="red" variant="filled" size="sm" mr={6}>
              {t('import:row.conflict')}
            </Badge>
          ) : null}
          {isPending(row) ? row.why : null}
        </span>
      </td>
    </tr>
  )
})

/** The facts of one side; those that the other side gives otherwise are marked. */
function ItemFacts({ description, against }: { description: Description; against: Description | undefined }) {
  const { t } = useTranslation()
  return (
    <span className={styles.facts}>
      {description.facts.map(({ name, value }) => {
        const other = against?.facts.find((fact) => fact.name === name)?.value
        if (name === 'text') return <TextFact key={name} value={value} other={against && (other ?? '')} />
        const differs = against !== undefined && other !== value
        return (
          <span key={name} className={styles.fact} data-differs={differs || undefined}>
            {name === 'value' ? null : <span className={styles.factName}>{t(`import:fact.${name}`)}</span>}{' '}
            {value.length > longest ? `${value.slice(0, longest)}…` : value}
          </span>
        )
      })}
    </span>
  )
}

const longest = 240

/** Of a note: its beginning, or the place where it and the one opposite part. */
function TextFact({ value, other }: { value: string; other: string | undefined }) {
  const { before, differs, after } = previewOf(value, other)
  return (
    <span className={styles.fact}>
      {before}
      {differs === '' ? null : <mark className={styles.differs}>{differs}</mark>}
      {after}
    </span>
  )
}

interface ActionChoiceProps {
  row: Row
  action: ReconcileAction | undefined
  label: string
  onFocus: ReviewRowProps['onFocus']
  onChoose: ReviewRowProps['onChoose']
}

function ActionChoice({ row, action, label, onFocus, onChoose }: ActionChoiceProps) {
  const { t } = useTranslation()
  return (
    <fieldset aria-label={t('import:row.actionsOf', { label })} className={styles.actions}>
      {actions.map((one) => (
        <button
          key={one}
          type="button"
          tabIndex={-1}
          className={styles.action}
          aria-pressed={action === one}
          disabled={!isAllowed(row, one)}
          onClick={() => {
            onFocus(row.item.id)
            onChoose(row.item.id, one)
          }}
        >
          {t(`import:action.${one}`)}
          <kbd aria-hidden>{t(`import:key.${one}`)}</kbd>
        </button>
      ))}
    </fieldset>
  )
}
