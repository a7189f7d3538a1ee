import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { describe } from '../../../../domain/format/describe.ts'
import { isEnteredInError } from '../../../../domain/resources/index.ts'
import { useMay } from '../../../components/may.tsx'
import { PrintDialog } from '../../print/print-dialog.tsx'
import { documentOfRow } from '../../print/row-document.ts'
import { EnteredInErrorDialog } from './entered-in-error.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import { needToChange, needToMark } from './row-api.ts'
import type { ListedRow } from './row-table.tsx'
import styles from './rows.module.css'
import { useMenuDialog } from './use-menu-dialog.ts'

/** Something that is done at once, or a dialog that asks first. */
export type RowMenuItem = {
  label: string
  /** Only shows something: also for those who may not change the row. */
  reads?: true
} & ({ onClick: () => void } | { dialog: (onClose: () => void) => ReactNode })

export interface RowMenuProps<Row extends ListedRow> {
  row: Row
  items: readonly RowMenuItem[]
  onEdit?: ((row: Row) => void) | undefined
}

/** What can be done with one row: edit, what its kind adds, print, mark as an error, look at its history. */
export function RowMenu<Row extends ListedRow>({ row, items, onEdit }: RowMenuProps<Row>) {
  const { t } = useTranslation()
  const { button, dialog, open, close } = useMenuDialog<'wrong' | 'history' | 'print' | { item: string }>()
  const changes = useMay(needToChange(row.resourceType))
  const marks = useMay(needToMark(row.resourceType))
  const prints = useMay('print')
  const document = prints ? documentOfRow(row) : undefined
  const offered = items.filter((item) => changes || item.reads)
  const { label } = describe(row)
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon ref={button} size={24} className={styles.more} aria-label={t('chart:row.menu', { label })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {onEdit && changes ? <Menu.Item onClick={() => onEdit(row)}>{t('chart:row.edit')}</Menu.Item> : null}
          {offered.map((item) => (
            <Menu.Item
              key={item.label}
              onClick={() => ('dialog' in item ? open({ item: item.label }) : item.onClick())}
            >
              {item.label}
            </Menu.Item>
          ))}
          {document ? <Menu.Item onClick={() => open('print')}>{t('print:button')}</Menu.Item> : null}
          <Menu.Item onClick={() => open('history')}>{t('chart:row.history')}</Menu.Item>
          {isEnteredInError(row) || !marks ? null : (
            <Menu.Item c="var(--mantine-color-error)" onClick={() => open('wrong')}>
              {t('chart:row.markWrong')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {typeof dialog === 'object'
        ? items.map((item) =>
            item.label === dialog.item && 'dialog' in item ? (
              <Fragment key={item.label}>{item.dialog(close)}</Fragment>
            ) : null,
          )
        : null}
      {dialog === 'wrong' ? <EnteredInErrorDialog rows={[row]} onClose={close} /> : null}
      {dialog === 'print' && document ? <PrintDialog request={document} onClose={close} /> : null}
      {dialog === 'history' ? <HistoryDialog row={row} onClose={close} /> : null}
    </>
  )
}
