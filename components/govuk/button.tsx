import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress?: () => void;
  readonly kind?: 'primary' | 'secondary' | 'warning' | 'small';
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  readonly id?: string;
  /** What a screen reader says, where the visible words lean on what stands around them. It must begin with those words. */
  readonly label?: string;
  readonly pressed?: boolean;
}

const CLASS = {
  primary: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary',
  warning: 'govuk-button govuk-button--warning',
  small: 'govuk-button govuk-button--secondary app-button--small',
} as const;

export function Button(props: ButtonProps) {
  const {
    children,
    onPress,
    kind = 'primary',
    type = 'button',
    disabled = false,
    id,
    label,
    pressed,
  } = props;
  return (
    <button
      id={id}
      type={type}
      class={CLASS[kind]}
      disabled={disabled}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

/** Looks like a link because it stands in a sentence or a row; is a button because it acts. */
export function LinkButton({ children, onPress, label, id, disabled = false }: ButtonProps) {
  return (
    <button
      id={id}
      type="button"
      class="app-link-button govuk-link"
      aria-label={label}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

export function ButtonGroup({ children }: { readonly children: ComponentChildren }) {
  return <div class="govuk-button-group">{children}</div>;
}
