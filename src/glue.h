/*
 * glue.h
 *		What the *_sql.c files share: a document's memory in the server.
 */
#ifndef AN_GLUE_H
#define AN_GLUE_H

#include "compat.h"
#include "memory.h"

/* The version of the SQL objects that this library serves; also in arabic_news.control. */
#define AN_VERSION "1.0"

/* An AnMemory whose memory is that of context, freed with it; larger than 1 GB if need be. */
extern AnMemory an_glue_memory(MemoryContext context);

#endif /* AN_GLUE_H */
