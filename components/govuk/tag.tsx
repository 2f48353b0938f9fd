import type { ComponentChildren } from 'preact';

export type TagColour = 'grey' | 'blue' | 'green' | 'red' | 'yellow' | 'orange' | 'purple' | 'teal';

export function Tag({
  children,
  colour = 'blue',
}: {
  readonly children: ComponentChildren;
  readonly colour?: TagColour;
}) {
  return <strong class={`govuk-tag govuk-tag--${colour}`}>{children}</strong>;
}
