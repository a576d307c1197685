/*
 * plan_sql.c
 *		What the planner asks about document @@@ query and news_match(document, query).
 *
 * The operator has a selectivity function for WHERE and one for joins.  The
 * function's support function puts the operator in its place, gives the cost
 * of both, and settles queries that find nothing.
 */
#include "glue.h"

#include "catalog/namespace.h"
#include "catalog/pg_statistic.h"
#include "catalog/pg_type.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/supportnodes.h"
#include "nodes/value.h"
#include "optimizer/cost.h"
#include "optimizer/optimizer.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"

#include "search/estimate.h"
#include "search/query_datum.h"

/* The query that a node is a constant of; NULL if it is none, or the constant is NULL. */
static AnQuery *
constant_query(Node *node)
{
	if (!IsA(node, Const) || ((Const *) node)->constisnull)
		return NULL;
	return an_query_from_datum(((Const *) node)->constvalue);
}

/* The share of documents that a constant query finds; NULL finds nothing. */
static double
share_of(Const *constant)
{
	AnMemory memory = an_glue_memory(CurrentMemoryContext);

	return constant->constisnull ? 0 : an_estimate_share(constant_query((Node *) constant), &memory);
}

/* The share of rows whose value is not NULL, as far as the table was analyzed. */
static double
share_not_null(const VariableStatData *variable)
{
	if (!HeapTupleIsValid(variable->statsTuple))
		return 1;
	return 1 - ((Form_pg_statistic) GETSTRUCT(variable->statsTuple))->stanullfrac;
}

/* The share of rows that document @@@ query lets through in a WHERE; args are the two. */
static double
restriction_share(PlannerInfo *root, List *args, int relation)
{
	VariableStatData variable;
	Node *other;
	bool document_varies;
	double share = AN_ESTIMATE_USUAL;

	if (!get_restriction_variable(root, args, relation, &variable, &other, &document_varies))
		return share;
	/* "other" has been evaluated, parameters too if the plan is for their values */
	if (document_varies && IsA(other, Const))
		share = share_of((Const *) other);
	share *= share_not_null(&variable);
	ReleaseVariableStats(variable);
	return share;
}

/*
 * The average share of the commonest values of a column of queries; the usual
 * one if there are none, or the user must not see what the operator does with them.
 */
static double
average_share(VariableStatData *queries, Oid operator)
{
	AttStatsSlot slot;
	AnMemory memory = an_glue_memory(CurrentMemoryContext);
	double sum = 0, weight = 0;

	if (!HeapTupleIsValid(queries->statsTuple) || !statistic_proc_security_check(queries, get_opcode(operator)) ||
		!get_attstatsslot(&slot, queries->statsTuple, STATISTIC_KIND_MCV, InvalidOid,
						  ATTSTATSSLOT_VALUES | ATTSTATSSLOT_NUMBERS))
		return AN_ESTIMATE_USUAL;
	for (int i = 0; i < slot.nvalues && i < slot.nnumbers; i++)
	{
		sum += slot.numbers[i] * an_estimate_share(an_query_from_datum(slot.values[i]), &memory);
		weight += slot.numbers[i];
	}
	free_attstatsslot(&slot);
	return weight > 0 ? sum / weight : AN_ESTIMATE_USUAL;
}

/* The share of pairs that document @@@ query joins. */
static double
join_share(PlannerInfo *root, Oid operator, List *args, SpecialJoinInfo *join)
{
	VariableStatData documents, queries;
	bool reversed;
	double share;

	get_join_variables(root, args, join, &documents, &queries, &reversed);
	share = average_share(&queries, operator) * share_not_null(&documents) * share_not_null(&queries);
	ReleaseVariableStats(documents);
	ReleaseVariableStats(queries);
	return share;
}

PG_FUNCTION_INFO_V1(news_match_selectivity);
PG_FUNCTION_INFO_V1(news_match_join_selectivity);
PG_FUNCTION_INFO_V1(news_match_support);

/* news_match_selectivity(internal, oid, internal, integer) returns double precision */
Datum
news_match_selectivity(PG_FUNCTION_ARGS)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	List *args = (List *) PG_GETARG_POINTER(2);

	PG_RETURN_FLOAT8(restriction_share(root, args, PG_GETARG_INT32(3)));
}

/* news_match_join_selectivity(internal, oid, internal, int2, internal) returns double precision */
Datum
news_match_join_selectivity(PG_FUNCTION_ARGS)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	List *args = (List *) PG_GETARG_POINTER(2);

	PG_RETURN_FLOAT8(join_share(root, PG_GETARG_OID(1), args, (SpecialJoinInfo *) PG_GETARG_POINTER(4)));
}

/* The two arguments of a call, by function or operator; NIL if the node is neither. */
static List *
arguments(Node *node)
{
	List *args = NIL;

	if (node != NULL && IsA(node, FuncExpr))
		args = ((FuncExpr *) node)->args;
	else if (node != NULL && IsA(node, OpExpr))
		args = ((OpExpr *) node)->args;
	return list_length(args) == 2 ? args : NIL;
}

/* The cost of asking a document by a known query. */
static Node *
answer_cost(SupportRequestCost *request)
{
	List *args = arguments(request->node);
	AnQuery *query = args == NIL ? NULL : constant_query(lsecond(args));

	if (query == NULL)
		return NULL;
	request->startup = 0;
	request->per_tuple = an_estimate_cost(query) * cpu_operator_cost;
	return (Node *) request;
}

/*
 * A query without words, as "in" or "", finds nothing: false, or NULL where
 * the document is NULL.  In a WHERE that is a constant, and nothing is read.
 */
static Node *
find_nothing(Node *document)
{
	NullTest *is_null = makeNode(NullTest);

	is_null->arg = (Expr *) document;
	is_null->nulltesttype = IS_NULL;
	is_null->argisrow = false;
	is_null->location = -1;
	return (Node *) makeBoolExpr(AND_EXPR, list_make2(is_null, makeBoolConst(false, true)), -1);
}

/* What the call stands for: nothing, or the operator, which an index knows.  An operator's own call comes here too. */
static Node *
answer_simplify(SupportRequestSimplify *request)
{
	List *args = arguments((Node *) request->fcall);
	AnQuery *query = args == NIL ? NULL : constant_query(lsecond(args));
	Oid operator;
	Expr *call;

	if (args == NIL)
		return NULL;
	if (query != NULL && query->node_count == 0)
		return find_nothing(linitial(args));
	operator = OpernameGetOprid(list_make2(makeString(get_namespace_name(get_func_namespace(request->fcall->funcid))),
										   makeString("@@@")),
								exprType(linitial(args)), exprType(lsecond(args)));
	if (!OidIsValid(operator) || get_opcode(operator) != request->fcall->funcid)
		return NULL;
	call = make_opclause(operator, BOOLOID, false, linitial(args), lsecond(args), InvalidOid,
						 request->fcall->inputcollid);
	set_opfuncid((OpExpr *) call);
	return (Node *) call;
}

/* news_match_support(internal) returns internal */
Datum
news_match_support(PG_FUNCTION_ARGS)
{
	Node *request = (Node *) PG_GETARG_POINTER(0);
	Node *answer = NULL;

	if (IsA(request, SupportRequestCost))
		answer = answer_cost((SupportRequestCost *) request);
	else if (IsA(request, SupportRequestSimplify))
		answer = answer_simplify((SupportRequestSimplify *) request);
	PG_RETURN_POINTER(answer);
}
