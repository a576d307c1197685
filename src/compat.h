/*
 * compat.h
 *		The only PostgreSQL version guards: one tree for 14 to 18.
 *
 * Glue files include this instead of postgres.h and fmgr.h.
 */
#ifndef AN_COMPAT_H
#define AN_COMPAT_H

#include "postgres.h"
#include "fmgr.h"

#if PG_VERSION_NUM < 140000
#error "arabic_news needs PostgreSQL 14 or later"
#endif

#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

#if PG_VERSION_NUM >= 180000
#define AN_MODULE_MAGIC PG_MODULE_MAGIC_EXT(.name = "arabic_news", .version = AN_VERSION)
#else
#define AN_MODULE_MAGIC PG_MODULE_MAGIC
#endif

#endif /* AN_COMPAT_H */
