<!DOCTYPE html>
<?cs # The top of every page; layout/foot.cs is its bottom.  The page between them has one
	h1 of its own.  What is read here:

	Page.title (without the service's name), .lang, .back.href .text, .crumbs.N.href
	.text, .nav.N.href .text .current, .notice.title .text .kind (success or plain),
	.person.name .sign_out .token, .large_print, .asset_version, .idle_seconds,
	.print_reference, .printed_on; Config.council .service .phase .phone .email
	.demonstration; Form.refused
?>
<?cs include:"components/base.cs" ?>
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
<a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a>
<header class="govuk-template__header">
	<div class="govuk-generic-header">
		<div class="govuk-generic-header__container govuk-width-container">
			<div class="govuk-generic-header__logo">
				<a href="/" class="govuk-generic-header__homepage-link"><?cs var:Config.council ?></a>
			</div>
		</div>
	</div>
	<section aria-label="Service information" class="govuk-service-navigation" data-module="govuk-service-navigation">
		<div class="govuk-width-container<?cs if:Page.person.name ?> govuk-service-navigation__inlining-container<?cs /if ?>">
			<div class="govuk-service-navigation__container">
				<span class="govuk-service-navigation__service-name"><a href="/" class="govuk-service-navigation__link"><?cs var:Config.service ?></a></span>
				<?cs if:subcount(Page.nav) ?><nav aria-label="Menu" class="govuk-service-navigation__wrapper">
					<?cs if:subcount(Page.nav) > 1 ?><button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="navigation" hidden aria-hidden="true">Menu</button><?cs /if ?>
					<ul class="govuk-service-navigation__list" id="navigation">
					<?cs each:item = Page.nav ?><li class="govuk-service-navigation__item<?cs if:item.current ?> govuk-service-navigation__item--active<?cs /if ?>"><a class="govuk-service-navigation__link" href="<?cs
						var:url_validate(item.href) ?>"<?cs if:item.current ?> aria-current="true"<?cs /if ?>><?cs
						if:item.current ?><strong class="govuk-service-navigation__active-fallback"><?cs var:item.text ?></strong><?cs else ?><?cs var:item.text ?><?cs /if ?></a></li>
					<?cs /each ?></ul>
				</nav><?cs /if ?>
			</div>
			<?cs if:Page.person.name ?><div class="app-person">
				<span class="app-person__name"><span class="govuk-visually-hidden">Signed in as </span><?cs var:Page.person.name ?></span>
				<?cs if:Page.person.token ?><form class="app-person__form" action="<?cs var:url_validate(Page.person.sign_out) ?>" method="post"><?cs
					call:hidden_field("_csrf", Page.person.token) ?><button type="submit" class="app-link-button">Sign out</button></form><?cs
				else ?><a class="govuk-link govuk-link--no-visited-state" href="<?cs var:url_validate(Page.person.sign_out) ?>">Sign out</a><?cs /if ?>
			</div><?cs /if ?>
		</div>
	</section>
	<?cs if:Config.phase ?><div class="govuk-phase-banner govuk-width-container"><p class="govuk-phase-banner__content"><strong class="govuk-tag govuk-phase-banner__content__tag"><?cs var:Config.phase ?></strong><span class="govuk-phase-banner__text">This is a new service.<?cs if:Config.email ?> Help us improve it: <a class="govuk-link" href="mailto:<?cs var:Config.email ?>">give your feedback by email</a>.<?cs /if ?></span></p></div><?cs /if ?>
</header>
<?cs if:Config.demonstration ?><div class="app-demonstration" role="region" aria-label="Demonstration data"><p class="govuk-width-container app-demonstration__text"><strong>Demonstration data:</strong> the people and organisations here are made up.</p></div><?cs /if ?>
<div class="govuk-width-container">
	<?cs if:Page.back.href ?><nav aria-label="Back"><a href="<?cs var:url_validate(Page.back.href) ?>" class="govuk-back-link"><?cs if:Page.back.text ?><?cs var:Page.back.text ?><?cs else ?>Back<?cs /if ?></a></nav><?cs
	elif:subcount(Page.crumbs) ?><nav class="govuk-breadcrumbs govuk-breadcrumbs--collapse-on-mobile" aria-label="Breadcrumb"><ol class="govuk-breadcrumbs__list">
		<?cs each:crumb = Page.crumbs ?><?cs if:crumb.href ?><li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="<?cs var:url_validate(crumb.href) ?>"><?cs var:crumb.text ?></a></li><?cs
		else ?><li class="govuk-breadcrumbs__list-item" aria-current="page"><?cs var:crumb.text ?></li><?cs /if ?>
		<?cs /each ?></ol></nav><?cs /if ?>
	<main class="govuk-main-wrapper" id="main-content">
	<?cs if:Page.notice.text && !Form.refused ?><div class="govuk-notification-banner<?cs if:Page.notice.kind == "success" ?> govuk-notification-banner--success<?cs /if ?>" role="<?cs
		if:Page.notice.kind == "success" ?>alert<?cs else ?>region<?cs /if ?>" aria-labelledby="page-notice-title" data-module="govuk-notification-banner">
		<div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="page-notice-title"><?cs
			if:Page.notice.title ?><?cs var:Page.notice.title ?><?cs elif:Page.notice.kind == "success" ?>Success<?cs else ?>Important<?cs /if ?></h2></div>
		<div class="govuk-notification-banner__content"><p class="govuk-notification-banner__heading"><?cs var:Page.notice.text ?></p></div>
	</div><?cs /if ?>
