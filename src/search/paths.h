/*
 * paths.h
 *		What a bitmap scan by news_ops costs.
 */
#ifndef AN_SEARCH_PATHS_H
#define AN_SEARCH_PATHS_H

/* Hooks into the planner; called once, when the library is loaded. */
extern void an_paths_start(void);

#endif /* AN_SEARCH_PATHS_H */
