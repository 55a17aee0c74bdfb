export function InboxPage() {
  return <div />;
}
