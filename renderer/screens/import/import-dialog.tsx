export function ImportDialog(_props: {
  files: readonly File[];
  onClose: () => void;
  onImported: (bookId: string) => void;
}) {
  return null;
}
