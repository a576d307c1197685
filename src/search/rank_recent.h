/*
 * rank_recent.h
 *		Relevance and age in one number; glue.h comes before.
 */
#ifndef AN_RANK_RECENT_H
#define AN_RANK_RECENT_H

#include "utils/timestamp.h"

#include "search/rank.h"

/*
 * A rank that halves with every half-life since publication, as a logarithm to the base 2: log2(rank) + the half-lives
 * from 2000-01-01 to publication.  Whenever one asks, all documents have aged by the same, so that the order is that of
 * rank * 2 ^ (-age / half-life), and no clock is needed.  -Infinity for rank 0; errors for a half-life that is not above 0.
 */
extern double an_rank_recent(double rank, TimestampTz published, const Interval *half_life);

#endif /* AN_RANK_RECENT_H */
