import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, ButtonGroup } from '@/components/govuk/button';
import { holdBack } from '@/components/shell/leaving';

interface Guard {
  /** The place that was asked for while something was unsaved. */
  readonly wanted: string | null;
  readonly stay: () => void;
  readonly leave: () => void;
}

/** Keeps a screen with unsaved changes from being left by a link, the back button or a closed tab, until the person says so. */
export function useLeaveGuard(isUnsaved: boolean): Guard {
  const [wanted, setWanted] = useState<string | null>(null);
  const letGo = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const onClose = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', onClose);
    letGo.current = holdBack(setWanted);
    return () => {
      removeEventListener('beforeunload', onClose);
      letGo.current();
    };
  }, [isUnsaved]);
  const leave = (): void => {
    letGo.current();
    location.hash = wanted ?? '';
  };
  return { wanted, stay: () => setWanted(null), leave };
}

/** The question whether to leave with changes that are not switched on. Takes focus when it comes. */
export function LeaveQuestion({ guard }: { readonly guard: Guard }) {
  const box = useRef<HTMLDivElement>(null);
  const { wanted } = guard;
  useEffect(() => {
    if (wanted !== null) box.current?.focus();
  }, [wanted]);
  if (wanted === null) return null;
  return (
    <div class="app-asks" role="alertdialog" aria-labelledby="leave-title" tabIndex={-1} ref={box}>
      <h2 class="govuk-heading-m" id="leave-title">
        Your changes are not switched on
      </h2>
      <p class="govuk-body">If you leave this page they are lost. You can save them as a file first.</p>
      <ButtonGroup>
        <Button onPress={guard.stay}>Stay here</Button>
        <Button kind="warning" onPress={guard.leave}>
          Leave without them
        </Button>
      </ButtonGroup>
    </div>
  );
}
