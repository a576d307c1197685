/*
 * memory.c
 *		The one variable behind AN_CHECK_INTERRUPTS.
 */
#include "memory.h"

void (*an_interrupt_hook)(void) = NULL;
