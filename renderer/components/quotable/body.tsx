// The words of a review or passage, with spoilers under hatched bars, highlights, matches, and the words being quoted.
import type { CSSProperties, ReactNode, Ref } from 'react';
import type { Mark, TextRange } from '../../../electron/shared/rich-text.ts';
import { useClient } from '../../state/companion.tsx';
import styles from './body.module.css';
import { highlightSaid, highlightsOf, type Overlay, type Paragraph, type Piece } from './body-pieces.ts';

interface BodyProps {
  readonly paragraphs: readonly Paragraph[];
  readonly language?: string | undefined;
  readonly onShow?: (range: TextRange) => void;
  readonly onOpenPoint?: (pointId: string) => void;
  readonly ref?: Ref<HTMLDivElement>;
}

export function Body({ paragraphs, language, onShow, onOpenPoint, ref }: BodyProps) {
  return (
    <div ref={ref} className={styles.body} lang={language}>
      {paragraphs.map((paragraph) => {
        const pieces = paragraph.pieces.map((piece, index) => (
          <PieceView
            key={piece.start}
            piece={piece}
            said={highlightSaid(piece, paragraph.pieces[index - 1])}
            onShow={onShow}
            onOpenPoint={onOpenPoint}
          />
        ));
        return paragraph.quotation ? (
          <blockquote key={paragraph.start} dir="auto">
            {pieces}
          </blockquote>
        ) : (
          <p key={paragraph.start} dir="auto">
            {pieces}
          </p>
        );
      })}
    </div>
  );
}

interface PieceProps {
  readonly piece: Piece;
  /** What a screen reader hears before it; none where it goes on as the piece before. */
  readonly said: string | undefined;
  readonly onShow: BodyProps['onShow'];
  readonly onOpenPoint: BodyProps['onOpenPoint'];
}

function PieceView({ piece, said, onShow, onOpenPoint }: PieceProps) {
  if (piece.kind === 'break') return <br />;
  if (piece.kind === 'hidden') {
    return (
      <button
        type="button"
        className={styles.spoiler}
        style={{ inlineSize: `min(100%, ${Math.max(9, piece.length * 0.45)}em)` }}
        onClick={() => onShow?.(piece.range)}
      >
        spoiler – show
      </button>
    );
  }
  return <TextPiece piece={piece} said={said} onOpenPoint={onOpenPoint} />;
}

/** The span's one child is the text from `data-at` on: body-selection.ts counts on that. */
function TextPiece({
  piece,
  said,
  onOpenPoint,
}: {
  piece: Extract<Piece, { kind: 'text' }>;
  said: string | undefined;
  onOpenPoint: BodyProps['onOpenPoint'];
}) {
  const highlights = highlightsOf(piece);
  const text = (
    <span
      ref={piece.marks.some(({ type }) => type === 'current') ? comeIntoView : undefined}
      data-at={piece.start}
      className={classesOf(piece.marks)}
    >
      {piece.text}
    </span>
  );
  const link = piece.marks.find((mark) => mark.type === 'link');
  const linked = link ? <LinkOut href={link.href}>{text}</LinkOut> : text;
  const [highlight] = highlights;
  if (!highlight) return linked;
  return (
    // The point's own row has the button; this is the same for the pointer.
    <mark
      className={styles.highlight}
      data-said={said}
      style={highlightStyle(highlights)}
      title={[...new Set(highlights.map(({ name }) => name))].join(', ')}
      onClickCapture={() => getSelection()?.isCollapsed && onOpenPoint?.(highlight.pointId)}
    >
      {linked}
    </mark>
  );
}

function LinkOut({ href, children }: { href: string; children: ReactNode }) {
  const client = useClient();
  return (
    <a
      href={href}
      title={href}
      onClick={(event) => {
        event.preventDefault();
        void client.host.openLink({ url: href });
      }}
    >
      {children}
    </a>
  );
}

function comeIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' });
}

/** Marks that are a look of the words themselves; the others have an element of their own. */
const looks: ReadonlySet<string> = new Set([
  'emphasis',
  'strong',
  'strike',
  'underline',
  'match',
  'current',
  'draft',
  'opened',
]);

function classesOf(marks: readonly (Mark | Overlay)[]): string {
  return marks.map(({ type }) => (looks.has(type) ? styles[type] : '')).join(' ');
}

/** The first highlight tints; each has a line of its own below, so that overlapping ones can be told apart. */
function highlightStyle(highlights: readonly Extract<Overlay, { type: 'highlight' }>[]): CSSProperties {
  const colours = highlights.map(({ colour }) => (colour ? `var(--tag-${colour})` : 'var(--ink-2)'));
  const lines = colours.map((colour, index) => `${colour} ${index * 3}px ${index * 3 + 2}px`);
  const gaps = lines.map((line, index) => `${line}, transparent ${index * 3 + 2}px ${index * 3 + 3}px`).join(', ');
  return {
    '--c': colours[0],
    '--lines': `linear-gradient(to top, ${gaps}, transparent 0)`,
  } as CSSProperties;
}
