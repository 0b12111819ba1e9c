// parse5's tokenizer for pages that may be made to do harm: of a tag with millions of attributes it keeps the first.
import { Tokenizer } from 'parse5';

/** A page's longest tags have thirty. */
const MOST_ATTRIBUTES = 200;

export class BoundedTokenizer extends Tokenizer {
  protected override _leaveAttrName(): void {
    const { currentToken } = this;
    if (currentToken && 'attrs' in currentToken && currentToken.attrs.length >= MOST_ATTRIBUTES) return;
    super._leaveAttrName();
  }
}
