/** Settings, for administrators: the clinicians of the practice, as they stand on every document that leaves. */
import { ActionIcon, Button, Menu, Stack, Switch, Table, Text, VisuallyHidden } from '@mantine/core'
import { IconDots, IconUserPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directorySpecialty, npiOf } from '../../../domain/format/directory.ts'
import { formatPersonName } from '../../../domain/format/name.ts'
import { type Practitioner, practitionerContent } from '../../../domain/resources/practitioner.ts'
import { client, orpc } from '../../client.ts'
import { Section } from '../../components/page.tsx'
import { ErrorNote, Loaded } from '../../components/states.tsx'
import { useMenuDialog } from '../chart/rows/use-menu-dialog.ts'
import { EntryDialog } from '../directory/entry-dialog.tsx'

export function Clinicians() {
  const { t } = useTranslation()
  const clinicians = useQuery(orpc.practice.clinicians.queryOptions())
  const [adding, setAdding] = useState(false)
  const [all, setAll] = useState(false)
  return (
    <Loaded query={clinicians}>
      {(list) => {
        const here = list.filter(({ active }) => active !== false)
        return (
          <Section
            title={t('clinicians:title')}
            count={here.length}
            hint={t('clinicians:hint')}
            actions={
              <Button
                variant="default"
                leftSection={<IconUserPlus size={16} aria-hidden />}
                onClick={() => setAdding(true)}
              >
                {t('clinicians:add')}
              </Button>
            }
          >
            <Stack gap="xs">
              <Table.ScrollContainer minWidth={560}>
                <Table aria-label={t('clinicians:title')} verticalSpacing="xs">
                  <Table.Thead>
                    <Table.Tr>
                      {(['name', 'specialty', 'npi', 'contact'] as const).map((column) => (
                        <Table.Th key={column}>{t(`clinicians:columns.${column}`)}</Table.Th>
                      ))}
                      <Table.Th w={40}>
                        <VisuallyHidden>{t('clinicians:columns.menu')}</VisuallyHidden>
                      </Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {(all ? list : here).map((row) => (
                      <Clinician key={row.id} row={row} />
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              {here.length < list.length ? (
                <Switch
                  label={t('clinicians:showLeft', { count: list.length - here.length })}
                  checked={all}
                  onChange={({ currentTarget }) => setAll(currentTarget.checked)}
                />
              ) : null}
            </Stack>
            {adding ? <ClinicianDialog onClose={() => setAdding(false)} /> : null}
          </Section>
        )
      }}
    </Loaded>
  )
}

function Clinician({ row }: { row: Practitioner }) {
  const { t } = useTranslation()
  const { button, dialog, open, close } = useMenuDialog<'change'>()
  const { id, versionId, active, telecom = [] } = row
  const update = useMutation(orpc.practice.updateClinician.mutationOptions())
  const name = formatPersonName(row.name)
  const npi = npiOf(row)
  const left = active === false
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Text span size="sm" fw={500} td={left ? 'line-through' : undefined}>
          {name}
        </Text>
      </Table.Td>
      <Table.Td>{directorySpecialty(row) || <Missing />}</Table.Td>
      <Table.Td>{npi ?? <Missing />}</Table.Td>
      <Table.Td>
        {telecom.length > 0
          ? telecom.map(({ system, value }) => (
              <Text key={`${system} ${value}`} size="sm">
                {value}
              </Text>
            ))
          : null}
      </Table.Td>
      <Table.Td ta="end">
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon ref={button} size={24} aria-label={t('clinicians:menu', { name })}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => open('change')}>{t('clinicians:change')}</Menu.Item>
            <Menu.Item
              onClick={() =>
                update.mutate({ id, versionId, content: { ...practitionerContent.parse(row), active: left } })
              }
            >
              {t(left ? 'clinicians:back' : 'clinicians:left')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        {update.isError ? <ErrorNote error={update.error} /> : null}
        {dialog ? <ClinicianDialog row={row} onClose={close} /> : null}
      </Table.Td>
    </Table.Tr>
  )
}

/** A receiver asks for it: the gap is shown where it is filled. */
function Missing() {
  const { t } = useTranslation()
  return (
    <Text span size="sm" c="dimmed">
      {t('clinicians:missing')}
    </Text>
  )
}

function ClinicianDialog({ row, onClose }: { row?: Practitioner; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <EntryDialog
      opened
      title={t(row ? 'clinicians:changeTitle' : 'clinicians:add')}
      submitLabel={t(row ? 'common:save' : 'clinicians:addButton')}
      before={row}
      save={(entered) => {
        const content = practitionerContent.parse(entered)
        return row
          ? client.practice.updateClinician({ id: row.id, versionId: row.versionId, content })
          : client.practice.addClinician({ content })
      }}
      onSaved={onClose}
      onClose={onClose}
    />
  )
}
