import { Button, Group, Popover, Select, Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Task } from '../../../domain/resources/index.ts'
import { client, orpc } from '../../client.ts'
import { MayButton } from '../../components/may.tsx'
import { ErrorNote } from '../../components/states.tsx'

/** Somebody else takes it over; the comment that was typed goes with it. */
export function ForwardButton({ task, comment }: { task: Task; comment: string }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const [to, setTo] = useState<string>()
  const { data = [] } = useQuery(orpc.task.owners.queryOptions())
  const others = data.filter(({ reference }) => reference !== task.owner?.reference)
  const forward = useMutation({
    mutationFn: (reference: string) => {
      const { id, versionId } = task
      return client.task.forward({ id, versionId, to: reference, ...(comment.trim() && { comment: comment.trim() }) })
    },
  })
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus withArrow width={280}>
      <Popover.Target>
        <MayButton needs="message" variant="default" onClick={() => setOpened((before) => !before)}>
          {t('in-basket:forward')}
        </MayButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('in-basket:forward')}>
        <Stack gap="xs">
          <Select
            label={t('in-basket:forwardTo')}
            placeholder={others.length === 0 ? t('in-basket:nobodyElse') : undefined}
            disabled={others.length === 0}
            comboboxProps={{ withinPortal: false }}
            data={others.map(({ reference, display }) => ({ value: reference, label: display }))}
            value={to ?? null}
            onChange={(value) => setTo(value ?? undefined)}
          />
          {forward.error ? <ErrorNote error={forward.error} /> : null}
          <Group justify="flex-end">
            <Button disabled={!to} loading={forward.isPending} onClick={() => to && forward.mutate(to)}>
              {t('in-basket:forwardConfirm')}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
