export function ImportReviewPage() {
  return null
}
