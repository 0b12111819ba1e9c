// Stands for the screen's head while points are chosen: how many, and what can be done with all of them at once.
import { Ellipsis, LockKeyhole, LockKeyholeOpen, MapPin, Tags, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { MenuTrigger } from 'react-aria-components';
import { pointStatuses, pointStatusSchema } from '../../../electron/shared/club-model.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { MenuRow, PopoverMenu } from '../../components/menu/menu.tsx';
import { statusIcons } from '../../components/point-row/point-status.tsx';
import { statusNames } from '../../components/point-row/status-names.ts';
import { usePointEdits } from '../../state/points.ts';
import { RetagDialog } from '../tags/retag-dialog.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import styles from './points-screen.module.css';

export interface ChosenBarProps {
  readonly ids: readonly string[];
  readonly onClear: () => void;
}

export function ChosenBar({ ids, onClear }: ChosenBarProps) {
  const edits = usePointEdits();
  const [asking, setAsking] = useState<'tags' | 'place'>();
  const close = () => setAsking(undefined);
  const act = (key: unknown) => {
    if (key === 'place') setAsking('place');
    else edits.setPrivate(ids, key === 'private');
  };
  return (
    <>
      <h1 className={styles.title}>{counted(ids.length, 'point')} chosen</h1>
      <Button onPress={() => setAsking('tags')}>
        <Tags aria-hidden="true" /> Tags…
      </Button>
      <MenuTrigger>
        <Button>Status</Button>
        <PopoverMenu aria-label="Status" onAction={(status) => edits.setStatus(ids, pointStatusSchema.parse(status))}>
          {pointStatuses.map((status) => (
            <MenuRow key={status} id={status} label={statusNames[status]} icon={statusIcons[status]} />
          ))}
        </PopoverMenu>
      </MenuTrigger>
      <MenuTrigger>
        <Button>
          <Ellipsis aria-hidden="true" /> More
        </Button>
        <PopoverMenu aria-label="More" onAction={act}>
          <MenuRow id="place" label="Place in the book…" icon={MapPin} />
          <MenuRow id="private" label="Make private" icon={LockKeyhole} />
          <MenuRow id="public" label="Show to everybody" icon={LockKeyholeOpen} />
        </PopoverMenu>
      </MenuTrigger>
      <Button onPress={() => edits.remove(ids)}>
        <Trash2 aria-hidden="true" /> Delete
      </Button>
      <Button look="bare" kbd="Esc" onPress={onClear}>
        <X aria-hidden="true" /> Choose none
      </Button>
      {asking === 'tags' && <RetagDialog pointIds={ids} onClose={close} />}
      {asking === 'place' && <PlaceDialog pointIds={ids} onClose={close} />}
    </>
  );
}
