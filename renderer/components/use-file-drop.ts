/** Files dragged onto a part of the page, or onto the page itself. */
import { type DragEvent as ReactDragEvent, useEffect, useEffectEvent, useRef, useState } from 'react'

const carriesFiles = (data: DataTransfer | null) => data?.types.includes('Files') ?? false

/** Dropped folders have no bytes and are left out. */
function filesOf(data: DataTransfer | null): File[] {
  const entries = [...(data?.items ?? [])]
  const folders = new Set(entries.flatMap((item, index) => (item.webkitGetAsEntry?.()?.isDirectory ? [index] : [])))
  return [...(data?.files ?? [])].filter((_, index) => !folders.has(index))
}

/** For one element: spread `props` on it. What is dropped here does not reach the page. */
export function useFileDrop(onFiles: (files: File[]) => void) {
  const [over, setOver] = useState(false)
  const inside = useRef(0)
  const move = (step: number) => (event: ReactDragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return
    inside.current += step
    setOver(inside.current > 0)
  }
  const props = {
    onDragEnter: move(1),
    onDragLeave: move(-1),
    onDragOver: (event: ReactDragEvent) => {
      if (carriesFiles(event.dataTransfer)) event.preventDefault()
    },
    onDrop: (event: ReactDragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return
      event.preventDefault()
      inside.current = 0
      setOver(false)
      onFiles(filesOf(event.dataTransfer))
    },
  }
  return { over, props }
}

/** For the whole window, except where an element takes the files itself. The browser never opens a dropped file. */
export function useWindowFileDrop(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const drop = useEffectEvent(onFiles)
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return
      const takenBelow = event.defaultPrevented
      event.preventDefault()
      setOver(!takenBelow)
    }
    const onDragLeave = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      if (!carriesFiles(event.dataTransfer) || event.defaultPrevented) return
      event.preventDefault()
      drop(filesOf(event.dataTransfer))
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('dragleave', onDragLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('dragleave', onDragLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
  return over
}
