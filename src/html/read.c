/*
 * read.c
 *		An HTML page through libxml2's SAX interface: which of its text is visible and of the article.
 *
 *	1. The attributes of tags are counted: pages over the limits are read by dropping tags (read_plainly).
 *	2. libxml2 calls back for elements and text.  Block elements and <br> begin lines.  So do links, times and spans with a class behind
 *	   another inline element without a space, as style sheets set them apart; in paragraphs and headings only a space parts two links.  Scripts, forms' fields and what is not displayed are
 *	   passed over.  Of an element that looks like furniture (menus, share bars, comments, by role, class and id, or a header or
 *	   footer outside of an article) the text is taken back at its end, unless it turned out to hold the heading or the article, or,
 *	   where the signs are weak, much text that is no link.
 *	3. Of the elements that could be the article's own, the one that says so best and holds most text is; what comes behind it is none of it.
 *	   Where none says so, it is the one whose own paragraphs are most of the page's text behind the heading.
 *	4. claims.c adds what the head of the page claims.
 *
 * libxml2 allocates by malloc, so nothing may leave this file by an error while it is at work: the callbacks write to memory that was
 * allocated before, and when a cancel is pending they stop the parser; it is answered behind it.
 *
 * Where the text stands in the source is told by the parser's position when it calls back, and always checked by the bytes there.
 */
#include "html/parts.h"
#include "unicode/utf8.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* Weak signs do not make furniture of an element with so many bytes of text outside of links, about fifty words. */
#define REGION_BYTES 600

/* An element with fewer bytes of such text is not the article. */
#define BODY_BYTES 200

/* An element told by its paragraphs has at least so much of the text behind the heading: seven tenths. */
#define PARAGRAPHS_LEAST 7
#define PARAGRAPHS_OF 10

/* Callbacks between two looks at query cancel, and tags where libxml2 is not at work. */
#define CALLS_PER_CHECK 256

/* Tags of claims and scripts that are longer are not looked for. */
#define TAG_BYTES 4096

/* Entities are not longer and not shorter in the source, and what they stand for is not longer. */
#define ENTITY_BYTES 48
#define ENTITY_BYTES_MIN 3
#define ENTITY_TEXT_BYTES 8

/* Texts that libxml2 cuts are longer: it gives about a thousand bytes at a time. */
#define LONG_TEXT_BYTES 500

/* How an element may be told to be the one with the article; a higher one is worth more. */
typedef enum Holder
{
	HOLDER_NONE,
	HOLDER_PARAGRAPHS,
	HOLDER_ELEMENT, /* <article>, <main> */
	HOLDER_CLASS,
	HOLDER_ITEM /* itemprop="articleBody" */
} Holder;

/* An open element. */
typedef struct Frame
{
	uint32_t element; /* AnElementBits */
	uint32_t notes;	  /* AnNoteBits that are in force */
	bool link;
	bool heading;
	bool time;
	bool item; /* a link, a time, a span with a class */
	AnWriterState before;
	uint32_t plain, headings, bodies; /* of the reader, before it */
	uint32_t paragraphs;			  /* bytes of text in its own <p> */
} Frame;

typedef struct Reader
{
	const char *source;
	uint32_t length;
	uint32_t at; /* behind what was read last */
	htmlParserCtxtPtr parser;
	AnWriter *writer;
	AnHtmlClaims *claims;
	Frame frames[AN_HTML_DEPTH_MAX];
	uint32_t depth;
	uint32_t hidden, links, headings_open, captions, authors, publishers, tags, articles, lines, times; /* open elements of a kind */
	uint32_t link;			   /* the number of the last link */
	uint32_t item_depth;	   /* where an inline element ended behind which no text stands, 0 if none did */
	bool item_link;			   /* it was a link */
	uint32_t headings, bodies; /* seen so far */
	bool title;				   /* inside of <title>, whose text is kept */
	char title_text[AN_HTML_CLAIM_BYTES_MAX];
	uint32_t title_length, title_end;
	Holder holder;
	uint32_t holder_plain, holder_end;
	uint32_t heading_plain; /* bytes of text outside of links up to the first heading */
	struct
	{
		uint32_t start, end;
	} scripts[AN_HTML_SCRIPTS_MAX];
	uint32_t script_count;
	uint32_t calls;
	bool too_deep, cancelled;
} Reader;

