import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button, ButtonGroup } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import type { Problem } from '@/components/govuk/error-summary';

interface FormProps {
  readonly children: ComponentChildren;
  /** The words on the button that saves. */
  readonly submit: string;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  /** The words on the button that leaves. */
  readonly cancel?: string;
  /** A form that opens inside a list takes focus to its first control. */
  readonly inline?: boolean;
  readonly label?: string;
  /** What it does cannot be taken back. */
  readonly isFinal?: boolean;
}

/** A form with its summary of problems above and its buttons below. */
export function Form(props: FormProps) {
  const {
    children,
    submit,
    busy,
    problems,
    onSubmit,
    onCancel,
    cancel = 'Cancel',
    inline = false,
    label,
    isFinal = false,
  } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (inline) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [inline]);
  return (
    <form
      ref={form}
      class={inline ? 'app-inline-form' : 'app-form'}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ErrorSummary problems={problems} />
      {children}
      <FormButtons {...{ submit, busy, onCancel, cancel, isFinal }} />
    </form>
  );
}

type ButtonsProps = Pick<FormProps, 'submit' | 'busy'> & {
  readonly isFinal: boolean;
  readonly onCancel: FormProps['onCancel'] | undefined;
  readonly cancel: string;
};

function FormButtons({ submit, busy, onCancel, cancel, isFinal }: ButtonsProps) {
  return (
    <ButtonGroup>
      <Button type="submit" kind={isFinal ? 'warning' : 'primary'} disabled={busy}>
        {submit}
      </Button>
      {onCancel === undefined ? null : (
        <Button kind="secondary" onPress={onCancel}>
          {cancel}
        </Button>
      )}
    </ButtonGroup>
  );
}
