import { createContext } from 'preact';
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { hashOf } from './route';
import type { Route } from './route';

/** The page that holds the routes: empty in the dashboard itself, its address in the side panel. */
export const RoutesAt = createContext('');

interface GoProps {
  readonly to: Route;
  readonly children: ComponentChildren;
  readonly look?: 'link' | 'button' | 'secondary';
  readonly label?: string;
}

const LOOK = {
  link: 'govuk-link govuk-link--no-visited-state',
  button: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary app-button--small',
} as const;

/** A link to a place in the dashboard. From the side panel it opens beside it, in a tab. */
export function Go({ to, children, look = 'link', label }: GoProps) {
  const base = useContext(RoutesAt);
  return (
    <a
      class={LOOK[look]}
      href={`${base}${hashOf(to)}`}
      aria-label={label}
      target={base === '' ? undefined : '_blank'}
      rel={base === '' ? undefined : 'noopener'}
    >
      {children}
      {base === '' ? null : <span class="govuk-visually-hidden"> (opens in a tab)</span>}
    </a>
  );
}
