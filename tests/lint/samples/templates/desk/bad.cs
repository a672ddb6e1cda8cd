<?cs uvar:x ?>			BAD templates
<?cs lvar:x ?>			BAD templates
<?cs alt:x ?>d<?cs /alt ?>	BAD templates
<?cs name:x ?>			BAD templates
<?cs escape:"none" ?>		BAD templates
<?cs linclude:"desk/good.cs" ?>	BAD templates
<?cs include:x ?>		BAD templates
<?cs include:"desk/none.cs" ?>	BAD templates
<?cs var:url_escape(a) + b ?>	BAD templates
<?cs var:"?a=" + html_escape(b) ?>	BAD templates
<?cs call:link("a", url_validate(x) + c) ?>	BAD templates
<a href="<?cs var:x ?>">x</a>	BAD templates
<a href="<?cs var:x.href ?>/more">x</a>	BAD templates
<a href="<?cs var:x.href ?><?cs var:y ?>">x</a>	BAD templates
<a href="/<?cs var:x ?>">x</a>	BAD templates
<a href="<?cs if:x ?>/a<?cs /if ?><?cs var:y ?>">x</a>	BAD templates
<img src="<?cs var:x.picture ?>" alt="">	BAD templates
<a href=<?cs var:x.href ?>>x</a>	BAD templates
<a class=wide>x</a>	BAD templates
<a <?cs var:x ?>>x</a>	BAD templates
<<?cs var:x ?>>x	BAD templates
<p style="color: red">x</p>	BAD templates
<p onclick="go()">x</p>	BAD templates
<script>var x = 1;</script>	BAD templates
<script src="/x.js">var x = 1;</script>	BAD templates
<style>p { margin: 0 }</style>	BAD templates
<a href="javascript:go()">x</a>	BAD templates
<form action="/x">	BAD templates
<?cs if:x ?>			BAD templates: /each closes it
<?cs /each ?>			BAD templates
<?cs each:x = y ?>		BAD templates: never closed
<?cs /def ?>			BAD templates
<?cs else ?>			BAD templates
<?CS var:x ?>				BAD templates
<iframe srcdoc="<?cs var:x ?>"></iframe>	BAD templates
<a href="<?cs if:x ?><?cs var:url_validate(x) ?><?cs else ?>#<?cs /if ?>/y">x</a>	BAD templates
<a href="<?cs if:x ?>/<?cs else ?>/y<?cs /if ?><?cs var:y ?>">x</a>	BAD templates
