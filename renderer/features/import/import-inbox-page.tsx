export function ImportInboxPage() {
  return null
}
