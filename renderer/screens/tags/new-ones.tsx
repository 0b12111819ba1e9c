// Tags that are made when the dialog's changes are: ticked rows, which unticking takes away again.
import { Checkbox } from '../../components/checkbox/checkbox.tsx';

export interface NewOnesProps {
  readonly paths: readonly string[];
  readonly onRemove: (path: string) => void;
}

export function NewOnes({ paths, onRemove }: NewOnesProps) {
  return paths.map((path) => (
    <Checkbox key={path} isSelected onChange={() => onRemove(path)}>
      <span>
        <bdi>{path}</bdi> (new)
      </span>
    </Checkbox>
  ));
}
