import { type MantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark']

/** Light, dark, or as the system; of this computer, not of the record. */
export function SchemeSwitch() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('frame:appearance')}
      value={colorScheme}
      onChange={(value) => {
        const scheme = schemes.find((known) => known === value)
        if (scheme) setColorScheme(scheme)
      }}
      data={schemes.map((value) => ({ value, label: t(`frame:schemes.${value}`) }))}
    />
  )
}