/* The parser's position in the source, which may be a character off. */
static uint32_t
position(const Reader *reader)
{
	xmlParserInputPtr input = reader->parser->input;
	size_t at;

	if (input == NULL || input->cur < input->base)
		return reader->at;
	at = (size_t) input->consumed + (size_t) (input->cur - input->base);
	return at < reader->at ? reader->at : at > reader->length ? reader->length : (uint32_t) at;
}

/* Stops the parser when it has to; false if nothing more is wanted. */
static bool
goes_on(Reader *reader)
{
	if (++reader->calls % CALLS_PER_CHECK == 0 && an_interrupt_pending && an_interrupt_pending())
		reader->cancelled = true;
	if (!reader->cancelled && !reader->too_deep && !reader->writer->full)
		return true;
	xmlStopParser(reader->parser);
	return false;
}

/* ---- elements ---- */

/* Adds, or with -1 takes away, what an open element means for the text in it. */
static void
count_frame(Reader *reader, const Frame *frame, int one)
{
	reader->hidden += (uint32_t) ((frame->notes & AN_NOTE_HIDDEN) || (frame->element & AN_ELEMENT_HIDDEN) ? one : 0);
	reader->captions += (uint32_t) (frame->notes & AN_NOTE_CAPTION ? one : 0);
	reader->authors += (uint32_t) (frame->notes & AN_NOTE_AUTHOR ? one : 0);
	reader->publishers += (uint32_t) (frame->notes & AN_NOTE_PUBLISHER ? one : 0);
	reader->tags += (uint32_t) (frame->notes & AN_NOTE_TAGS ? one : 0);
	reader->articles += (uint32_t) ((frame->element & AN_ELEMENT_ARTICLE) || (frame->notes & (AN_NOTE_BODY | AN_NOTE_ITEM_BODY)) ? one : 0);
	reader->times += (uint32_t) (frame->time ? one : 0);
	reader->lines += (uint32_t) (frame->element & AN_ELEMENT_LINES ? one : 0);
	reader->links += (uint32_t) (frame->link ? one : 0);
	reader->headings_open += (uint32_t) (frame->heading ? one : 0);
}

/* Where the tag that is being read begins: at the last angle bracket before; the position itself if there is none near. */
static uint32_t
tag_start(const Reader *reader)
{
	uint32_t end = position(reader), at = end;

	while (at > reader->at && end - at < TAG_BYTES && reader->source[at - 1] != '<')
		at--;
	return at > reader->at && reader->source[at - 1] == '<' ? at - 1 : end;
}

/* Notes where a script of JSON-LD has its content. */
static void
note_script(Reader *reader, const char **attributes)
{
	const char *type = an_html_attribute(attributes, "type");
	const char *open;
	AnMarkup markup;

	if (type == NULL || strcmp(type, "application/ld+json") != 0 || reader->script_count == AN_HTML_SCRIPTS_MAX ||
		!an_html_markup(reader->source, reader->length, tag_start(reader), &markup))
		return;
	open = memchr(reader->source + markup.start, '>', markup.end - markup.start);
	if (open == NULL)
		return;
	reader->scripts[reader->script_count].start = (uint32_t) (open - reader->source) + 1;
	reader->scripts[reader->script_count++].end = markup.end;
}

/* What the attributes of an element say that can be said of it. */
static uint32_t
notes_of(const char *name, uint32_t element, const char **attributes)
{
	const char *class = an_html_attribute(attributes, "class");
	uint32_t notes = 0;

	if (element & AN_ELEMENT_PLAIN)
		return an_html_attribute(attributes, "itemprop") ? an_html_note("itemprop", an_html_attribute(attributes, "itemprop")) : 0;
	for (; attributes != NULL && attributes[0] != NULL; attributes += 2)
		notes |= an_html_note(attributes[0], attributes[1]);
	if (an_html_is_named(name, "figure") || an_html_is_named(name, "figcaption"))
		notes |= AN_NOTE_CAPTION;
	/* themes show when the page was changed only where that is when it was published */
	if (an_html_is_named(name, "time") && class != NULL && (strstr(class, "updated") || strstr(class, "modified")) && !strstr(class, "published"))
		notes |= AN_NOTE_HIDDEN;
	/* a heading may be put out of sight, and its class tells only of its looks */
	if (an_html_is_named(name, "h1"))
		notes = 0;
	return notes;
}

