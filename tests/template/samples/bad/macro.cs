<?cs include:"layout/head.cs" ?>
<h1>Macro</h1>
<?cs call:label(Field.name) ?>
