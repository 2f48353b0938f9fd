import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ScreenTitleProps {
  readonly children: ComponentChildren;
  /** Inside another screen, which has its title already. */
  readonly inside?: boolean;
}

/** The heading of a screen. It takes the focus when the screen comes, so that it is read out. */
export function ScreenTitle({ children, inside = false }: ScreenTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return inside ? (
    <h2 class="govuk-heading-m" tabIndex={-1} ref={heading}>
      {children}
    </h2>
  ) : (
    <h1 class="govuk-heading-l" id="page-title" tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}