/* What an element claims: the head's <meta>, microdata, and a <time> of the article. */
static void
claim_element(Reader *reader, const char *name, const char **attributes)
{
	const char *time = an_html_attribute(attributes, "datetime"), *item = an_html_attribute(attributes, "itemprop");
	const char *content = an_html_attribute(attributes, "content");

	if (an_html_is_named(name, "meta"))
	{
		reader->claims->source = tag_start(reader);
		reader->claims->span = position(reader) - reader->claims->source;
		if (item != NULL && content != NULL && strcmp(item, "name") == 0 && (reader->publishers || reader->authors))
			an_html_claim(reader->claims, reader->publishers ? AN_CLAIM_SITE : AN_CLAIM_AUTHOR, AN_RANK_ITEM, content, strlen(content));
	}
	an_html_claims_of(reader->claims, name, attributes);
	if (!an_html_is_named(name, "time") || time == NULL || reader->hidden > 0 || reader->links > 0 ||
		(reader->headings == 0 && reader->articles == 0) || reader->holder > HOLDER_ELEMENT)
		return;
	an_html_claim(reader->claims, AN_CLAIM_PUBLISHED, AN_RANK_PAGE, time, strlen(time));
}

/* Parts an item, which begins here, from an inline element that ended right before it. */
static void
part_items(Reader *reader, const Frame *frame)
{
	const Frame *parent = reader->depth > 1 ? &reader->frames[reader->depth - 2] : NULL;

	if (!frame->item || reader->item_depth != reader->depth || parent == NULL || reader->hidden > 0)
		return;
	if ((parent->element & AN_ELEMENT_BLOCK) && !(parent->element & AN_ELEMENT_PROSE))
		an_writer_break(reader->writer);
	else if (frame->link && reader->item_link)
		an_writer_text(reader->writer, " ", 1, reader->at, 0, 0, 0);
}

static void
start_element(void *context, const xmlChar *xml_name, const xmlChar **xml_attributes)
{
	Reader *reader = context;
	const char *name = (const char *) xml_name, **attributes = (const char **) xml_attributes;
	Frame *frame;

	if (!goes_on(reader))
		return;
	if (reader->depth == AN_HTML_DEPTH_MAX)
	{
		reader->too_deep = true;
		goes_on(reader);
		return;
	}
	frame = &reader->frames[reader->depth++];
	*frame = (Frame){.element = an_html_element(name, strlen(name)),
					 .before = reader->writer->now,
					 .plain = reader->writer->plain,
					 .headings = reader->headings,
					 .bodies = reader->bodies};
	frame->notes = notes_of(name, frame->element, attributes);
	frame->heading = an_html_is_named(name, "h1");
	frame->link = an_html_is_named(name, "a") && an_html_attribute(attributes, "href") != NULL;
	reader->link += frame->link;
	frame->time = an_html_is_named(name, "time");
	frame->item = (frame->element & AN_ELEMENT_ITEM) && (!an_html_is_named(name, "span") || an_html_attribute(attributes, "class") != NULL);
	part_items(reader, frame);
	reader->item_depth = 0;
	count_frame(reader, frame, 1);
	claim_element(reader, name, attributes);
	if (an_html_is_named(name, "script"))
		note_script(reader, attributes);
	if (an_html_is_named(name, "title") && reader->title_length == 0)
		reader->title = true;
	if (reader->hidden == 0 && an_html_is_named(name, "br") && reader->headings_open > 0)
		an_writer_text(reader->writer, " ", 1, reader->at, 0, 0, 0);
	else if (reader->hidden == 0 && ((frame->element & AN_ELEMENT_BLOCK) || (frame->link && reader->tags > 0)))
		an_writer_break(reader->writer);
}

/* Is the element, which ends here, furniture? */
static bool
is_furniture(const Reader *reader, const Frame *frame)
{
	uint32_t plain = reader->writer->plain - frame->plain;
	bool outside = (frame->element & AN_ELEMENT_OUTSIDE) || (frame->notes & AN_NOTE_OUTSIDE);
	bool weak = (frame->notes & AN_NOTE_REGION) || (frame->element & AN_ELEMENT_REGION) || (outside && reader->articles == 0);

	if (reader->headings > frame->headings || reader->bodies > frame->bodies || reader->headings_open > 0)
		return false;
	return (frame->notes & AN_NOTE_FURNITURE) || (weak && plain < REGION_BYTES);
}

