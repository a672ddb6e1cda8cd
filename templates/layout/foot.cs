<?cs # The bottom of every page: closes what layout/head.cs opened. ?>
	</main>
</div>
<footer class="govuk-template__footer">
	<div class="govuk-footer">
		<div class="govuk-width-container">
			<div class="govuk-footer__meta">
				<div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
					<h2 class="govuk-visually-hidden">Support links</h2>
					<ul class="govuk-footer__inline-list">
						<li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="/accessibility">Accessibility statement</a></li>
						<li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="/privacy">Privacy</a></li>
						<li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="/cookies">Cookies</a></li>
						<li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="/contact">Contact us</a></li>
					</ul>
					<?cs if:Config.phone || Config.email ?><div class="govuk-footer__meta-custom">
						<?cs var:Config.council ?><?cs if:Config.phone ?>, telephone <a class="govuk-footer__link" href="tel:<?cs var:Config.phone ?>"><?cs var:Config.phone ?></a><?cs /if ?><?cs
						if:Config.email ?>, email <a class="govuk-footer__link" href="mailto:<?cs var:Config.email ?>"><?cs var:Config.email ?></a><?cs /if ?>
					</div><?cs /if ?>
				</div>
			</div>
		</div>
	</div>
</footer>
<div class="app-print-foot" aria-hidden="true">
	<?cs var:Page.title ?><?cs if:Page.print_reference ?>, reference <?cs var:Page.print_reference ?><?cs /if ?><?cs if:Page.printed_on ?>. Printed on <?cs var:Page.printed_on ?><?cs /if ?>
</div>
</body>
</html>
