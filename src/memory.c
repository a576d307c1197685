/*
 * memory.c
 *		The variables behind AN_CHECK_INTERRUPTS and its like.
 */
#include "memory.h"

void (*an_interrupt_hook)(void) = NULL;
bool (*an_interrupt_pending)(void) = NULL;
