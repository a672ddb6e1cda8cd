<?cs # Every component, in an order in which each finds what it is made of.  The base
	reads this file once for all pages, so that a page may call any macro of any of them
	and includes none itself: it includes layout/head.cs and layout/foot.cs.
?><?cs
include:"components/base.cs" ?><?cs
include:"components/tag.cs" ?><?cs
include:"components/button.cs" ?><?cs
include:"components/back-link.cs" ?><?cs
include:"components/breadcrumbs.cs" ?><?cs
include:"components/generic-header.cs" ?><?cs
include:"components/service-navigation.cs" ?><?cs
include:"components/phase-banner.cs" ?><?cs
include:"components/notification-banner.cs" ?><?cs
include:"components/skip-link.cs" ?><?cs
include:"components/footer.cs" ?><?cs
include:"components/label.cs" ?><?cs
include:"components/hint.cs" ?><?cs
include:"components/error-message.cs" ?><?cs
include:"components/error-summary.cs" ?><?cs
include:"components/fieldset.cs" ?><?cs
include:"components/question.cs" ?><?cs
include:"components/input.cs" ?><?cs
include:"components/textarea.cs" ?><?cs
include:"components/choices.cs" ?><?cs
include:"components/select.cs" ?><?cs
include:"components/date-input.cs" ?><?cs
include:"components/password-input.cs" ?><?cs
include:"components/file-upload.cs" ?><?cs
include:"components/form.cs" ?><?cs
include:"components/cookie-banner.cs" ?><?cs
include:"components/details.cs" ?><?cs
include:"components/exit-this-page.cs" ?><?cs
include:"components/filter.cs" ?><?cs
include:"components/inset-text.cs" ?><?cs
include:"components/pagination.cs" ?><?cs
include:"components/panel.cs" ?><?cs
include:"components/results.cs" ?><?cs
include:"components/summary-list.cs" ?><?cs
include:"components/table.cs" ?><?cs
include:"components/tabs.cs" ?><?cs
include:"components/task-list.cs" ?><?cs
include:"components/warning-text.cs" ?><?cs
include:"components/week.cs" ?>
<?cs include:"components/travel.cs" ?>
