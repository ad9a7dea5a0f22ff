/** The name on the sign-in page. */
export function Logo() {
  return (
    <div className="xw-logo">
      <img alt="" height={56} src="/mark.svg" width={56} />
      <strong>行文</strong>
      <span>Xingwen</span>
    </div>
  )
}

/** The mark at the head of the path to a document. */
export function Icon() {
  return <img alt="行文" height={20} src="/mark.svg" width={20} />
}
