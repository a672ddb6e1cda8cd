<?cs set:Page.title = "Accessibility statement" ?>
<?cs include:"layout/head.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-xl">Accessibility statement</h1>
<p class="govuk-body">This statement is about <?cs var:Config.service ?>, run by <?cs var:Config.council ?>. We want as many people as possible to be able to use it. You should be able to:</p>
<ul class="govuk-list govuk-list--bullet">
<li>change colours, contrast and fonts with your browser or device</li>
<li>zoom in up to 400% without the text spilling off the screen</li>
<li>use every page with a keyboard alone</li>
<li>use every page with speech recognition or a screen reader</li>
<li>use every page with scripts switched off</li>
</ul>
<h2 class="govuk-heading-l">How accessible it is</h2>
<p class="govuk-body">Automatic checks against the Web Content Accessibility Guidelines version 2.2, level AA, find nothing wrong on the pages they cover. They cannot find everything, and the service has not yet been tested by an independent body.</p>
<h2 class="govuk-heading-l">If you cannot use part of it</h2>
<p class="govuk-body">Tell us what you need and we will give it to you another way: in large print, in easy read, on audio, in braille or by telephone. Ring <a class="govuk-link" href="tel:<?cs var:Config.phone ?>"><?cs var:Config.phone ?></a><?cs if:Config.email ?> or email <a class="govuk-link" href="mailto:<?cs var:Config.email ?>"><?cs var:Config.email ?></a><?cs /if ?>.</p>
<h2 class="govuk-heading-l">Complaints</h2>
<p class="govuk-body">If you are not happy with our answer, contact the <a class="govuk-link" href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a>. The Equality and Human Rights Commission enforces the Public Sector Bodies Accessibility Regulations 2018.</p>
<p class="govuk-body">This statement was prepared on 21 November 2026.</p>
</div></div>
<?cs include:"layout/foot.cs" ?>
