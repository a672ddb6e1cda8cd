<?cs set:Page.title = "Cookies" ?>
<?cs include:"layout/head.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-xl">Cookies</h1>
<p class="govuk-body">Cookies are small pieces of text that a website keeps in your browser. This service uses only those it cannot work without. It does not measure or follow you.</p>
<div class="app-scroll" role="region" tabindex="0" aria-label="Cookies this service needs">
<table class="govuk-table">
<caption class="govuk-table__caption govuk-table__caption--m">Cookies this service needs</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Name</th><th scope="col" class="govuk-table__header">What it is for</th><th scope="col" class="govuk-table__header">Ends</th></tr></thead>
<tbody class="govuk-table__body">
<tr class="govuk-table__row"><td class="govuk-table__cell">__Host-visit</td><td class="govuk-table__cell">Keeps your forms safe, and remembers your shortlist and what you have typed but not sent</td><td class="govuk-table__cell">When you close your browser, unless you made a shortlist or began a form: then a year after you last changed it</td></tr>
<tr class="govuk-table__row"><td class="govuk-table__cell">__Host-session</td><td class="govuk-table__cell">Keeps staff signed in</td><td class="govuk-table__cell">When you sign out or close your browser</td></tr>
</tbody></table></div>
<p class="govuk-body">On a computer that others use too, delete the cookies of this site when you have finished: whoever uses the same browser can open your shortlist and what you have not sent. Your browser’s help says how. A shortlist can still be opened by its link.</p>
</div></div>
<?cs include:"layout/foot.cs" ?>
