/* What a passer-by sent about adverts (queries advert_receipt_*). */
#include "find/receipt.h"

#include "lib/secret.h"
#include "queries.h"
#include "signin/network.h"

static const char purpose[] = "advert receipt";

const char *
receipt_hash(struct req *rq, const char *text)
{
	return text != NULL && text[0] != '\0'
	    ? secret_proof(rq->a, rq->site->key, purpose, text)
	    : "";
}

static const char *
network(struct req *rq)
{
	return receipt_hash(rq, network_of(rq->a, rq->address));
}

int
receipt_allow(struct req *rq, const char *kind)
{
	struct advert_receipt_count_row *sent;
	int code = advert_receipt_count(rq->db, rq->a,
	    (struct advert_receipt_count_args){
	        .kind = kind, .owner = rq->who.owner, .network = network(rq) },
	    &sent);

	if (code != DB_OK)
		return db_status(rq, code);
	if (sent->of_visitor < rq->conf->adverts_of_visitor &&
	    sent->of_network < rq->conf->adverts_of_network)
		return 200;
	reply_template(rq, "find/advert-too-many.cs");
	return 429;
}

int
receipt_keep(struct req *rq, const struct receipt *receipt, const char *reference)
{
	return advert_receipt_add(rq->db,
	    (struct advert_receipt_add_args){ .kind = receipt->kind,
	        .reference = reference,
	        .owner = rq->who.owner,
	        .network = network(rq),
	        .content = receipt->content,
	        .other = receipt->other },
	    NULL);
}

int
receipt_own(struct req *rq, const char *kind, const char *reference)
{
	struct advert_receipt_own_row *own;
	int code = advert_receipt_own(rq->db, rq->a,
	    (struct advert_receipt_own_args){
	        .kind = kind, .reference = reference, .owner = rq->who.owner },
	    &own);

	if (code != DB_OK)
		return db_status(rq, code);
	return own->receipts > 0 ? 200 : 404;
}
