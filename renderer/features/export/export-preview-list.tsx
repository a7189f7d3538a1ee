import { Accordion, Badge, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ExportPreview, ExportReceipt } from '../../../domain/contract/exporting.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { SourceBadge } from '../../components/source-badge.tsx'
import styles from './export.module.css'

/** Every item that leaves, section by section, and what stays here with the reason. */
export function ExportPreviewList({ preview }: { preview: ExportPreview }) {
  const { t } = useTranslation()
  const sections = preview.sections
    .map((section) => ({ ...section, items: section.items.filter(({ stays }) => stays === undefined) }))
    .filter(({ items }) => items.length > 0)
  const count = sections.reduce((sum, section) => sum + section.items.length, 0)
  return (
    <>
      <Title order={3}>{t('export:leaves', { count })}</Title>
      {count === 0 ? <Text size="sm">{t('export:nothing')}</Text> : null}
      <Accordion
        multiple
        variant="contained"
        chevronPosition="left"
        className={styles.sections}
        styles={{ label: { paddingBlock: '0.375rem', fontSize: 'var(--mantine-font-size-sm)' } }}
      >
        {sections.map((section) => (
          <Accordion.Item key={section.key} value={section.key}>
            <Accordion.Control>
              {section.title}{' '}
              <Badge variant="light" color="gray" size="sm">
                {section.items.length}
              </Badge>
            </Accordion.Control>
            <Accordion.Panel>
              <Table>
                <Table.Tbody>
                  {section.items.map((item) => (
                    <Table.Tr key={item.id}>
                      <Table.Td>{item.label}</Table.Td>
                      <Table.Td className={styles.date}>{formatDate(item.date)}</Table.Td>
                      <Table.Td>{item.status?.replaceAll('-', ' ')}</Table.Td>
                      <Table.Td>
                        <SourceBadge source={item.outside ? 'outside' : 'practice'} />
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      {preview.receipt ? <Receipt receipt={preview.receipt} /> : null}
      <Title order={3}>{t('export:stays')}</Title>
      {preview.leftOut.length === 0 ? <Text size="sm">{t('export:nothingStays')}</Text> : null}
      <ul className={styles.stays}>
        {preview.leftOut.map(({ what, count: left }) => (
          <li key={what}>
            <Text size="sm">{t('export:left', { what, count: left })}</Text>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What our own reader found again in the document, and each thing that it did not. */
function Receipt({ receipt }: { receipt: ExportReceipt }) {
  const { t } = useTranslation()
  const losses = receipt.sections.flatMap((section) => section.losses)
  return (
    <div>
      <Text size="sm">{t('export:receipt', { preserved: receipt.preserved, sent: receipt.sent })}</Text>
      <ul className={styles.stays}>
        {losses.map(({ id, label, lost }) => (
          <li key={id}>
            <Text size="sm">{t('export:lost', { label, lost })}</Text>
          </li>
        ))}
      </ul>
    </div>
  )
}
