<?cs # One component, for pages that are all wrong, each in one way. ?><?cs include:"components/label.cs" ?>