/* How the element may be told to be the one that holds the article. */
static Holder
holder_of(const Frame *frame)
{
	return frame->notes & AN_NOTE_ITEM_BODY		 ? HOLDER_ITEM
		   : frame->notes & AN_NOTE_BODY		 ? HOLDER_CLASS
		   : frame->element & AN_ELEMENT_ARTICLE ? HOLDER_ELEMENT
		   : frame->paragraphs >= BODY_BYTES	 ? HOLDER_PARAGRAPHS
												 : HOLDER_NONE;
}

/* Takes the element, which ends here, for the one with the article if it is the best so far. */
static void
consider_holder(Reader *reader, const Frame *frame)
{
	Holder holder = holder_of(frame);
	uint32_t plain = holder == HOLDER_PARAGRAPHS ? frame->paragraphs : reader->writer->plain - frame->plain;

	if (holder == HOLDER_NONE || plain < BODY_BYTES)
		return;
	if (holder > HOLDER_ELEMENT)
		reader->bodies++;
	/* one around the best is better only if it adds much */
	if (holder < reader->holder || (holder == reader->holder && plain <= reader->holder_plain + reader->holder_plain / 4))
		return;
	reader->holder = holder;
	reader->holder_plain = plain;
	reader->holder_end = reader->writer->now.length;
}

static void
end_element(void *context, const xmlChar *xml_name)
{
	Reader *reader = context;
	const Frame *frame;

	if (!goes_on(reader) || reader->depth == 0)
		return;
	frame = &reader->frames[--reader->depth];
	count_frame(reader, frame, -1);
	if (frame->heading && reader->writer->now.length > frame->before.length && reader->headings++ == 0)
		reader->heading_plain = reader->writer->plain;
	if (reader->hidden > 0 || (frame->notes & AN_NOTE_HIDDEN) || (frame->element & AN_ELEMENT_HIDDEN))
	{
		reader->title = false;
		return;
	}
	reader->item_depth = !(frame->element & AN_ELEMENT_BLOCK) && reader->writer->now.length > frame->before.length ? reader->depth + 1 : 0;
	reader->item_link = frame->link;
	if (reader->depth > 0 && an_html_is_named((const char *) xml_name, "p"))
		reader->frames[reader->depth - 1].paragraphs += reader->writer->plain - frame->plain;
	consider_holder(reader, frame);
	if (is_furniture(reader, frame))
	{
		reader->writer->now = frame->before;
		reader->writer->plain = frame->plain;
		if (reader->holder_end > frame->before.length)
			reader->holder = HOLDER_NONE;
		an_writer_break(reader->writer);
	}
	else if ((frame->element & AN_ELEMENT_BLOCK) || (frame->link && reader->tags > 0))
	{
		if (!an_html_is_named((const char *) xml_name, "br"))
			an_writer_break(reader->writer);
	}
}

/* ---- text ---- */

/* Does the text stand in the source at a byte, behind all that was read before? */
static bool
stands_at(const Reader *reader, const char *text, uint32_t length, uint32_t at)
{
	return at >= reader->at && at <= reader->length && reader->length - at >= length &&
		   memcmp(reader->source + at, text, length) == 0;
}

/* Does the ampersand at a byte of the source begin an entity that stands for an ampersand? */
static bool
is_ampersand(const Reader *reader, uint32_t at)
{
	return reader->length - at > 4 && (reader->source[at + 1] == '#' || memcmp(reader->source + at + 1, "amp;", 4) == 0);
}

/* Where in the source a text stands that ends at about end: *span bytes. */
static uint32_t
find_source(const Reader *reader, const char *text, uint32_t length, uint32_t end, uint32_t *span)
{
	uint32_t least = end > reader->at + ENTITY_BYTES ? end - ENTITY_BYTES : reader->at, at;

	*span = AN_HTML_LITERAL;
	if (end >= length && stands_at(reader, text, length, end - length))
		return end - length;
	/* of a long text libxml2 gives so much at a time before it passes over the last character */
	for (uint32_t behind = 1; behind <= 4 && length >= LONG_TEXT_BYTES; behind++)
		if (end + behind >= length && stands_at(reader, text, length, end + behind - length))
			return end + behind - length;
	for (at = end; at > least && length <= ENTITY_TEXT_BYTES; at--)
		if (reader->source[at - 1] == '&')
		{
			/* an entity, or what looks like one, whose parts are given one by one */
			if (length == 1 && *text == '&' && !is_ampersand(reader, at - 1))
				return at - 1;
			if (end - (at - 1) < ENTITY_BYTES_MIN)
				break;
			*span = end - (at - 1);
			return at - 1;
		}
	if (stands_at(reader, text, length, reader->at))
		return reader->at;
	*span = 0;
	return reader->at;
}

