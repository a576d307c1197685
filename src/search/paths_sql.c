/*
 * paths_sql.c
 *		What a bitmap scan by news_ops costs.
 *
 * The planner takes it that every document which an index hands over is asked
 * again, and that no others are handed over than those that match.  For an
 * operator that reads a page both are far off: the keys decide most queries, and
 * then no page is read; of a phrase they know the words only; and an index of
 * words hands over everything where names are asked for.  So "the newest 20 of a
 * word" would follow the dates, page by page, long after the bitmap and a sort
 * have become ten times as fast.  No function that an operator can name is asked
 * about this, so it is mended where all paths of a table are known.
 */
#include "glue.h"

#include "catalog/pg_am.h"
#include "nodes/pathnodes.h"
#include "optimizer/cost.h"
#include "optimizer/optimizer.h"
#include "optimizer/pathnode.h"
#include "optimizer/paths.h"
#include "utils/lsyscache.h"

#include "search/estimate.h"
#include "search/news_ops.h"
#include "search/paths.h"
#include "search/query_datum.h"

extern Datum news_match(PG_FUNCTION_ARGS);

/* What a tree of bitmaps hands over. */
typedef struct Handed
{
	bool ours;	  /* is there an index of ours among them? */
	bool known;	  /* is it known what they hand over? */
	bool exact;	  /* is nothing of it to be asked again? */
	double share; /* of the table's documents */
	Cost asking;  /* a document, by our clauses */
} Handed;

static set_rel_pathlist_hook_type next_hook = NULL;

/* The query of a clause document @@@ query; NULL if it is no such clause, or the query is not known while planning. */
static AnQuery *
query_of_clause(PlannerInfo *root, const OpExpr *clause)
{
	FmgrInfo function;
	Node *query;

	if (!IsA(clause, OpExpr) || list_length(clause->args) != 2)
		return NULL;
	fmgr_info(get_opcode(clause->opno), &function);
	if (function.fn_addr != news_match)
		return NULL;
	query = estimate_expression_value(root, lsecond(clause->args));
	if (!IsA(query, Const) || ((Const *) query)->constisnull)
		return NULL;
	return an_query_from_datum(((Const *) query)->constvalue);
}

/* Adds what a clause that the index answers hands over. */
static void
add_clause(PlannerInfo *root, const IndexPath *path, const IndexClause *clause, Handed *handed)
{
	AnMemory memory = an_glue_memory(CurrentMemoryContext);
	AnQuery *query = query_of_clause(root, (OpExpr *) clause->rinfo->clause);
	bytea **options = path->indexinfo->opclassoptions;
	bool words;
	QualCost cost;

	if (query == NULL)
	{
		handed->known = false;
		return;
	}
	words = options != NULL && an_news_ops_fields(options[clause->indexcol]) == AN_NEWS_FIELDS_WORDS;
	cost_qual_eval_node(&cost, (Node *) clause->rinfo, root);
	handed->ours = true;
	handed->exact &= an_estimate_exact(query, words, &memory);
	handed->share *= an_estimate_handed(query, words, &memory);
	handed->asking += cost.per_tuple;
}

/* What an index hands over. */
static Handed
handed_by_index(PlannerInfo *root, const IndexPath *path)
{
	Handed handed = {false, true, true, 1, 0};
	ListCell *cell;

	if (path->indexinfo->relam == GIN_AM_OID)
		foreach (cell, path->indexclauses)
			add_clause(root, path, lfirst(cell), &handed);
	else
	{
		handed.exact = path->indexinfo->relam == BTREE_AM_OID;
		handed.share = path->indexselectivity;
	}
	return handed;
}

/* What a tree of bitmaps hands over. */
static Handed
handed_by_tree(PlannerInfo *root, Path *path)
{
	Handed all = {false, true, true, 1, 0};
	bool any = IsA(path, BitmapOrPath);
	List *bitmaps;
	ListCell *cell;

	if (IsA(path, IndexPath))
		return handed_by_index(root, (IndexPath *) path);
	bitmaps = any ? ((BitmapOrPath *) path)->bitmapquals : ((BitmapAndPath *) path)->bitmapquals;
	foreach (cell, bitmaps)
	{
		Handed one = handed_by_tree(root, lfirst(cell));

		all.ours |= one.ours;
		all.known &= one.known;
		all.exact &= one.exact;
		all.share *= any ? 1 - one.share : one.share;
		all.asking += one.asking;
	}
	if (any)
		all.share = 1 - all.share;
	return all;
}

/* Does the bitmap fit into work_mem?  Else whole pages are handed over. */
static bool
fits(PlannerInfo *root, RelOptInfo *rel, const BitmapHeapPath *path, double documents)
{
	double fetched;
	Cost cost;

	compute_bitmap_pages(root, rel, path->bitmapqual, 1, &cost, &fetched);
	return fetched <= documents + 1;
}

/* Gives a bitmap scan the cost of asking those documents that will be asked, instead of those that match; is that more? */
static bool
mend_cost(PlannerInfo *root, RelOptInfo *rel, BitmapHeapPath *path)
{
	Handed handed;
	Selectivity selectivity;
	Cost cost;
	double charged, asked;

	if (path->path.param_info != NULL)
		return false;
	handed = handed_by_tree(root, path->bitmapqual);
	if (!handed.ours || !handed.known)
		return false;
	cost_bitmap_tree_node(path->bitmapqual, &cost, &selectivity);
	charged = clamp_row_est(selectivity * rel->tuples);
	asked = handed.exact && fits(root, rel, path, charged) ? 0 : Max(handed.share * rel->tuples, charged);
	/* of a parallel scan, each process has its part of all */
	cost = handed.asking * (asked - charged) * (path->path.rows / Max(rel->rows, 1));
	path->path.total_cost = Max(path->path.total_cost + cost, path->path.startup_cost);
	return cost > 0;
}

/* Mends the bitmap scans among the paths of a table; has one become dearer? */
static bool
mend_paths(PlannerInfo *root, RelOptInfo *rel, List *paths)
{
	bool dearer = false;
	ListCell *cell;

	foreach (cell, paths)
		if (IsA(lfirst(cell), BitmapHeapPath))
			dearer |= mend_cost(root, rel, lfirst(cell));
	return dearer;
}

/* set_rel_pathlist_hook: all paths of one table are known. */
static void
mend_table(PlannerInfo *root, RelOptInfo *rel, Index number, RangeTblEntry *entry)
{
	if (next_hook != NULL)
		next_hook(root, rel, number, entry);
	if (entry->rtekind != RTE_RELATION)
		return;
	/* what seemed the cheapest may have pushed out the scan of all pages */
	if (mend_paths(root, rel, rel->pathlist))
		add_path(rel, create_seqscan_path(root, rel, rel->lateral_relids, 0));
	mend_paths(root, rel, rel->partial_pathlist);
}

void
an_paths_start(void)
{
	next_hook = set_rel_pathlist_hook;
	set_rel_pathlist_hook = mend_table;
}
