// The neutral blocks of rich writing that every export format is written from: what a note holds, free of Yjs, HTML and Markdown.

export type InlineMark =
  | { readonly type: 'bold' | 'italic' | 'underline' | 'strike' | 'code' }
  | { readonly type: 'link'; readonly href: string };

/** Text under the same marks; it may hold line feeds, which are line breaks. */
export interface TextSpan {
  readonly type: 'text';
  readonly text: string;
  readonly marks: readonly InlineMark[];
}

export type Inline = TextSpan | { readonly type: 'hardBreak' };

/** A block; `Embed` is what stands where a discussion point was put into the note. */
export type Block<Embed> =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'heading' /** 1 to 6. */; readonly level: number; readonly content: readonly Inline[] }
  | { readonly type: 'bulletList'; readonly items: readonly (readonly Block<Embed>[])[] }
  | { readonly type: 'orderedList'; readonly start: number; readonly items: readonly (readonly Block<Embed>[])[] }
  | { readonly type: 'checkList'; readonly items: readonly CheckItem<Embed>[] }
  | { readonly type: 'table'; readonly hasHeader: boolean; readonly rows: readonly TableRow<Embed>[] }
  | { readonly type: 'blockquote'; readonly blocks: readonly Block<Embed>[] }
  | { readonly type: 'codeBlock'; readonly language?: string; readonly text: string }
  | { readonly type: 'horizontalRule' }
  | { readonly type: 'embed'; readonly embed: Embed };

/** Something to be done, and whether it is. */
export interface CheckItem<Embed> {
  readonly done: boolean;
  readonly blocks: readonly Block<Embed>[];
}

/** The cells of a row; all rows of a table have as many. */
export type TableRow<Embed> = readonly (readonly Block<Embed>[])[];

/** A point as a note holds it. The words were kept when it was put in and count only once the point itself is gone. */
export interface PointQuotation {
  readonly pointId: string;
  readonly text: string;
  readonly exact: string;
  readonly attribution: string;
}

/** A meeting whose agenda was put into the note, and what it was called then. */
export interface AgendaQuotation {
  readonly meetingId: string;
  readonly title: string;
}

export type NoteEmbed = PointQuotation | AgendaQuotation;
export type NoteBlock = Block<NoteEmbed>;

/** An item of which nothing is left goes as well; one that was empty stays so. */
function kept<A, B>(left: Block<B>[], item: readonly Block<A>[]): Block<B>[][] {
  return left.length > 0 || item.length === 0 ? [left] : [];
}

/** The same blocks with every embed replaced; by nothing leaves it out. */
export function replaceEmbeds<A, B>(
  blocks: readonly Block<A>[],
  replacement: (embed: A) => readonly Block<B>[],
): Block<B>[] {
  return blocks.flatMap((block): readonly Block<B>[] => {
    switch (block.type) {
      case 'embed':
        return replacement(block.embed);
      case 'bulletList':
      case 'orderedList':
        return [{ ...block, items: block.items.flatMap((item) => kept(replaceEmbeds(item, replacement), item)) }];
      case 'checkList':
        return [
          {
            ...block,
            items: block.items.map((item) => ({ ...item, blocks: replaceEmbeds(item.blocks, replacement) })),
          },
        ];
      case 'table':
        return [{ ...block, rows: block.rows.map((row) => row.map((cell) => replaceEmbeds(cell, replacement))) }];
      case 'blockquote':
        return [{ ...block, blocks: replaceEmbeds(block.blocks, replacement) }];
      default:
        return [block];
    }
  });
}

/** What stands in the blocks as embeds, in reading order. */
export function embedsIn<A>(blocks: readonly Block<A>[]): A[] {
  const embeds: A[] = [];
  replaceEmbeds(blocks, (embed) => {
    embeds.push(embed);
    return [];
  });
  return embeds;
}
