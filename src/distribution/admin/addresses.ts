/** The list of what became of a push. */
export function deliveriesAddress(pushId: string | number): string {
  return `/admin/collections/deliveries?where[or][0][and][0][push][equals]=${encodeURIComponent(String(pushId))}`
}
