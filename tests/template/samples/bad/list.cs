<?cs include:"layout/head.cs" ?>
<h1>List</h1>
<?cs each:row = Rows ?><p><?cs if:row.name ?><?cs var:html_escape("") + row.name ?><?cs /if ?></p><?cs /each ?>
