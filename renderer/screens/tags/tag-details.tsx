// One tag: its name, colour and description, where it stands, how often it is used, and what can be done with it.
import { type RefObject, useMemo } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { type Tag, tagColourSchema, tagColours } from '../../../electron/shared/club-model.ts';
import { lineagesOf, type TagUse, tagPaths, tagUses } from '../../../electron/shared/tag-tree.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { TagDot, tagColourNames } from '../../components/tag-chip/tag-chip.tsx';
import { useClub } from '../../state/club.tsx';
import { usePlace } from '../../state/place.tsx';
import { TagPicker } from './tag-picker.tsx';
import { TagTexts } from './tag-texts.tsx';
import styles from './tags-dialog.module.css';
import type { DraftsOfTags } from './use-tag-drafts.ts';
import type { TagEdits } from './use-tag-edits.ts';

export interface TagDetailsProps {
  readonly tag: Tag;
  readonly drafts: DraftsOfTags;
  readonly edits: TagEdits;
  readonly nameField: RefObject<HTMLInputElement | null>;
  readonly onChoose: (tagId: string | undefined) => void;
  readonly onClose: () => void;
}

export function TagDetails({ tag, drafts, edits, nameField, onChoose, onClose }: TagDetailsProps) {
  const { tags, points } = useClub();
  const { move } = usePlace();
  const use = useMemo(() => tagUses(tags, points), [tags, points]).get(tag.id);
  const showPoints = () => {
    move({ screen: 'points', pointFilter: { tagIds: [tag.id], tagMatch: 'any' }, pointsScroll: 0 });
    onClose();
  };
  return (
    <section className={styles.details} aria-label={`Tag ${tag.name}`}>
      <TagTexts tag={tag} drafts={drafts} nameField={nameField} />
      <ColourChoice tag={tag} onChange={(colour) => edits.change(tag.id, { colour })} />
      <Standing tag={tag} tags={tags} onMove={edits.move} />
      <div className={styles.use}>
        <span>{useWords(use)}</span>
        {(use?.covered ?? 0) > 0 && (
          <Button look="bare" onPress={showPoints}>
            Show {use?.covered === 1 ? 'it' : 'them'}
          </Button>
        )}
      </div>
      <div className={styles.doings}>
        <TagPicker
          label="Merge into …"
          isOffered={({ id }) => id !== tag.id}
          onPick={(into) => {
            edits.merge(tag, into);
            onChoose(into.id);
          }}
        />
        <Button
          onPress={() => {
            edits.remove(tag);
            onChoose(tag.parentId);
          }}
        >
          Delete tag
        </Button>
      </div>
    </section>
  );
}

function useWords(use: TagUse | undefined): string {
  if (!use?.covered) return 'On no point yet.';
  const below = use.covered - use.own;
  const words = `On ${counted(use.covered, 'point')}`;
  return below ? `${words}, ${below.toLocaleString('en')} of them through tags below it.` : `${words}.`;
}

function ColourChoice({ tag, onChange }: { tag: Tag; onChange: (colour: Tag['colour']) => void }) {
  return (
    <RadioGroup
      className={styles.field ?? ''}
      orientation="horizontal"
      value={tag.colour}
      onChange={(colour) => onChange(tagColourSchema.parse(colour))}
    >
      <Label className={styles.label ?? ''}>Colour</Label>
      <div className={styles.swatches}>
        {tagColours.map((colour) => (
          <Radio key={colour} value={colour} className={styles.swatch ?? ''}>
            <TagDot colour={colour} />
            {tagColourNames[colour]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

interface StandingProps {
  readonly tag: Tag;
  readonly tags: readonly Tag[];
  readonly onMove: TagEdits['move'];
}

function Standing({ tag, tags, onMove }: StandingProps) {
  const parent = useMemo(() => tagPaths(tags).get(tag.parentId ?? ''), [tags, tag]);
  const lineages = useMemo(() => lineagesOf(tags), [tags]);
  const canBeBelow = (other: Tag) => other.id !== tag.parentId && !lineages.get(other.id)?.includes(tag.id);
  const top = {
    label: 'No other tag: to the top',
    onPick: () => onMove(tag.id, undefined),
  };
  return (
    <div className={styles.field}>
      <span className={styles.label}>Below</span>
      <div className={styles.standing}>
        <bdi>{parent ?? 'No other tag'}</bdi>
        <TagPicker
          label="Move below …"
          isOffered={canBeBelow}
          onPick={(other) => onMove(tag.id, other.id)}
          first={parent === undefined ? undefined : top}
        />
      </div>
    </div>
  );
}
