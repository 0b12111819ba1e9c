// How large all text is; seen at once, while the thumb moves.
import { useState } from 'react';
import { Label, Slider, SliderFill, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import styles from './text-size-slider.module.css';

export interface TextSizeSliderProps {
  /** Percent. */
  readonly initial: number;
  readonly onChange: (percent: number) => void;
}

export function TextSizeSlider({ initial, onChange }: TextSizeSliderProps) {
  // Its own value: the settings come back a moment later, and the thumb must not jump back to them meanwhile.
  const [percent, setPercent] = useState(initial);
  return (
    <Slider
      className={styles.slider ?? ''}
      minValue={100}
      maxValue={200}
      step={10}
      value={percent}
      onChange={(value) => {
        setPercent(value);
        onChange(value);
      }}
    >
      <div className={styles.words}>
        <Label className={styles.label ?? ''}>Text size</Label>
        <SliderOutput>{percent} %</SliderOutput>
      </div>
      <div className={styles.line}>
        <span className={styles.small} aria-hidden="true">
          A
        </span>
        <SliderTrack className={styles.track ?? ''}>
          <SliderFill className={styles.fill ?? ''} />
          <SliderThumb className={styles.thumb ?? ''} />
        </SliderTrack>
        <span className={styles.large} aria-hidden="true">
          A
        </span>
      </div>
    </Slider>
  );
}
