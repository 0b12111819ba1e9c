// What a review said before newer imports replaced it: each version behind a button, under the shield as the review itself is.
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Review, Revision } from '../../../electron/shared/model.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { hiddenRangesBefore } from '../../../electron/shared/shield.ts';
import { longDate, shortDate } from '../../../electron/shared/wording.ts';
import { Body } from '../../components/quotable/body.tsx';
import { paragraphsOf } from '../../components/quotable/body-pieces.ts';
import { Stars } from '../../components/stars/stars.tsx';
import { useSettings } from '../../state/companion.tsx';
import styles from './earlier-versions.module.css';

export function EarlierVersions({ review }: { review: Review }) {
  const { revisions = [] } = review;
  if (!revisions.length) return null;
  return (
    <div className={styles.versions}>
      {revisions.map((revision) => (
        // Each text came with an import of its own.
        <Disclosure key={`${review.id} ${revision.importId}`}>
          {({ isExpanded }) => (
            <>
              <Heading level={3} className={styles.heading ?? ''}>
                <Button slot="trigger" className={styles.trigger ?? ''}>
                  <ChevronRight aria-hidden="true" /> Earlier version ({shortDate(revision.replacedOn)})
                </Button>
              </Heading>
              <DisclosurePanel>{isExpanded && <Version revision={revision} review={review} />}</DisclosurePanel>
            </>
          )}
        </Disclosure>
      ))}
    </div>
  );
}

function Version({ revision, review }: { revision: Revision; review: Review }) {
  const on = useSettings()?.shield ?? true;
  const [shown, setShown] = useState<readonly TextRange[]>([]);
  const all = hiddenRangesBefore(revision, review);
  const hidden = on ? all.filter((range) => !shown.some(({ start }) => start === range.start)) : [];
  const { body, rating, replacedOn } = revision;
  const date = revision.revisedOn ?? revision.writtenOn;
  const covered = hidden.some(({ start, end }) => start === 0 && end === body.text.length);
  return (
    <div className={styles.version}>
      <p className={styles.quiet}>
        {rating !== undefined && <Stars rating={rating} />}
        {date && <span>Dated {longDate(date)}</span>}
        <span>Replaced on {longDate(replacedOn)}</span>
      </p>
      {covered ? (
        <button type="button" className={styles.show} onClick={() => setShown(all)}>
          This version may give the story away – show
        </button>
      ) : (
        <Body
          paragraphs={paragraphsOf(body, hidden, [])}
          language={review.language}
          onShow={(range) => setShown([...shown, range])}
        />
      )}
      {body.text === '' && <p className={styles.quiet}>There were no words.</p>}
    </div>
  );
}
