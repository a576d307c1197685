/*
 * news_ops.h
 *		The numbers of the operator class news_ops, as in the SQL script.
 */
#ifndef AN_NEWS_OPS_H
#define AN_NEWS_OPS_H

/* document @@@ query */
#define AN_NEWS_MATCH_STRATEGY 1

/*
 * Support functions of GIN:
 *		1  news_ops_compare				keys as bytes
 *		2  news_ops_extract_value
 *		3  news_ops_extract_query
 *		4  news_ops_consistent
 *		5  news_ops_compare_partial
 *		6  news_ops_tri_consistent
 *		7  news_ops_options
 */

/* Which keys an index holds: its option "fields". */
typedef enum AnNewsFields
{
	AN_NEWS_FIELDS_ALL,
	AN_NEWS_FIELDS_WORDS
} AnNewsFields;

/* The option of an index whose options the server has parsed; NULL: none were given. */
struct varlena;
extern AnNewsFields an_news_ops_fields(const struct varlena *options);

#endif /* AN_NEWS_OPS_H */
