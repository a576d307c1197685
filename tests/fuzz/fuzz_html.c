/*
 * fuzz_html.c
 *		libFuzzer: whatever bytes an HTML page consists of, its text comes from the source, and a page read of it keeps its promises.
 */
#include <stdio.h>
#include <string.h>

#include "fuzz_memory.h"
#include "../unit/page_promises.h"
#include "html/html.h"

/* Does every byte of the text stand somewhere in the source, literally where the map says so? */
static const char *
broken_html_promise(const AnHtml *html, const char *source, size_t length)
{
	if (html->end < html->length || html->title.end > html->length || html->body_end > html->length)
		return "parts of the text";
	for (uint32_t i = 0; i < html->length; i++)
	{
		uint32_t start = an_html_source_start(html, i), end = an_html_source_end(html, i + 1);

		if (start > end || end > length)
			return "place in the source";
		if (i >= html->title.end && html->text[i] != ' ' && html->text[i] != '\n' && end - start == 1 && source[start] != html->text[i])
			return "byte of the source";
	}
	return NULL;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *source = (const char *) data, *broken;
	AnDocument document;
	AnHtml html;

	an_html_read(&html, source, (uint32_t) size, &fuzz_memory);
	broken = broken_html_promise(&html, source, size);
	if (broken == NULL)
	{
		an_page_read(&document, source, size, AN_PAGE_ALL, AN_NO_TIME, &fuzz_memory);
		broken = broken_page_promise(&document);
	}
	fuzz_free_all();
	if (broken != NULL)
	{
		fprintf(stderr, "broken promise: %s\n", broken);
		abort();
	}
	return 0;
}
