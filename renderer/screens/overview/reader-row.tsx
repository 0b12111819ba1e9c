// What one member made of the book, and the form to change it.
import { Pencil } from 'lucide-react';
import { useRef } from 'react';
import { readToName } from '../../../electron/shared/book-place.ts';
import type { Member } from '../../../electron/shared/group-model.ts';
import { Button } from '../../components/button/button.tsx';
import { MemberName } from '../../components/member-name/member-name.tsx';
import { Stars } from '../../components/stars/stars.tsx';
import styles from './readers.module.css';
import { ReadingForm } from './reading-form.tsx';

export interface ReaderRowProps {
  readonly member: Member;
  readonly isMe: boolean;
  readonly pageCount: number | undefined;
  readonly changing: boolean;
  readonly onChange: (changing: boolean) => void;
}

export function ReaderRow({ member, isMe, pageCount, changing, onChange }: ReaderRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const { name, readTo, rating, verdict } = member;
  const nothing = readTo === undefined && rating === undefined && verdict === undefined;
  const close = () => {
    row.current?.focus();
    onChange(false);
  };
  return (
    <li ref={row} tabIndex={-1} aria-label={isMe ? `${name}, you` : name} className={styles.row}>
      <div className={styles.head}>
        <span className={styles.name}>
          <MemberName member={member} />
          {isMe && <small className={styles.you}>you</small>}
          {nothing && !isMe && <small className={styles.quiet}>has not said how far</small>}
        </span>
        {!changing && (
          <Button look="bare" aria-label={`Change what ${name} made of the book`} onPress={() => onChange(true)}>
            <Pencil aria-hidden="true" />
          </Button>
        )}
      </div>
      {changing ? (
        <ReadingForm member={member} pageCount={pageCount} onClose={close} />
      ) : (
        <>
          {(readTo !== undefined || rating !== undefined) && (
            <p className={styles.facts}>
              {rating !== undefined && <Stars rating={rating} />}
              {readTo !== undefined && <span>{readToSaid(readTo, pageCount)}</span>}
            </p>
          )}
          {verdict && (
            <p className={styles.verdict} dir="auto">
              {verdict}
            </p>
          )}
          {nothing && isMe && <Button onPress={() => onChange(true)}>How far have you read?</Button>}
        </>
      )}
    </li>
  );
}

/** "Page 120 of 288", "Finished" */
function readToSaid(readTo: NonNullable<Member['readTo']>, pageCount: number | undefined): string {
  const name = readToName(readTo);
  const said = name.charAt(0).toUpperCase() + name.slice(1);
  const isPage = typeof readTo === 'object' && 'page' in readTo;
  return isPage && pageCount !== undefined && readTo.page <= pageCount
    ? `${said} of ${pageCount.toLocaleString('en')}`
    : said;
}
