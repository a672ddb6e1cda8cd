<?cs # The bottom of every page: closes what layout/head.cs opened. ?>
</main>
</div>
<footer class="govuk-template__footer"><?cs
	set:Page.footer.meta.items.0.text = "Accessibility statement" ?><?cs set:Page.footer.meta.items.0.href = "/accessibility" ?><?cs
	set:Page.footer.meta.items.1.text = "Privacy" ?><?cs set:Page.footer.meta.items.1.href = "/privacy" ?><?cs
	set:Page.footer.meta.items.2.text = "Cookies" ?><?cs set:Page.footer.meta.items.2.href = "/cookies" ?><?cs
	set:Page.footer.meta.items.3.text = "Contact us" ?><?cs set:Page.footer.meta.items.3.href = "/contact" ?><?cs
	set:Page.footer.meta.items.4.text = "Adverts for personal assistants" ?><?cs set:Page.footer.meta.items.4.href = "/adverts" ?><?cs
	call:footer_open(Page.footer) ?>
<?cs if:Config.phone || Config.email ?><div class="govuk-footer__meta-custom"><?cs var:Config.council ?><?cs
	if:Config.phone ?>, telephone <a class="govuk-footer__link" href="tel:<?cs var:Config.phone ?>"><?cs var:Config.phone ?></a><?cs /if ?><?cs
	if:Config.email ?>, email <a class="govuk-footer__link" href="mailto:<?cs var:Config.email ?>"><?cs var:Config.email ?></a><?cs /if ?></div>
<?cs /if ?><?cs call:footer_close() ?>
</footer>
<div class="app-print-foot" aria-hidden="true">
	<?cs var:Page.title ?><?cs if:Page.print_reference ?>, reference <?cs var:Page.print_reference ?><?cs /if ?><?cs if:Page.printed_on ?>. Printed on <?cs var:Page.printed_on ?><?cs /if ?>
</div>
</body>
</html>
