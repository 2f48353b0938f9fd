import type { Outcome } from '@/components/actions';
import { useSaving } from '@/components/form/saving';
import { ErrorSummary } from '@/components/govuk/error-summary';
import type { StaffMember } from '@/utils/policy/school-view';
import { WHO_SHORT } from '@/utils/wording/people';
import { Go } from './link';

interface ActingPickerProps {
  readonly staff: readonly StaffMember[];
  readonly acting: StaffMember | null;
  readonly onActAs: (staffId: string | null) => Promise<Outcome>;
}

/** Who is at the desk. Every line of the log carries this name. */
export function ActingPicker({ staff, acting, onActAs }: ActingPickerProps) {
  const { problems, run } = useSaving();
  if (staff.length === 0) {
    return (
      <p class="app-acting">
        No staff yet. <Go to={{ page: 'settings', part: 'staff' }}>Add who works here</Go>
      </p>
    );
  }
  return (
    <div class="app-acting">
      <ErrorSummary problems={problems} />
      <label class="govuk-label" for="acting-as">
        Acting as
      </label>
      <select
        id="acting-as"
        class="govuk-select"
        value={acting?.id ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          void run([], () => onActAs(value === '' ? null : value));
        }}
      >
        <option value="">Nobody: choose a name</option>
        {staff.map((member) => (
          <option key={member.id} value={member.id}>
            {member.name} ({WHO_SHORT[member.role]})
          </option>
        ))}
      </select>
    </div>
  );
}
