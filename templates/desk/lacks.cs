<?cs # What a listing still lacks before it may be published (cgi/desk/ready.c). ?>
<?cs if:subcount(Lacks) ?><div class="govuk-inset-text">
<h2 class="govuk-heading-s"><?cs if:Edit.standing == "Not published yet" ?>Before it can be published<?cs else ?>What is missing<?cs /if ?></h2>
<ul class="govuk-list govuk-list--bullet">
<?cs each:lack = Lacks ?><li><a class="govuk-link" href="<?cs var:url_validate(lack.href) ?>"><?cs var:lack.text ?></a></li>
<?cs /each ?></ul></div><?cs /if ?>