static uint8_t
line_bits(const Reader *reader)
{
	return (uint8_t) ((reader->headings_open ? AN_HTML_H1 : 0) | (reader->captions ? AN_HTML_CAPTION : 0) |
					  (reader->tags && reader->links ? AN_HTML_TAG : 0) | (reader->authors ? AN_HTML_AUTHOR : 0) |
					  (reader->times ? AN_HTML_TIME : 0));
}

/* Writes a text; in <pre> its line breaks are lines of the page. */
static void
write_text(Reader *reader, const char *text, uint32_t length, uint32_t source, uint32_t span)
{
	uint32_t link = reader->links > 0 ? reader->link : 0;

	while (reader->lines > 0 && span == AN_HTML_LITERAL && length > 0)
	{
		const char *end = memchr(text, '\n', length);
		uint32_t line = end ? (uint32_t) (end - text) + 1 : length;

		an_writer_text(reader->writer, text, line, source, span, line_bits(reader), link);
		if (end != NULL)
			an_writer_break(reader->writer);
		text += line;
		length -= line;
		source += line;
	}
	if (length > 0)
		an_writer_text(reader->writer, text, length, source, span, line_bits(reader), link);
}

static void
take_text(void *context, const xmlChar *xml_text, int count)
{
	Reader *reader = context;
	const char *text = (const char *) xml_text;
	uint32_t length = (uint32_t) count, end, span, source;

	if (!goes_on(reader) || count <= 0)
		return;
	end = position(reader);
	if (reader->title && reader->title_length + length <= sizeof(reader->title_text))
	{
		memcpy(reader->title_text + reader->title_length, text, length);
		reader->title_length += length;
		reader->title_end = end;
	}
	if (reader->hidden > 0)
	{
		reader->at = end;
		return;
	}
	reader->item_depth = 0;
	source = find_source(reader, text, length, end, &span);
	write_text(reader, text, length, source, span);
	reader->at = span == AN_HTML_LITERAL ? source + length : source + span;
}

/* Scripts and styles: nothing but their end is of interest. */
static void
pass_over(void *context, const xmlChar *text, int count)
{
	Reader *reader = context;

	if (goes_on(reader))
		reader->at = position(reader);
}

/* Errors are of no interest but that they are calls: a million end tags of nothing give no others. */
static void
hear_error(void *context, const char *message, ...)
{
	goes_on(context);
}

/* ---- the page ---- */

/* Runs libxml2 over the source; false if the page has to be read plainly. */
static bool
parse(Reader *reader)
{
	htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(reader->source, (int) reader->length);

	if (parser == NULL)
		return false;
	reader->parser = parser;
	memset(parser->sax, 0, sizeof(*parser->sax));
	parser->sax->initialized = 1;
	parser->sax->startElement = start_element;
	parser->sax->endElement = end_element;
	parser->sax->characters = take_text;
	parser->sax->ignorableWhitespace = take_text;
	parser->sax->cdataBlock = pass_over;
	parser->sax->error = hear_error;
	parser->sax->warning = hear_error;
	parser->userData = reader;
	htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
	/* what a server in UTF-8 holds is UTF-8, whatever a page says */
	xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
	htmlParseDocument(parser);
	htmlFreeParserCtxt(parser);
	return !reader->too_deep && !reader->writer->full;
}

/* Is there a tag with more attributes than libxml2 may see? */
static bool
has_long_tag(const char *source, uint32_t length)
{
	AnMarkup markup = {0};

	for (uint32_t i = 1; an_html_markup(source, length, markup.end, &markup); i++)
	{
		if (i % CALLS_PER_CHECK == 0)
			AN_CHECK_INTERRUPTS();
		if (markup.attributes > AN_HTML_ATTRIBUTES_MAX)
			return true;
	}
	return false;
}

