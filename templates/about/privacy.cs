<?cs set:Page.title = "Privacy" ?>
<?cs include:"layout/head.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-xl">Privacy</h1>
<p class="govuk-body"><?cs var:Config.council ?> looks after what this service holds.</p>
<h2 class="govuk-heading-l">When you search</h2>
<p class="govuk-body">We use the postcode you type to find what is near, on our own machine. We send it to nobody and do not keep it. We keep a note of what kind of help was looked for, in which neighbourhood and for which times, so that the council knows what is missing. The note does not say who looked.</p>
<h2 class="govuk-heading-l">When you make a shortlist</h2>
<p class="govuk-body">We keep the list so that you can open it again and hand it to somebody. It does not hold your name. This browser finds it again by a <a class="govuk-link" href="/cookies">cookie</a>; any other finds it by its link. A list is deleted a year after it was last changed.</p>
<h2 class="govuk-heading-l">When you place an advert</h2>
<p class="govuk-body">We keep the name and the telephone number or email address you give, so that our staff can reach you and pass on answers. They are not shown to anybody else. We delete them, and your own words, <?cs var:Keep.advert ?> after the advert has ended or was declined: until then an introduction may fall through, and somebody may ask or complain about it. What help was needed, and in which district, stays as a figure that does not say who needed it. What you typed and did not send is kept for <?cs var:Keep.draft ?>, for this browser alone, and then deleted.</p>
<h2 class="govuk-heading-l" id="advert-answers">When you answer an advert</h2>
<p class="govuk-body">We keep your name, your telephone number or email address and what you write. Our staff pass them on to the person who placed the advert, or to somebody who helps them, and to nobody else. We delete them <?cs var:Keep.advert ?> after the advert has ended.</p>
<h2 class="govuk-heading-l">When you are listed</h2>
<p class="govuk-body">Your listing shows what you agreed to show. Your private address, telephone number and email address, and notes that our staff write, are for our staff alone. We delete them <?cs var:Keep.unlisted ?> after your listing was taken off: until then you may come back, and a complaint or a concern about safety may have to be looked into. It is recorded which member of staff looks at private details, and when.</p>
<h2 class="govuk-heading-l" id="home-care">When the council arranges home care for you</h2>
<p class="govuk-body">We keep your initials, year of birth, postcode and your number in the council’s case system, the visits you need and what carers have to know to give them safely. The rest of your record stays in the case system. Providers that we ask see the first part of your postcode and what is needed, not who you are; the provider that cares for you sees who you are, and until three months after its care has ended. It is recorded who looks at your details, and when.</p>
<p class="govuk-body">We delete who you were, where you lived and all that was written about your care <?cs var:Keep.care ?> after the last of it has ended: until then a claim about it may be brought. Which visits were needed, in which neighbourhood and when, stays as a figure that does not say who needed them. What staff began for you and did not send is deleted after <?cs var:Keep.draft ?>.</p>
<h2 class="govuk-heading-l" id="providers-staff">When you work for a provider of home care</h2>
<p class="govuk-body">We keep your name as long as you have an account, and what you write in offers, in reasons for declining and in notices as long as what we know of the person it was about: <?cs var:Keep.care ?> after their care has ended. Messages that we send to your organisation say nothing about a person. We delete them, with the address they went to, <?cs var:Keep.care ?> after they were written.</p>
<h2 class="govuk-heading-l">Your rights</h2>
<p class="govuk-body">You can ask for a copy of what we hold about you, ask us to correct or delete it before the times given above, and complain about how we use it. Ring <?cs var:Config.phone ?><?cs if:Config.email ?> or email <a class="govuk-link" href="mailto:<?cs var:Config.email ?>"><?cs var:Config.email ?></a><?cs /if ?>. When we delete something because you ask, we keep a record that it was done and why, without what it said. We answer a complaint within 30 days. You can also complain to the <a class="govuk-link" href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.</p>
</div></div>
<?cs include:"layout/foot.cs" ?>
