/** What a person new to the program asks first. */
export function Help() {
  return (
    <section aria-labelledby="help">
      <h2 class="govuk-heading-m" id="help">
        Help
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Open a register in your MIS and it is read as you look at it. Nothing is clicked or typed on the
          page.
        </li>
        <li>
          A mark that was not read is never counted as present or absent. A count with gaps is shown as a
          range.
        </li>
        <li>
          Every step says why it is due, and which clause of your policy or which regulation it comes from.
        </li>
        <li>Nothing is sent by the program. A named person sends a paper, and says here that they did.</li>
        <li>Everything stays on this computer.</li>
      </ul>
    </section>
  );
}
