<?cs include:"components/form.cs" ?>
<!DOCTYPE html>
<html lang="en" class="<?cs var:Page.class ?>">
<!-- a comment with href=<unquoted> and style="x" -->
<script src="/static/app.js" defer></script>
<?cs if:Total > #0 ?>
<a href="/people/<?cs var:p.id ?>" class="a b"<?cs if:p.current ?> aria-current="page"<?cs /if ?>><?cs var:p.name ?></a>
<?cs elif:Total == "a > b" ?>
<a href="tel:<?cs var:p.phone ?>" data-x='<?cs var:x ?>'>x < y</a>
<?cs else ?>
<a href="<?cs var:url_validate(p.website) ?>"><?cs var:url_escape(x) ?></a>
<?cs /if ?>
<a href="<?cs var:item.href ?>">a</a> <a href="<?cs var:href ?>">b</a>
<a href="<?cs if:x ?>/a<?cs else ?>/b/<?cs var:y ?><?cs /if ?>/c">c</a>
<a href="<?cs var:"/people/" + p.id ?>">d</a>
<input type="text" value="<?cs var:x ?>" required />
<input value="<?cs if:x ?><?cs var:y ?><?cs else ?>3<?cs /if ?>"/>
<?cs each:row = Rows ?><?cs with:r = row ?><td><?cs var:r.a + r.b ?></td><?cs /with ?><?cs /each ?>
<?cs call:form_open("/search") ?>
<?cs loop:i = #1, #3 ?><?cs /loop ?>
<?cs set:Title = "a" + "b" ?>
<?cs call:link("a", url_escape(x), "b" + c) ?>
</html>
<a href="<?cs if:x ?><?cs var:url_validate(x) ?><?cs else ?>#top<?cs /if ?>">x</a>
<a href="<?cs if:x ?><?cs var:x.href ?><?cs elif:y ?>/<?cs else ?>/y/<?cs var:y ?><?cs /if ?>">x</a>