/* Is the source UTF-8, as all text of a server is? libxml2 would take the rest for another encoding, and its places with it. */
static bool
is_utf8(const char *source, uint32_t length)
{
	const char *at = source, *end = source + length;

	while (at < end)
	{
		const char *start = at;

		if (an_utf8_next(&at, end) == AN_REPLACEMENT && at == start + 1)
			return false;
	}
	return true;
}

/* Reads a page by dropping tags and what stands in scripts and styles. */
static void
read_plainly(AnWriter *writer, const char *source, uint32_t length)
{
	uint32_t at = 0, calls = 0;
	AnMarkup markup;

	while (at < length)
	{
		bool more = an_html_markup(source, length, at, &markup);
		uint32_t end = more ? markup.start : length;

		if (++calls % CALLS_PER_CHECK == 0)
			AN_CHECK_INTERRUPTS();
		an_writer_text(writer, source + at, end - at, at, AN_HTML_LITERAL, 0, 0);
		if (!more)
			return;
		if (an_html_markup_element(source, &markup) & AN_ELEMENT_BLOCK)
			an_writer_break(writer);
		at = markup.end;
	}
}

/* Claims of scripts and of <title>, which libxml2 gave in pieces. */
static void
add_claims(Reader *reader)
{
	uint32_t bytes = 0;

	reader->claims->source = reader->title_end > AN_HTML_CLAIM_BYTES_MAX ? reader->title_end - AN_HTML_CLAIM_BYTES_MAX : 0;
	reader->claims->span = reader->title_end - reader->claims->source;
	an_html_claim(reader->claims, AN_CLAIM_TITLE, AN_RANK_PAGE, reader->title_text, reader->title_length);
	for (uint32_t i = 0; i < reader->script_count && an_html_json_hook; i++)
	{
		uint32_t length = reader->scripts[i].end - reader->scripts[i].start;

		bytes += length;
		if (bytes > AN_HTML_SCRIPTS_BYTES_MAX)
			break;
		AN_CHECK_INTERRUPTS();
		reader->claims->source = reader->scripts[i].start;
		reader->claims->span = length;
		an_html_json_hook(reader->claims, reader->source + reader->scripts[i].start, length);
	}
}

/* Is there an element that holds the article? One that only its paragraphs tell must have most of the text behind the heading. */
static bool
has_holder(const Reader *reader)
{
	uint32_t behind = reader->writer->plain - reader->heading_plain;

	if (reader->holder != HOLDER_PARAGRAPHS)
		return reader->holder != HOLDER_NONE;
	return reader->headings > 0 && reader->holder_plain >= behind / PARAGRAPHS_OF * PARAGRAPHS_LEAST;
}

void (*an_html_json_hook)(AnHtmlClaims *claims, const char *json, size_t length) = NULL;

/* Makes reader, writer and claims ready to read the source from its beginning. */
static void
start_over(Reader *reader, AnWriter *writer, AnHtmlClaims *claims, const char *source, uint32_t length)
{
	memset(&writer->now, 0, sizeof(writer->now));
	writer->plain = 0;
	writer->full = false;
	claims->count = claims->used = 0;
	/* all but the frames, which are filled before they are read */
	memset(reader, 0, offsetof(Reader, frames));
	memset(&reader->depth, 0, sizeof(Reader) - offsetof(Reader, depth));
	reader->source = source;
	reader->length = length;
	reader->writer = writer;
	reader->claims = claims;
}

void
an_html_read(AnHtml *html, const char *source, uint32_t length, const AnMemory *memory)
{
	AnHtmlClaims *claims = an_memory_alloc(memory, sizeof(AnHtmlClaims));
	Reader *reader = an_memory_alloc(memory, sizeof(Reader));
	AnWriter writer;
	bool parsed = false;

	memset(html, 0, sizeof(*html));
	html->body_end = UINT32_MAX;
	an_writer_begin(&writer, source, length, memory);
	if (is_utf8(source, length) && !has_long_tag(source, length))
		do
		{
			/* a cancel that was pending and is not to be answered now: once more */
			AN_CHECK_INTERRUPTS();
			start_over(reader, &writer, claims, source, length);
			parsed = parse(reader);
		} while (reader->cancelled);
	if (parsed)
	{
		add_claims(reader);
		if (has_holder(reader))
			html->body_end = reader->holder_end;
	}
	else
	{
		start_over(reader, &writer, claims, source, length);
		read_plainly(&writer, source, length);
	}
	an_writer_end(&writer);
	an_html_finish(html, &writer, claims, source, length, memory);
}
