/*
 * memory.h
 *		How the rooms below the SQL glue obtain memory and answer cancel.
 *
 * Those rooms know no server.  Whoever calls them hands an AnMemory: in the
 * server it is a memory context, in unit tests malloc.  Nothing is freed piece
 * by piece; the owner of the AnMemory drops everything at once.
 */
#ifndef AN_MEMORY_H
#define AN_MEMORY_H

#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>

typedef struct AnMemory
{
	/*
	 * Returns room for size bytes, like realloc(old, size); old may be NULL.
	 * Never returns NULL: it fails by its own means (ereport, abort).
	 */
	void *(*grow)(void *context, void *old, size_t size);
	void *context;
} AnMemory;

static inline void *
an_memory_alloc(const AnMemory *memory, size_t size)
{
	return memory->grow(memory->context, NULL, size);
}

/* Makes sure that array has a place [used]; doubles it, from 16, when it is full. */
#define AN_ENSURE_ROOM(memory, array, used, room)                                                            \
	do                                                                                                       \
	{                                                                                                        \
		if ((used) >= (room))                                                                                \
		{                                                                                                    \
			(room) = (room) ? (room) * 2 : 16;                                                               \
			(array) = (memory)->grow((memory)->context, (array), (size_t) (room) * sizeof(*(array)));        \
		}                                                                                                    \
	} while (0)

/*
 * Set by the server glue to what answers query cancel; NULL elsewhere.  Loops
 * over a document call AN_CHECK_INTERRUPTS() every few thousand bytes.
 */
extern void (*an_interrupt_hook)(void);

/*
 * The same for work that must not be left half done, as where foreign memory is held: says whether AN_CHECK_INTERRUPTS would end the
 * work now, and does not end it.
 */
extern bool (*an_interrupt_pending)(void);

#define AN_CHECK_INTERRUPTS()                                                                                \
	do                                                                                                       \
	{                                                                                                        \
		if (an_interrupt_hook)                                                                               \
			an_interrupt_hook();                                                                             \
	} while (0)

#endif /* AN_MEMORY_H */
