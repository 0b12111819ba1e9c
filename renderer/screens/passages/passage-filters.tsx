// The filters beside the list of passages.
import { FilterGroup, TagFilterGroup } from '../../components/reading-screen/filter-group.tsx';
import type { PassageFacets, PassageFilter } from './passage-filter.ts';

export interface PassageFiltersProps {
  readonly filter: PassageFilter;
  readonly facets: PassageFacets;
  readonly onChange: (part: Partial<PassageFilter>) => void;
}

export function PassageFilters({ filter, facets, onChange }: PassageFiltersProps) {
  return (
    <>
      <FilterGroup
        name="Show"
        value={(['starred', 'withPoints'] as const).filter((flag) => filter[flag])}
        onChange={(chosen) =>
          onChange({ starred: chosen.includes('starred'), withPoints: chosen.includes('withPoints') })
        }
        options={[
          { value: 'starred', label: 'Starred', count: facets.starred },
          { value: 'withPoints', label: 'With points', count: facets.withPoints },
        ]}
      />
      <TagFilterGroup
        value={filter.tagIds}
        onChange={(tagIds) => onChange({ tagIds })}
        match={filter.tagMatch}
        onMatch={(tagMatch) => onChange({ tagMatch })}
        tags={facets.tags}
      />
      <FilterGroup
        name="Marked by"
        value={filter.by}
        onChange={(by) => onChange({ by })}
        options={facets.by.map(({ by, count }) => ({ value: by, label: by || 'Not known', count }))}
      />
    </>
  );
}
