// Where in the book several points belong, said for all of them at once.
import { useState } from 'react';
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { PlaceField } from '../../components/place-field/place-field.tsx';
import { typedBookPlace, typedPlace, typedPlaceRefusal } from '../../components/place-field/typed-place.ts';
import { pointPlaces } from '../../components/point-form/point-reach.tsx';
import { useReplica } from '../../state/club.tsx';
import { useLibrary } from '../../state/companion.tsx';
import { usePointEdits } from '../../state/points.ts';

export interface PlaceDialogProps {
  readonly pointIds: readonly string[];
  readonly onClose: () => void;
}

export function PlaceDialog({ pointIds, onClose }: PlaceDialogProps) {
  const edits = usePointEdits();
  const { bookId } = useReplica();
  const pageCount = useLibrary().data?.find(({ book }) => book.id === bookId)?.book.pageCount;
  const [place, setPlace] = useState(() => typedPlace(undefined));
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (typedPlaceRefusal(place)) return;
    edits.setPlace(pointIds, typedBookPlace(place));
    onClose();
  };
  return (
    <Dialog
      title={`Place of ${counted(pointIds.length, 'point')}`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="filled" onPress={save}>
            Set place
          </Button>
        </>
      }
    >
      <PlaceField
        label="Where in the book"
        options={pointPlaces}
        value={place}
        onChange={setPlace}
        tried={tried}
        pageCount={pageCount}
      />
    </Dialog>
  );
}
