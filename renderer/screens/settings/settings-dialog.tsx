// Settings of this computer: how the window looks, whether spoilers are hidden, who sits here, and where everything is kept.
import type { Settings } from '../../../electron/shared/settings.ts';
import { Checkbox } from '../../components/checkbox/checkbox.tsx';
import { Choice, type ChoiceOption } from '../../components/choice/choice.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { useChangeSettings, useHostInfo, useSettings } from '../../state/companion.tsx';
import { WhoSitsHere } from '../members/who-sits-here.tsx';
import styles from './settings-dialog.module.css';
import { TextSizeSlider } from './text-size-slider.tsx';

const themes: readonly ChoiceOption<Settings['theme']>[] = [
  { value: 'system', label: 'Like the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const settings = useSettings();
  const change = useChangeSettings();
  const host = useHostInfo();
  return (
    <Dialog title="Settings" onClose={onClose}>
      {settings && (
        <div className={styles.settings}>
          <Choice label="Theme" value={settings.theme} onChange={(theme) => change({ theme })} options={themes} />
          <TextSizeSlider initial={settings.textSize} onChange={(textSize) => change({ textSize })} />
          <Checkbox isSelected={settings.shield} onChange={(shield) => change({ shield })}>
            Hide spoilers until I open them
          </Checkbox>
          <WhoSitsHere />
          {host && (
            <dl className={styles.facts}>
              <dt>Everything is kept in</dt>
              <dd className={styles.path}>{host.dataFolder}</dd>
              <dt>Version</dt>
              <dd>
                Commonplace {host.version}, {host.host === 'electron' ? 'in its own window' : 'in the browser'}
              </dd>
            </dl>
          )}
        </div>
      )}
    </Dialog>
  );
}
