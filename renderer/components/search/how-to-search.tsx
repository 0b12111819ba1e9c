// What can be asked, behind a question mark: examples to be put into the box.
import { CircleHelp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { Button } from '../button/button.tsx';
import styles from './how-to-search.module.css';
import { queryExamples } from './query-examples.ts';

export function HowToSearch({ onChoose }: { onChoose: (example: string) => void }) {
  const [chosen, setChosen] = useState<string>();
  // Once the popover is closed: as long as it is open, it keeps the focus.
  useEffect(() => {
    if (chosen === undefined) return;
    setChosen(undefined);
    onChoose(chosen);
  }, [chosen, onChoose]);
  return (
    <DialogTrigger>
      <Button look="bare" aria-label="How to search">
        <CircleHelp aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog className={styles.dialog ?? ''}>
          {({ close }) => (
            <>
              <Heading slot="title" className={styles.title ?? ''}>
                How to search
              </Heading>
              {queryExamples.map(({ name, examples }) => (
                <section key={name}>
                  <h3 className={styles.name}>{name}</h3>
                  <ul className={styles.examples}>
                    {examples.map(({ text, says }) => (
                      <li key={text}>
                        <Button
                          onPress={() => {
                            close();
                            setChosen(text);
                          }}
                        >
                          {text}
                        </Button>
                        <span>{says}</span>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
