/** What every component may rely on being around it; tests mount the same. */
import { MantineProvider } from '@mantine/core'
import type { QueryClient } from '@tanstack/react-query'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { CommandProvider } from './commands/use-command.tsx'
import { i18n } from './i18n/index.ts'
import { type Platform, PlatformProvider } from './platform.ts'
import { cssVariables, theme } from './theme.ts'

export interface ProvidersProps {
  queryClient: QueryClient
  platform: Platform
  /** For style elements, under a content security policy with nonces. */
  nonce?: string
  children: ReactNode
}

export function Providers({ queryClient, platform, nonce, children }: ProvidersProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <PlatformProvider value={platform}>
          <MantineProvider
            theme={theme}
            cssVariablesResolver={cssVariables}
            defaultColorScheme="auto"
            getStyleNonce={nonce ? () => nonce : undefined}
          >
            <CommandProvider>{children}</CommandProvider>
          </MantineProvider>
        </PlatformProvider>
      </QueryClientProvider>
    </I18nextProvider>
  )
}
