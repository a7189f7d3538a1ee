import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describe } from '../../../../domain/format/describe.ts'
import { isEnteredInError } from '../../../../domain/resources/index.ts'
import { EnteredInErrorDialog } from './entered-in-error.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import type { ListedRow } from './row-table.tsx'
import styles from './rows.module.css'

export interface RowMenuItem {
  label: string
  onClick: () => void
}

export interface RowMenuProps<Row extends ListedRow> {
  row: Row
  items: readonly RowMenuItem[]
  onEdit?: ((row: Row) => void) | undefined
}

/** What can be done with one row: edit, what its kind adds, mark as an error, look at its history. */
export function RowMenu<Row extends ListedRow>({ row, items, onEdit }: RowMenuProps<Row>) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'wrong' | 'history'>()
  const { label } = describe(row)
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon size={24} className={styles.more} aria-label={t('chart:row.menu', { label })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {onEdit ? <Menu.Item onClick={() => onEdit(row)}>{t('chart:row.edit')}</Menu.Item> : null}
          {items.map((item) => (
            <Menu.Item key={item.label} onClick={item.onClick}>
              {item.label}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setDialog('history')}>{t('chart:row.history')}</Menu.Item>
          {isEnteredInError(row) ? null : (
            <Menu.Item c="var(--mantine-color-error)" onClick={() => setDialog('wrong')}>
              {t('chart:row.markWrong')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'wrong' ? <EnteredInErrorDialog rows={[row]} onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'history' ? <HistoryDialog row={row} onClose={() => setDialog(undefined)} /> : null}
    </>
  )
}
