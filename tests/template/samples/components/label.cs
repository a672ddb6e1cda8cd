<?cs def:label(n) ?><label><?cs uvar:n.text ?></label><?cs /def ?>
