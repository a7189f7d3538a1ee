import { Anchor, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SectionCount } from '../../../domain/contract/importing.ts'
import { keyed } from '../../components/keyed.ts'
import type { Place } from './source-lines.ts'

export interface NotUnderstoodProps {
  entries: SectionCount['notUnderstood']
  onOpenPlace: (place: Place) => void
}

/** What was found and could not be turned into chart items. It stays readable in the original. */
export function NotUnderstood({ entries, onOpenPlace }: NotUnderstoodProps) {
  const { t } = useTranslation()
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('import:loss.reason')}</Table.Th>
          <Table.Th>{t('import:loss.what')}</Table.Th>
          <Table.Th>{t('import:loss.place')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {keyed(entries, (entry) => `${entry.place.path} ${entry.what}`).map(({ key, item: entry }) => (
          <Table.Tr key={key}>
            <Table.Td>{entry.reason}</Table.Td>
            <Table.Td>{entry.what ?? '–'}</Table.Td>
            <Table.Td>
              <Anchor component="button" type="button" size="sm" onClick={() => onOpenPlace(entry.place)}>
                {entry.place.line === undefined
                  ? t('import:original.open')
                  : t('import:original.line', { line: entry.place.line })}
              </Anchor>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
