/*
 * unit.h
 *		The smallest harness: EXPECT says what failed and where; unit_done is the exit status.
 *
 * What is counted are the places that check, not how often a loop comes by:
 * a property over a million random texts is one.
 */
#ifndef UNIT_H
#define UNIT_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "memory.h"

static int unit_checks, unit_failures;

/* A place is 0 before its first check, then 1 while it held, 2 once it failed. */
static inline void
unit_passed(int *place)
{
	if (*place == 0)
	{
		*place = 1;
		unit_checks++;
	}
}

static inline void
unit_failed(int *place)
{
	unit_passed(place);
	if (*place == 1)
	{
		*place = 2;
		unit_failures++;
	}
}

#define EXPECT(condition)                                                                                    \
	do                                                                                                       \
	{                                                                                                        \
		static int unit_place;                                                                               \
		if (!(condition))                                                                                    \
		{                                                                                                    \
			unit_failed(&unit_place);                                                                        \
			printf("not ok: %s:%d: %s\n", __FILE__, __LINE__, #condition);                                   \
		}                                                                                                    \
		unit_passed(&unit_place);                                                                            \
	} while (0)

/* The two texts are equal; prints both if not. */
#define EXPECT_TEXT(found, wanted)                                                                           \
	do                                                                                                       \
	{                                                                                                        \
		const char *unit_found = (found), *unit_wanted = (wanted);                                           \
		static int unit_place;                                                                               \
		if (strcmp(unit_found, unit_wanted) != 0)                                                            \
		{                                                                                                    \
			unit_failed(&unit_place);                                                                        \
			printf("not ok: %s:%d: found \"%s\", wanted \"%s\"\n", __FILE__, __LINE__, unit_found,           \
				   unit_wanted);                                                                             \
		}                                                                                                    \
		unit_passed(&unit_place);                                                                            \
	} while (0)

/* The rooms free nothing piece by piece: what a test leaves at its end is no leak. */
extern const char *__asan_default_options(void);
const char *
__asan_default_options(void)
{
	return "detect_leaks=0";
}

/* malloc as an AnMemory; the process ends before it matters that nothing is freed. */
static inline void *
unit_grow(void *context, void *old, size_t size)
{
	void *p = realloc(old, size ? size : 1);

	(void) context;
	if (p == NULL)
		abort();
	return p;
}

static const AnMemory unit_memory __attribute__((unused)) = {unit_grow, NULL};

static inline int
unit_done(const char *name)
{
	printf("unit %s: %d passed, %d failed\n", name, unit_checks - unit_failures, unit_failures);
	return unit_failures != 0;
}

#endif /* UNIT_H */
