// In which order ECMA-376 (5th edition, part 1, annex A: the transitional schema) has the children of what a discussion is made of.
import { elementsIn, everything, type XmlElement } from './opened-word.ts';

const sequences: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'trPr tc',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tcBorders': 'top left bottom right insideH insideV',
  'w:pBdr': 'top left bottom right between bar',
  'w:tblCellMar': 'top left bottom right',
  'w:numPr': 'ilvl numId',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:styles': 'docDefaults latentStyles style',
  'w:numbering': 'numPicBullet abstractNum num',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:num': 'abstractNumId lvlOverride',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
};

/** What must come first where it is at all. */
const first: Readonly<Record<string, string>> = { 'w:p': 'w:pPr', 'w:r': 'w:rPr', 'w:tc': 'w:tcPr' };

/** Where a part departs from the schema’s order, in words. */
export function disorderIn(part: XmlElement): string[] {
  return everything(part).flatMap((element) => {
    const names = elementsIn(element).map(({ name }) => name);
    return [...outOfSequence(element.name, names), ...notFirst(element.name, names), ...notLast(element, names)];
  });
}

function outOfSequence(parent: string, names: readonly string[]): string[] {
  const order = sequences[parent]?.split(' ').map((name) => `w:${name}`);
  if (!order) return [];
  return names.flatMap((name, index) => {
    const place = order.indexOf(name);
    if (place === -1) return [`${parent} has no ${name}`];
    const before = names[index - 1];
    return before !== undefined && order.indexOf(before) > place ? [`${name} after ${before} in ${parent}`] : [];
  });
}

function notFirst(parent: string, names: readonly string[]): string[] {
  const properties = first[parent];
  return properties !== undefined && names.lastIndexOf(properties) > 0 ? [`${properties} late in ${parent}`] : [];
}

/** Word calls a file damaged whose cell does not end in a paragraph, or whose row has no cell. */
function notLast({ name }: XmlElement, names: readonly string[]): string[] {
  if (name === 'w:tc') return names.at(-1) === 'w:p' ? [] : ['a cell ends without a paragraph'];
  return name === 'w:tr' && !names.includes('w:tc') ? ['a row without cells'] : [];
}
