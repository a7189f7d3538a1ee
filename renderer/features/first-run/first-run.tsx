export function FirstRun(_props: { onDone: () => void }) {
  return null
}
