import { useEffect, useEffectEvent } from 'react'
import { usePlatform } from '../platform.ts'
import { useSession } from '../session.ts'

/** Files that the user opened with Chartkeep from a file manager. While the screen is locked they wait in the shell. */
export function useOpenedFiles(onFiles: (files: File[]) => void): void {
  const platform = usePlatform()
  const { locked } = useSession()
  const take = useEffectEvent(onFiles)
  useEffect(() => (locked ? undefined : platform.onOpenedFiles?.((files) => take(files))), [locked, platform])
}
