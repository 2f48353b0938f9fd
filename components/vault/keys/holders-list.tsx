import { useState } from 'preact/hooks';
import { Button } from '@/components/govuk/button';
import { Details } from '@/components/govuk/details';
import { Tag } from '@/components/govuk/tag';
import { dateOf, parseSchoolDate } from '@/utils/calendar/school-date';
import { dayAndYear } from '@/utils/wording/dates';
import { WHO_SHORT, WHO_WORDS } from '@/utils/wording/people';
import type { KeyHolder } from '../actions';
import type { KeysProps } from './keys-part';
import { LetGoForm } from './let-go-form';
import { NewSignInForm } from './new-sign-in-form';

/** Who holds keys now, and under them who held them once. */
export function HoldersList(props: KeysProps) {
  const here = props.view.holders.filter(({ left }) => left === null);
  const gone = props.view.holders.filter(({ left }) => left !== null);
  return (
    <section class="app-section" aria-labelledby="holders">
      <h2 class="govuk-heading-m" id="holders">
        People
      </h2>
      <ul class="app-holders">
        {here.map((holder) => (
          <Holder key={holder.memberId} holder={holder} {...props} />
        ))}
      </ul>
      {gone.length === 0 ? null : (
        <Details summary="Who could sign in before">
          <ul class="govuk-list">
            {gone.map((holder) => (
              <li key={holder.memberId}>
                {holder.name}, {WHO_WORDS[holder.role]}: {dayAndYear(dateOf(holder.since))} to{' '}
                {holder.left === null ? '' : dayAndYear(dateOf(holder.left))}
                {holder.reason === null ? '' : `. ${holder.reason}`}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}

function Holder({ holder, ...props }: KeysProps & { readonly holder: KeyHolder }) {
  const [doing, setDoing] = useState<'new-sign-in' | 'let-go' | null>(null);
  const isMe = holder.memberId === props.view.me;
  const close = (): void => setDoing(null);
  return (
    <li class="app-holder">
      <h3 class="govuk-heading-s">
        {holder.name} <Tag colour="grey">{WHO_SHORT[holder.role]}</Tag> {isMe ? <Tag>You</Tag> : null}
      </h3>
      <Facts holder={holder} />
      {!props.view.mayAdmit || isMe || doing !== null ? null : (
        <div class="app-step__actions">
          <Button
            kind="small"
            label={`New passphrase for ${holder.name}`}
            onPress={() => setDoing('new-sign-in')}
          >
            New passphrase
          </Button>
          <Button kind="small" label={`Let go: ${holder.name}`} onPress={() => setDoing('let-go')}>
            Let go
          </Button>
        </div>
      )}
      {doing === 'new-sign-in' ? <NewSignInForm {...props} holder={holder} onClose={close} /> : null}
      {doing === 'let-go' ? <LetGoForm {...props} holder={holder} onClose={close} /> : null}
    </li>
  );
}

function Facts({ holder }: { readonly holder: KeyHolder }) {
  const until = holder.until === null ? null : parseSchoolDate(holder.until);
  return (
    <>
      <p class="app-quiet">
        Shown while locked as “{holder.label}”. Since {dayAndYear(dateOf(holder.since))}
        {until === null ? '' : `, ends after ${dayAndYear(until)}`}.
        {holder.withDevice ? ' Also has a key of this computer.' : ''}
      </p>
      <p class="app-quiet">
        Fingerprint, to be read out by telephone before a case is handed over:{' '}
        <span class="app-fingerprint">{holder.fingerprint}</span>
      </p>
    </>
  );
}
