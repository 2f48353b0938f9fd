/** What stands there before the school's records have been read, and when they cannot be. */
export function Opening({ trouble, slow }: { readonly trouble: string | null; readonly slow: boolean }) {
  if (trouble !== null) {
    return (
      <div class="app-main" role="alert">
        <h1 class="govuk-heading-l">The records on this computer cannot be opened</h1>
        <p class="govuk-body">{trouble}</p>
        <p class="govuk-body">
          Close the other windows of Tenth Day and open this page again. Nothing has been deleted.
        </p>
      </div>
    );
  }
  return (
    <div class="app-main" role="status">
      {slow ? <p class="govuk-body">Opening the school’s records…</p> : null}
    </div>
  );
}

/** Trouble that came after the records were shown: what stands there may be old. */
export function TroubleBanner({ trouble }: { readonly trouble: string | null }) {
  return (
    <div role="alert">
      {trouble === null ? null : <p class="app-trouble">{trouble} What you see may not be the newest.</p>}
    </div>
  );
}
