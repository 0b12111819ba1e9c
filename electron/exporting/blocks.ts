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

export type NoteBlock = Block<PointQuotation>;

/** An item of which nothing is left goes as well; one that was empty stays so. */
function kept<A, B>(left: Block<B>[], item: readonly Block<A>[]): Block<B>[][] {
  return left.length > 0 || item.length === 0 ? [left] : [];
}

/** The same blocks with every embed replaced; `undefined` leaves it out. */
export function mapEmbeds<A, B>(blocks: readonly Block<A>[], replace: (embed: A) => B | undefined): Block<B>[] {
  return blocks.flatMap((block): Block<B>[] => {
    switch (block.type) {
      case 'embed': {
        const embed = replace(block.embed);
        return embed === undefined ? [] : [{ type: 'embed', embed }];
      }
      case 'bulletList':
      case 'orderedList':
        return [{ ...block, items: block.items.flatMap((item) => kept(mapEmbeds(item, replace), item)) }];
      case 'checkList':
        return [{ ...block, items: block.items.map((item) => ({ ...item, blocks: mapEmbeds(item.blocks, replace) })) }];
      case 'table':
        return [{ ...block, rows: block.rows.map((row) => row.map((cell) => mapEmbeds(cell, replace))) }];
      case 'blockquote':
        return [{ ...block, blocks: mapEmbeds(block.blocks, replace) }];
      default:
        return [block];
    }
  });
}
