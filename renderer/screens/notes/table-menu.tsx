// The toolbar's button for tables: puts one in, or has what can be done to the one the caret is in.
import { type Editor, useEditorState } from '@tiptap/react';
import { Table } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import { MenuRow, PopoverMenu } from '../../components/menu/menu.tsx';
import { insertTable, tableActions } from './table-actions.ts';
import { ToolbarButton } from './toolbar-button.tsx';
import { asOneStep } from './undo-step.ts';

export function TableMenu({ editor }: { editor: Editor }) {
  const isInside = useEditorState({ editor, selector: () => editor.isActive('table') });
  if (!isInside) {
    const insert = () => asOneStep(editor, () => insertTable(editor.chain().focus()).run());
    return <ToolbarButton label="Insert table" icon={Table} onPress={insert} />;
  }
  const act = (label: unknown) => {
    const action = tableActions.find((each) => each.label === label);
    if (action) asOneStep(editor, () => action.act(editor.chain().focus()).run());
  };
  return (
    <MenuTrigger>
      <ToolbarButton label="Table" icon={Table} />
      <PopoverMenu placement="bottom start" aria-label="Table" onAction={act}>
        {tableActions.map(({ label, icon }) => (
          <MenuRow key={label} id={label} label={label} icon={icon} />
        ))}
      </PopoverMenu>
    </MenuTrigger>
  );
}
