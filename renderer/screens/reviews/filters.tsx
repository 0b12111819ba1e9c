// The filters beside the list, each value with how many reviews have it.
import type { ReviewSummary } from '../../../electron/shared/model.ts';
import type { ReviewFilter } from '../../../electron/shared/settings.ts';
import { FilterGroup, TagFilterGroup } from '../../components/reading-screen/filter-group.tsx';
import { usePlace } from '../../state/place.tsx';
import { type Facets, useFacets, useFixedFacets } from './facets.ts';
import styles from './filters.module.css';

export function Filters({ reviews }: { reviews: readonly ReviewSummary[] }) {
  const { place, move } = usePlace();
  const facets = useFacets(reviews);
  const fixed = useFixedFacets(reviews);
  const { filter } = place;
  const change = (part: Partial<ReviewFilter>) => move({ filter: { ...filter, ...part }, listScroll: 0 });
  return (
    <>
      <ShowGroup filter={filter} facets={facets} onChange={change} />
      <FilterGroup
        name="Stars"
        value={filter.ratings.map(String)}
        onChange={(ratings) => change({ ratings: ratings.map(Number) })}
        options={fixed.stars.map(({ stars, count, share }) => ({
          value: String(stars),
          count,
          label: stars ? `${stars} ${stars === 1 ? 'star' : 'stars'}` : 'No rating',
          content: stars ? (
            <>
              {stars}
              <span className={styles.bar}>
                <i style={{ inlineSize: `${share * 100}%` }} />
              </span>
            </>
          ) : (
            'No rating'
          ),
        }))}
      />
      <TagFilterGroup
        value={filter.tagIds}
        onChange={(tagIds) => change({ tagIds })}
        match={filter.tagMatch}
        onMatch={(tagMatch) => change({ tagMatch })}
        tags={facets.tags}
      />
      <FilterGroup
        name="Language"
        value={filter.languages}
        onChange={(languages) => change({ languages })}
        options={fixed.languages.map(({ language, name, count }) => ({
          value: language,
          count,
          label: name,
          content: <span lang={language}>{name}</span>,
        }))}
      />
      <FilterGroup
        name="Year"
        value={filter.years}
        onChange={(years) => change({ years })}
        options={fixed.years.map(({ year, count }) => ({ value: year, count, label: year }))}
      />
    </>
  );
}

interface ShowGroupProps {
  readonly filter: ReviewFilter;
  readonly facets: Facets;
  readonly onChange: (part: Partial<ReviewFilter>) => void;
}

function ShowGroup({ filter, facets, onChange }: ShowGroupProps) {
  const value = [
    ...(['unread', 'starred', 'withPoints'] as const).filter((flag) => filter[flag]),
    ...(filter.spoiler === 'any' ? [] : [filter.spoiler]),
  ];
  return (
    <FilterGroup
      name="Show"
      value={value}
      onChange={(chosen) => {
        // Without and with spoilers exclude each other: the one ticked last holds.
        const spoilers = chosen.filter((one) => one === 'free' || one === 'hidden');
        onChange({
          unread: chosen.includes('unread'),
          starred: chosen.includes('starred'),
          withPoints: chosen.includes('withPoints'),
          spoiler: spoilers.find((one) => one !== filter.spoiler) ?? spoilers[0] ?? 'any',
        });
      }}
      options={[
        { value: 'unread', label: 'Unread', count: facets.unread },
        { value: 'starred', label: 'Starred', count: facets.starred },
        { value: 'withPoints', label: 'With points', count: facets.withPoints },
        { value: 'free', label: 'Without spoilers', count: facets.free },
        { value: 'hidden', label: 'With spoilers', count: facets.hidden },
      ]}
    />
  );
}
