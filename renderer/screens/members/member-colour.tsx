// A member's colour: a button with the swatch, and the colours to choose from by name.
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type TagColour, tagColours } from '../../../electron/shared/club-model.ts';
import { Button } from '../../components/button/button.tsx';
import { TagDot, tagColourNames } from '../../components/tag-chip/tag-chip.tsx';
import styles from './members-dialog.module.css';

export interface MemberColourProps {
  readonly name: string;
  readonly colour: TagColour;
  readonly onChange: (colour: TagColour) => void;
}

export function MemberColour({ name, colour, onChange }: MemberColourProps) {
  return (
    <MenuTrigger>
      <Button look="bare" aria-label={`Colour of ${name}: ${tagColourNames[colour]}`}>
        <span className={styles.swatch}>
          <TagDot colour={colour} />
        </span>
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Menu
          aria-label={`Colour of ${name}`}
          className={styles.colours ?? ''}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[colour]}
          onAction={(key) => {
            const chosen = tagColours.find((one) => one === key);
            if (chosen) onChange(chosen);
          }}
        >
          {tagColours.map((one) => (
            <MenuItem key={one} id={one} className={styles.colour ?? ''} textValue={tagColourNames[one]}>
              <TagDot colour={one} /> {tagColourNames[one]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
