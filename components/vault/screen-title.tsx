import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The heading of a screen at the door. It takes the focus when the screen comes, so that it is read out. */
export function ScreenTitle({ children }: { readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 class="govuk-heading-l" id="page-title" tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}
