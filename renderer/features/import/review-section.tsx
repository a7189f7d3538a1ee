import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewRow as Row, SectionCount } from '../../../domain/contract/importing.ts'
import type { ReconcileAction } from '../../../domain/resources/index.ts'
import { MayButton } from '../../components/may.tsx'
import { Section } from '../../components/page.tsx'
import { NotUnderstood } from './not-understood.tsx'
import styles from './review.module.css'
import { actionOf, type Choices, isPending, isThere, tally } from './review-choices.ts'
import { ReviewRow } from './review-row.tsx'
import type { Place } from './source-lines.ts'

export interface ReviewSectionProps {
  section: SectionCount
  /** All rows of the section, and those of them that are shown. */
  rows: readonly Row[]
  shown: readonly Row[]
  choices: Choices
  current: string | undefined
  canAccept: boolean
  onFocus: (itemId: string) => void
  onChoose: (itemId: string, action: ReconcileAction) => void
  onAccept: () => void
  onShowMore: () => void
  onOpenPlace: (place: Place) => void
}

/** One section of the document: what was found in it, row by row, beside the chart. */
export function ReviewSection(props: ReviewSectionProps) {
  const { section, rows, shown, choices, current, canAccept, onAccept, onShowMore } = props
  const { t } = useTranslation()
  const [openedLoss, setOpenedLoss] = useState(false)
  const { decided, open } = tally(rows, choices)
  const hidden = rows.length - shown.length
  return (
    <Section
      title={section.title}
      hint={<CountLine section={section} rows={rows} choices={choices} />}
      flush
      actions={
        decided > 0 ? (
          <MayButton needs="reconcile" variant="default" disabled={!canAccept} onClick={onAccept}>
            {t('import:accept.section', { count: decided })}
          </MayButton>
        ) : null
      }
    >
      {shown.length > 0 ? (
        <table className={styles.table} aria-label={section.title}>
          <thead>
            <tr>
              <th scope="col">{t('import:column.outside')}</th>
              <th scope="col">{t('import:column.chart')}</th>
              <th scope="col">{t('import:column.action')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <ReviewRow
                key={row.item.id}
                row={row}
                action={actionOf(row, choices)}
                current={row.item.id === current}
                onFocus={props.onFocus}
                onChoose={props.onChoose}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      {hidden > 0 || open > 0 || section.notUnderstood.length > 0 ? (
        <div className={styles.sectionFoot}>
          {hidden > 0 ? (
            <Button variant="subtle" onClick={onShowMore}>
              {t('import:section.showAll', { count: hidden })}
            </Button>
          ) : null}
          {section.notUnderstood.length > 0 ? (
            <Button
              variant="subtle"
              color="orange"
              aria-expanded={openedLoss}
              onClick={() => setOpenedLoss(!openedLoss)}
            >
              {t('import:section.notUnderstood', { count: section.notUnderstood.length })}
            </Button>
          ) : null}
        </div>
      ) : null}
      {openedLoss ? <NotUnderstood entries={section.notUnderstood} onOpenPlace={props.onOpenPlace} /> : null}
    </Section>
  )
}

/** Nothing vanishes: the sum is always on the screen, and what became of it. */
function CountLine({ section, rows, choices }: Pick<ReviewSectionProps, 'section' | 'rows' | 'choices'>) {
  const { t } = useTranslation()
  const { found, notUnderstood } = section
  const { done, open } = tally(rows, choices)
  const there = rows.filter(isThere).length
  const toDecide = rows.filter(isPending).length - there
  const matched = there + done.matched
  const accepted = (['added', 'replaced', 'ignored'] as const).filter((kind) => done[kind] > 0)
  return (
    <>
      {t('import:section.sum', { found, toDecide, matched, notUnderstood: notUnderstood.length })}
      {accepted.map((kind) => (
        <span key={kind}>
          {' + '}
          {t(`import:done.${kind}`, { count: done[kind] })}
        </span>
      ))}
      {open > 0 ? (
        <strong className={styles.open}>
          {' · '}
          {t('import:section.open', { count: open })}
        </strong>
      ) : null}
    </>
  )
}
