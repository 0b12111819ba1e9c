// Names for exported files that every file system takes, made from a title in any script.

/** Characters, and bytes of UTF-8: file systems allow 255 bytes, and a download may still add " (1)". */
const MAX_CHARACTERS = 120;
const MAX_BYTES = 240;

/** Device names that Windows refuses with any extension. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * `Never Let Me Go – discussion notes.md`
 * @param what what the file holds, and `extension` without its dot; both are ours and taken as they are.
 */
export function fileName(title: string, what: string, extension: string): string {
  const ending = ` – ${what}.${extension}`;
  const stem = shortened(allowed(title), ending) || 'Untitled';
  const device = stem.split('.')[0]?.trim() ?? '';
  return (reserved.test(device) ? `_${stem}` : stem) + ending;
}

function allowed(title: string): string {
  return (
    title
      .toWellFormed()
      .normalize('NFC')
      .replace(/\s/g, ' ')
      // Control characters, and those that turn the direction of the text and could disguise an extension.
      .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '')
      .replace(/ *: +/g, ' – ')
      .replace(/[/\\:|]/g, '-')
      .replace(/[*?"<>]/g, '')
      .replace(/ {2,}/g, ' ')
      // A leading dot hides the file; a trailing one or a space is dropped by Windows.
      .replace(/^[. ]+/, '')
      .trim()
  );
}

/** As many whole characters as fit with the ending, one spare for the mark before a device name; no dot or space at the end. */
function shortened(stem: string, ending: string): string {
  const encoder = new TextEncoder();
  let characters = [...ending].length + 1;
  let bytes = encoder.encode(ending).length + 1;
  let kept = '';
  for (const { segment } of graphemes.segment(stem.slice(0, MAX_BYTES))) {
    characters += [...segment].length;
    bytes += encoder.encode(segment).length;
    if (characters > MAX_CHARACTERS || bytes > MAX_BYTES) break;
    kept += segment;
  }
  return kept.replace(/[. ]+$/, '');
}
