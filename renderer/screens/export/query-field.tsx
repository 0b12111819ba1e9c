// Points that a search finds: asked for once the typing rests, so that no letter begins a file of its own.
import { useEffect, useRef, useState } from 'react';
import { TextField } from '../../components/text-field/text-field.tsx';

const REST_MS = 400;

export interface QueryFieldProps {
  readonly value: string;
  readonly onChange: (query: string) => void;
}

export function QueryField({ value, onChange }: QueryFieldProps) {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const tell = useRef(onChange);
  tell.current = onChange;
  // Emptied from elsewhere.
  if (value !== told.current) {
    told.current = value;
    setTyped(value);
  }
  useEffect(() => {
    const timer = setTimeout(() => {
      if (typed === told.current) return;
      told.current = typed;
      tell.current(typed);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextField
      label="Only points that a search finds"
      hint="As in the search box, such as lighthouse or by:ann."
      value={typed}
      onChange={setTyped}
      maxLength={1000}
    />
  );
}
