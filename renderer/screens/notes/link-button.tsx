// The link of the selected words: setting, changing, opening and removing it.
import { type Editor, useEditorState } from '@tiptap/react';
import { ExternalLink, Link, Unlink } from 'lucide-react';
import { useState } from 'react';
import { Dialog, DialogTrigger, Form, Popover } from 'react-aria-components';
import { Button } from '../../components/button/button.tsx';
import { TextField } from '../../components/text-field/text-field.tsx';
import { useClient } from '../../state/companion.tsx';
import styles from './link-button.module.css';
import { ToolbarButton } from './toolbar-button.tsx';
import { webAddress } from './web-address.ts';

export function LinkButton({ editor }: { editor: Editor }) {
  const href = useEditorState({ editor, selector: () => hrefAt(editor) });
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <ToolbarButton label="Link" icon={Link} isOn={href !== undefined} />
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Dialog aria-label="Link" className={styles.dialog ?? ''}>
          <LinkForm editor={editor} href={href} onDone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface LinkFormProps {
  readonly editor: Editor;
  readonly href: string | undefined;
  readonly onDone: () => void;
}

function LinkForm({ editor, href, onDone }: LinkFormProps) {
  const client = useClient();
  const [typed, setTyped] = useState(href ?? '');
  const [refused, setRefused] = useState(false);

  const apply = () => {
    const address = webAddress(typed);
    if (!address) return setRefused(true);
    onDone();
    setLink(editor, address, typed.trim());
  };
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <TextField
        label="Address"
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setRefused(false);
        }}
        refusal={refused ? 'This is not an address on the web, such as https://example.org/page.' : undefined}
        placeholder="https://"
        validationBehavior="aria"
        autoFocus
      />
      <div className={styles.actions}>
        {href !== undefined && (
          <>
            <Button look="bare" onPress={() => void client.host.openLink({ url: href })}>
              <ExternalLink aria-hidden="true" /> Open
            </Button>
            <Button
              look="bare"
              onPress={() => {
                onDone();
                editor.chain().focus().extendMarkRange('link').unsetLink().run();
              }}
            >
              <Unlink aria-hidden="true" /> Remove
            </Button>
          </>
        )}
        <Button look="filled" type="submit">
          {href === undefined ? 'Add link' : 'Change link'}
        </Button>
      </div>
    </Form>
  );
}

function hrefAt(editor: Editor): string | undefined {
  const { href } = editor.getAttributes('link');
  return typeof href === 'string' ? webAddress(href) : undefined;
}

/** Links the selected words or the link under the caret; with neither, the address itself is put in. */
function setLink(editor: Editor, href: string, words: string): void {
  const chain = editor.chain().focus();
  if (editor.state.selection.empty && !editor.isActive('link')) {
    chain.insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }).run();
  } else chain.extendMarkRange('link').setLink({ href }).run();
}
