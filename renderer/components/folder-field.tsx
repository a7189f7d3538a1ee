import { Button, Group, TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePlatform } from '../platform.ts'

export interface FolderFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: string
  onChange: (folder: string) => void
}

/** A folder on this computer: chosen in a dialog where the shell has one, typed everywhere. */
export function FolderField({ value, onChange, ...rest }: FolderFieldProps) {
  const { t } = useTranslation()
  const { chooseFolder } = usePlatform()
  const choose = async () => {
    const folder = await chooseFolder?.()
    if (folder) onChange(folder)
  }
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap" w="100%">
      <TextInput
        style={{ flex: 1 }}
        spellCheck={false}
        autoComplete="off"
        {...rest}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {chooseFolder ? (
        <Button variant="default" size={rest.size} onClick={() => void choose()}>
          {t('common:chooseFolder')}
        </Button>
      ) : null}
    </Group>
  )
}
