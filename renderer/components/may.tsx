/** What the signed-in user may do, by the same table that the service enforces (domain/access/permissions.ts). */
import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Permission, permissionsOf } from '../../domain/access/permissions.ts'
import { useSession } from '../session.ts'
import { Page } from './page.tsx'
import { EmptyState } from './states.tsx'

export function usePermissions(): ReadonlySet<Permission> {
  const { roles, emergency, officeReadsCharts } = useSession()
  return permissionsOf(roles, { emergency: emergency !== undefined, officeReadsCharts })
}

export const useMay = (permission: Permission): boolean => usePermissions().has(permission)

/** Only for those who may; nothing for others. */
export function May({ needs, children }: { needs: Permission; children: ReactNode }) {
  return useMay(needs) ? children : null
}

/** A screen of its own; whoever came to its address and may not is told so. */
export function MayPage({ needs, title, children }: { needs: Permission; title: string; children: ReactNode }) {
  const { t } = useTranslation()
  if (useMay(needs)) return children
  return (
    <Page title={title} width="form">
      <EmptyState title={t('access:notYours', { what: t(`access:permission.${needs}`) })} />
    </Page>
  )
}

export type MayButtonProps = ButtonProps & ComponentProps<'button'> & { needs: Permission }

/** Without the permission it stays in its place and says why it does nothing: to the pointer, the keyboard, a screen reader. */
export function MayButton({ needs, ...props }: MayButtonProps) {
  const { t } = useTranslation()
  if (useMay(needs)) return <Button {...props} />
  const reason = t('access:notYours', { what: t(`access:permission.${needs}`) })
  return (
    <Tooltip label={reason} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
      <Button {...props} data-disabled aria-disabled rightSection={undefined} onClick={(e) => e.preventDefault()} />
    </Tooltip>
  )
}
