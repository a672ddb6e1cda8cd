<!DOCTYPE html>
<?cs # The top of every page; layout/foot.cs is its bottom.  The page between them has one
	h1 of its own.  What is read here:

	Page.title (without the service's name), .lang, .back.href .text, .crumbs.N.href
	.text, .nav.N.href .text .current, .section and .pages.N.href .text .current, .notice.title .text .kind (success or plain),
	.person.name .sign_out .token, .large_print, .asset_version, .idle_seconds,
	.print_reference .printed_on; Config.council .service .phase .phone .email
	.demonstration; Form.refused
	A flash message is not shown above a refused form, whose errors come first.
?>
<?cs include:"components/all.cs" ?>
<html lang="<?cs if:Page.lang ?><?cs var:Page.lang ?><?cs else ?>en<?cs /if ?>" class="govuk-template<?cs if:Page.large_print ?> app-large-print<?cs /if ?>">
<head>
	<meta charset="utf-8">
	<title><?cs if:Form.refused ?>Error: <?cs /if ?><?cs if:Page.title ?><?cs var:Page.title ?> - <?cs /if ?><?cs var:Config.service ?><?cs if:Config.council ?> - <?cs var:Config.council ?><?cs /if ?></title>
	<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
	<meta name="theme-color" content="#0b4144">
	<meta name="format-detection" content="telephone=no">
	<link rel="icon" href="/static/icon.svg?v=<?cs var:Page.asset_version ?>" type="image/svg+xml">
	<link rel="stylesheet" href="/static/app.css?v=<?cs var:Page.asset_version ?>">
	<script type="module" src="/static/app.js?v=<?cs var:Page.asset_version ?>"></script>
</head>
<body class="govuk-template__body"<?cs if:Page.idle_seconds && Page.person.name ?> data-session-idle-seconds="<?cs var:Page.idle_seconds ?>"<?cs /if ?>>
<script src="/static/start.js?v=<?cs var:Page.asset_version ?>"></script>
<?cs set:Page.skip.text = "Skip to main content" ?><?cs set:Page.skip.href = "#main-content" ?><?cs call:skip_link(Page.skip) ?>
<header class="govuk-template__header">
<?cs set:Page.header.logoText = Config.council ?><?cs call:generic_header(Page.header) ?>
<?cs set:Page.service.serviceName = Config.service ?><?cs set:Page.service.serviceUrl = "/" ?><?cs
	if:Page.person.name ?><?cs set:Page.service.end = "1" ?><?cs set:Page.service.inline = "1" ?><?cs /if ?><?cs
	each:item = Page.nav ?><?cs if:item.current ?><?cs set:item.current = "" ?><?cs set:item.active = "1" ?><?cs /if ?><?cs /each ?><?cs
	call:service_navigation_open(Page.service, Page.nav) ?>
<?cs if:Page.person.name ?><div class="app-person">
	<span class="app-person__name"><span class="govuk-visually-hidden">Signed in as </span><?cs var:Page.person.name ?></span>
	<a class="govuk-link govuk-link--no-visited-state" href="/sign-in/password">Change password</a>
	<?cs if:Page.person.token ?><form class="app-person__form" action="<?cs var:url_validate(Page.person.sign_out) ?>" method="post"><?cs
		call:hidden_field("_csrf", Page.person.token) ?><button type="submit" class="app-link-button">Sign out</button></form><?cs
	else ?><a class="govuk-link govuk-link--no-visited-state" href="<?cs var:url_validate(Page.person.sign_out) ?>">Sign out</a><?cs /if ?>
</div>
<?cs /if ?><?cs call:service_navigation_close(Page.service) ?>
<?cs if:Config.phase ?><?cs set:Page.phase.tag.text = Config.phase ?><?cs call:phase_banner_open(Page.phase) ?>This is a new service.<?cs
	if:Config.email ?> Help us improve it: <a class="govuk-link" href="mailto:<?cs var:Config.email ?>">give your feedback by email</a>.<?cs /if ?><?cs
	call:phase_banner_close() ?><?cs /if ?></header>
<?cs if:Config.demonstration ?><div class="app-demonstration" role="region" aria-label="Demonstration data"><p class="govuk-width-container app-demonstration__text"><strong>Demonstration data:</strong> the people and organisations here are made up.</p></div>
<?cs /if ?><?cs if:subcount(Page.pages) ?><nav class="app-pages" aria-label="<?cs var:Page.section ?>"><ul class="govuk-width-container app-pages__list"><?cs
	each:item = Page.pages ?><?cs set:_href = item.href ?><li class="app-pages__item<?cs if:item.current ?> app-pages__item--current<?cs /if ?>"><a class="govuk-link govuk-link--no-visited-state govuk-link--no-underline" href="<?cs var:url_validate(_href) ?>"<?cs if:item.current ?> aria-current="true"<?cs /if ?>><?cs var:item.text ?></a></li><?cs /each ?></ul></nav>
<?cs /if ?><div class="govuk-width-container">
<?cs if:Page.back.href ?><nav aria-label="Back"><?cs call:back_link(Page.back) ?></nav><?cs
	elif:subcount(Page.crumbs) ?><?cs set:Page.trail.collapseOnMobile = "1" ?><?cs call:breadcrumbs(Page.trail, Page.crumbs) ?><?cs /if ?>
<main class="govuk-main-wrapper" id="main-content">
<?cs if:Page.notice.text && !Form.refused ?><?cs if:Page.notice.kind == "success" ?><?cs set:Page.notice.type = "success" ?><?cs /if ?><?cs
	set:Page.notice.titleText = Page.notice.title ?><?cs call:notification_banner(Page.notice) ?><?cs /if ?>
