import { Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { Section } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { useSession } from '../../session.ts'

export function AboutTab() {
  const { t } = useTranslation()
  const session = useSession()
  const status = useQuery(orpc.setup.status.queryOptions())
  const patients = useQuery(orpc.patient.count.queryOptions())
  return (
    <Section title={t('settings:about.title')} hint={t('settings:about.hint')}>
      <Loaded query={status}>
        {({ version }) => (
          <Table withRowBorders={false} layout="fixed" variant="vertical">
            <Table.Tbody>
              {[
                [t('settings:about.version'), version],
                [t('settings:about.practice'), session.practice],
                [t('settings:about.patients'), patients.data ?? ''],
                [t('settings:about.licence'), 'Apache-2.0'],
              ].map(([name, value]) => (
                <Table.Tr key={name}>
                  <Table.Th w={180}>{name}</Table.Th>
                  <Table.Td>{value}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Loaded>
    </Section>
  )
}
