import { useMemo, useState } from 'preact/hooks';
import { SelectField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/govuk/button';
import { Empty } from '@/components/govuk/text-blocks';
import { Go } from '@/components/shell/link';
import { groupsOf, pupilList } from '@/utils/policy/pupil-list';
import type { PupilQuery } from '@/utils/policy/pupil-list';
import type { SchoolView } from '@/utils/policy/school-view';
import { amount } from '@/utils/wording/amounts';
import { PupilsTable } from './pupils-table';

/** Rows drawn at first, and added by each press of the button: a school of 2,000 stays quick. */
const PAGE = 50;

const EVERYBODY: PupilQuery = { search: '', group: '', show: 'all', sort: 'name', descending: false };

/** All pupils with their counts: find, filter, sort. */
export function PupilsPage({ view }: { readonly view: SchoolView }) {
  const [query, setQuery] = useState(EVERYBODY);
  const [most, setMost] = useState(PAGE);
  const found = useMemo(() => pupilList(view.pupils, query), [view.pupils, query]);
  const ask = (change: Partial<PupilQuery>): void => {
    setQuery({ ...query, ...change });
    setMost(PAGE);
  };
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1} id="page-title">
        Pupils
      </h1>
      <Filters view={view} query={query} onAsk={ask} />
      <p class="govuk-body" role="status">
        {amount(found.length, 'pupil')} of {view.pupils.length}
      </p>
      {found.length === 0 ? <NobodyFound view={view} /> : null}
      {found.length === 0 ? null : (
        <PupilsTable view={view} rows={found.slice(0, most)} query={query} onAsk={ask} />
      )}
      {found.length > most ? (
        <Button kind="secondary" onPress={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, found.length - most)} more
        </Button>
      ) : null}
      <p class="govuk-body">
        <Go to={{ page: 'new-pupil' }}>Add a pupil by hand</Go>
        {' · '}
        <Go to={{ page: 'take-in' }}>Open a handover file</Go>
      </p>
    </>
  );
}

interface FiltersProps {
  readonly view: SchoolView;
  readonly query: PupilQuery;
  readonly onAsk: (change: Partial<PupilQuery>) => void;
}

function Filters({ view, query, onAsk }: FiltersProps) {
  const groups = useMemo(() => groupsOf(view.pupils), [view.pupils]);
  return (
    <div class="app-row" role="search" aria-label="Pupils">
      <TextField
        id="search"
        label="Find by name, group or UPN"
        type="search"
        value={query.search}
        onChange={(search) => onAsk({ search })}
      />
      <SelectField
        id="group"
        label="Group"
        value={query.group}
        onChange={(group) => onAsk({ group })}
        choices={[
          { value: '', label: 'All groups' },
          ...groups.map((group) => ({ value: group, label: group })),
        ]}
      />
      <SelectField
        id="show"
        label="Show"
        value={query.show}
        onChange={(show) => onAsk({ show: show === 'open' ? 'open' : 'all' })}
        choices={[
          { value: 'all', label: 'All pupils' },
          { value: 'open', label: 'Only those with a case' },
        ]}
      />
    </div>
  );
}

function NobodyFound({ view }: { readonly view: SchoolView }) {
  return (
    <Empty>
      <p class="govuk-body">
        {view.pupils.length > 0 ? (
          'Nobody fits. Try fewer letters, or another group.'
        ) : (
          <>
            No pupils yet. They are added as registers are read, or{' '}
            <Go to={{ page: 'settings', part: 'pupils' }}>load the pupil list</Go>.
          </>
        )}
      </p>
    </Empty>
  );
}
