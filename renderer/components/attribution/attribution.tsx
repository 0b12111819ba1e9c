// Whose words they are, as a quotation says it: "Reviewer, 16 August 2010" or "Author, p. 12". The name keeps its own direction,
// so that it does not turn the date around.

export function Attribution({ words }: { readonly words: string }) {
  const at = words.lastIndexOf(', ');
  const name = at < 0 ? words : words.slice(0, at);
  return (
    <>
      <bdi>{name}</bdi>
      {at >= 0 && (
        <>
          , <bdi>{words.slice(at + 2)}</bdi>
        </>
      )}
    </>
  );
}
