<?cs include:"layout/head.cs" ?>
<h1>Raw</h1>
<p><?cs uvar:Person.name ?></p>
<p><?cs var:Person.name ?></p>
