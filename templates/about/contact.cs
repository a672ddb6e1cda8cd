<?cs set:Page.title = "Contact us" ?>
<?cs include:"layout/head.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-xl">Contact us</h1>
<p class="govuk-body"><?cs var:Config.council ?>, adult social care</p>
<p class="govuk-body">Telephone: <a class="govuk-link" href="tel:<?cs var:Config.phone ?>"><?cs var:Config.phone ?></a></p>
<?cs if:Config.email ?><p class="govuk-body">Email: <a class="govuk-link" href="mailto:<?cs var:Config.email ?>"><?cs var:Config.email ?></a></p><?cs /if ?>
<p class="govuk-body">If somebody is in danger now, ring 999. If you are worried that somebody is being harmed or neglected, ring us and say that it is about safeguarding.</p>
<p class="govuk-body">If you are deaf or find it hard to speak on the telephone, use Relay UK: dial 18001 and then our number.</p>
</div></div>
<?cs include:"layout/foot.cs" ?>
