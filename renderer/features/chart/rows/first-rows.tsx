import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

const pageLength = 50

/**
 * The first rows of a long list; the others are drawn when asked for, as a thousand are slow to draw. `known`: a row that is
 * among them from the start.
 */
export function useFirstRows<Row>(rows: readonly Row[], known?: Row) {
  const [length, setLength] = useState(() => Math.max(pageLength, known === undefined ? 0 : rows.indexOf(known) + 1))
  const all = rows.length > length ? <ShowAll count={rows.length} onClick={() => setLength(Infinity)} /> : null
  return { first: rows.slice(0, length), all }
}

function ShowAll({ count, onClick }: { count: number; onClick: () => void }) {
  const { t } = useTranslation()
  return (
    <Group p="sm" justify="center">
      <Button variant="default" onClick={onClick}>
        {t('chart:showAll', { count })}
      </Button>
    </Group>
  )
}
