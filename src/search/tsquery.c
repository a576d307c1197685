/*
 * tsquery.c
 *		A query in the language of the built-in type tsquery.
 *
 * A tsvector knows words, places and weights, so the tsquery is wider than the
 * query wherever it asks for more: names, quotations, dates and spelling errors
 * are left out, a phrase is the nearness of each two neighbours.  What stands
 * below a NOT must then be narrower, so each node has two sides: WIDE, which
 * finds at least what the node finds, and NARROW, which finds at most that.
 * Where a side cannot be said it is "all" (WIDE) or "nothing" (NARROW), and the
 * operators above it leave it out or become the same.
 *
 * Lexemes of a query are folded and those of a tsvector are not: one lexeme
 * becomes all spellings that the lexicon has of it, and itself, as which words
 * that the lexicon does not know are indexed.
 */
#include "search/tsquery.h"

#include <string.h>

#include "lexicon/lexicon.h"

/* Finds every document: no lexeme is a space. */
#define EVERYTHING "!' '"

/* Words of a phrase that stand farther apart need only be there. */
#define DISTANCE_MAX 8

typedef enum Side
{
	WIDE,
	NARROW
} Side;

typedef struct Writer
{
	const AnQuery *query;
	const AnMemory *memory;
	bool *said[2]; /* by side: can the node be said? */
	char *text;
	size_t length, room;
} Writer;

/* ---- what can be said ---- */

/* Are the lexemes of one word of a term, from..end, such that a tsquery can name them? */
static bool
is_word_said(const AnQuery *query, uint32_t from, uint32_t end)
{
	for (uint32_t i = from; i < end; i++)
		if (query->nodes[i].mode == AN_MODE_TYPO)
			return false;
	return true;
}

/* Behind the last lexeme of the word that begins at i. */
static uint32_t
word_end(const AnQuery *query, uint32_t i, uint32_t term_end)
{
	uint32_t slot = query->nodes[i].slot;

	while (i < term_end && query->nodes[i].slot == slot)
		i++;
	return i;
}

/* Is there a word in the term at i whose presence the side can ask for? */
static bool
is_term_said(const AnQuery *query, uint32_t i, Side side)
{
	const AnQueryNode *term = &query->nodes[i];

	if (AN_FIELD_IS_NAME(term->field))
		return false;
	/* a weight does not say that a word is of the body, nor the places of words that a phrase is met */
	if (side == NARROW && (term->field == AN_FIELD_BODY || term->slot > 0))
		return false;
	for (uint32_t word = i + 1, end; word < term->end; word = end)
	{
		end = word_end(query, word, term->end);
		if (is_word_said(query, word, end))
			return true;
	}
	return false;
}

/* Can the operator at i be said, whose operands are known? */
static bool
is_operator_said(const Writer *writer, uint32_t i, Side side)
{
	const AnQueryNode *node = &writer->query->nodes[i];
	/* an operand that is "all" or "nothing" decides the operator; one that is not decisive is left out */
	bool decisive = node->kind == (side == WIDE ? AN_QUERY_OR : AN_QUERY_AND);

	if (node->kind == AN_QUERY_NOT)
		return writer->said[1 - side][i + 1];
	for (uint32_t child = i + 1; child < node->end; child = writer->query->nodes[child].end)
		if (writer->said[side][child] != decisive)
			return !decisive;
	return decisive;
}

/* Finds for each node and side whether it can be said. */
static void
find_said(Writer *writer)
{
	const AnQuery *query = writer->query;

	for (int side = WIDE; side <= NARROW; side++)
		writer->said[side] = an_memory_alloc(writer->memory, query->node_count + 1);
	/* operands stand behind their operator */
	for (uint32_t i = query->node_count; i-- > 0;)
		for (int side = WIDE; side <= NARROW; side++)
			if (query->nodes[i].kind == AN_QUERY_TERM)
				writer->said[side][i] = is_term_said(query, i, side);
			else
				writer->said[side][i] = query->nodes[i].kind <= AN_QUERY_NOT && is_operator_said(writer, i, side);
}

/* ---- text ---- */

/* Appends to the text, which always has room for a NUL. */
static void
put_bytes(Writer *writer, const char *bytes, size_t length)
{
	if (writer->length + length + 1 > writer->room)
	{
		writer->room = (writer->length + length + 64) * 2;
		writer->text = writer->memory->grow(writer->memory->context, writer->text, writer->room);
	}
	memcpy(writer->text + writer->length, bytes, length);
	writer->length += length;
}

static void
put(Writer *writer, const char *text)
{
	put_bytes(writer, text, strlen(text));
}

/* A lexeme in quotation marks, with its label; more: not the first of its list. */
static void
put_lexeme(Writer *writer, const char *bytes, size_t length, const AnQueryNode *lexeme, bool more)
{
	bool prefix = lexeme->mode == AN_MODE_PREFIX;
	bool title = lexeme->field == AN_FIELD_TITLE;

	put(writer, more ? "|'" : "'");
	for (size_t i = 0; i < length; i++)
	{
		if (bytes[i] == '\'' || bytes[i] == '\\')
			put_bytes(writer, bytes + i, 1);
		put_bytes(writer, bytes + i, 1);
	}
	put(writer, "'");
	put(writer, prefix || title ? ":" : "");
	put(writer, prefix ? "*" : "");
	put(writer, title ? "A" : "");
}

/* Is the lexeme of that many letters, or of a prefix their beginning, the folded letters? */
static bool
is_spelling(const uint8_t *code, const AnLetters *folded)
{
	for (int i = 0; i < folded->count; i++)
		if (an_letter_fold[code[i]] != folded->code[i])
			return false;
	return true;
}

/* The spellings found so far of one lexeme, each count letters long. */
typedef struct Spellings
{
	const uint8_t **code;
	uint32_t used, room;
} Spellings;

/* Adds the spelling unless it is there. */
static void
add_spelling(Spellings *spellings, const uint8_t *code, int count, const AnMemory *memory)
{
	for (uint32_t i = 0; i < spellings->used; i++)
		if (memcmp(spellings->code[i], code, (size_t) count) == 0)
			return;
	AN_ENSURE_ROOM(memory, spellings->code, spellings->used, spellings->room);
	spellings->code[spellings->used++] = code;
}

/* The lexicon's spellings of the lexeme, or of its letters as a beginning. */
static void
find_spellings(const AnQueryNode *lexeme, const AnLetters *folded, Spellings *spellings, const AnMemory *memory)
{
	bool prefix = lexeme->mode == AN_MODE_PREFIX;

	AN_CHECK_INTERRUPTS();
	/* the letters as they are come first */
	add_spelling(spellings, folded->code, folded->count, memory);
	for (uint32_t lemma = 0; lemma < an_lexicon_lemmas(); lemma++)
	{
		const uint8_t *code;
		int count = an_lemma_letters(lemma, &code);

		if ((count == folded->count || (prefix && count > folded->count)) && is_spelling(code, folded))
			add_spelling(spellings, code, folded->count, memory);
	}
}

/* Every spelling of a lexeme as alternatives; more: there are some before. */
static void
put_spellings(Writer *writer, const AnQueryNode *lexeme, bool more)
{
	const char *bytes = an_query_bytes(writer->query) + lexeme->text.offset;
	Spellings spellings = {NULL, 0, 0};
	AnLetters folded;
	char text[2 * AN_WORD_MAX];

	if (!an_letters_read(bytes, lexeme->text.length, &folded))
	{
		put_lexeme(writer, bytes, lexeme->text.length, lexeme, more);
		return;
	}
	find_spellings(lexeme, &folded, &spellings, writer->memory);
	for (uint32_t i = 0; i < spellings.used; i++)
		put_lexeme(writer, text, an_letters_write(spellings.code[i], folded.count, text), lexeme, more || i > 0);
}

/* A number in decimal. */
static void
put_number(Writer *writer, uint32_t value)
{
	char digits[10];
	size_t at = sizeof(digits);

	do
		digits[--at] = (char) ('0' + value % 10);
	while ((value /= 10) > 0);
	put_bytes(writer, digits + at, sizeof(digits) - at);
}

/* ---- terms ---- */

/* A word of a term, written. */
typedef struct Word
{
	const char *text; /* its lexemes as alternatives, in parentheses; NULL: no word */
	uint32_t slot;
	bool plain;	 /* Arabic letters only: it is no compound */
	bool placed; /* something that was put asks for it */
} Word;

/* Writes the lexemes from..end. */
static Word
write_word(const Writer *writer, uint32_t from, uint32_t end)
{
	const AnQueryNode *nodes = writer->query->nodes;
	Writer own = {.query = writer->query, .memory = writer->memory};
	AnLetters unused;
	Word word = {NULL, nodes[from].slot, true, false};

	put(&own, "(");
	for (uint32_t i = from; i < end; i++)
	{
		put_spellings(&own, &nodes[i], i > from);
		word.plain &= an_letters_read(an_query_bytes(own.query) + nodes[i].text.offset, nodes[i].text.length, &unused);
	}
	put_bytes(&own, ")", sizeof(")"));
	word.text = own.text;
	return word;
}

/*
 * That the second word stands near behind the first.  A tsvector counts a compound and its parts one after the other where a
 * query counts the parts only, so every place passed may be two.
 */
static void
put_near(Writer *writer, const Word *first, const Word *second)
{
	uint32_t distance = second->slot - first->slot;
	uint32_t farthest = 2 * distance + !first->plain;

	put(writer, "(");
	for (uint32_t d = distance; d <= farthest; d++)
	{
		put(writer, d > distance ? "|" : "");
		put(writer, first->text);
		put(writer, "<");
		put_number(writer, d);
		put(writer, ">");
		put(writer, second->text);
	}
	put(writer, ")");
}

/* A word that nothing asks for yet; separator stands before what is put, and changes for what follows. */
static void
put_alone(Writer *writer, Word *word, const char **separator)
{
	if (word->text == NULL || word->placed)
		return;
	put(writer, *separator);
	put(writer, word->text);
	*separator = "&";
	word->placed = true;
}

/* The words of the term at i that can be said, each two neighbours near each other. */
static void
put_term(Writer *writer, uint32_t i)
{
	const AnQuery *query = writer->query;
	Word before = {NULL};
	const char *separator = "";

	put(writer, "(");
	for (uint32_t at = i + 1, end; at < query->nodes[i].end; at = end)
	{
		Word word;

		end = word_end(query, at, query->nodes[i].end);
		if (!is_word_said(query, at, end))
			continue;
		word = write_word(writer, at, end);
		if (before.text != NULL && word.slot - before.slot <= DISTANCE_MAX)
		{
			put(writer, separator);
			put_near(writer, &before, &word);
			separator = "&";
			word.placed = true;
		}
		else
			put_alone(writer, &before, &separator);
		before = word;
	}
	put_alone(writer, &before, &separator);
	put(writer, ")");
}

/* Node i, which the side can say; as deep as a query is, which is bounded. */
static void
put_node(Writer *writer, uint32_t i, Side side)
{
	const AnQueryNode *node = &writer->query->nodes[i];
	bool more = false;

	if (node->kind == AN_QUERY_TERM)
	{
		put_term(writer, i);
		return;
	}
	put(writer, node->kind == AN_QUERY_NOT ? "!(" : "(");
	side = node->kind == AN_QUERY_NOT ? 1 - side : side;
	for (uint32_t child = i + 1; child < node->end; child = writer->query->nodes[child].end)
	{
		if (!writer->said[side][child])
			continue;
		put(writer, !more ? "" : node->kind == AN_QUERY_OR ? "|" : "&");
		put_node(writer, child, side);
		more = true;
	}
	put(writer, ")");
}

char *
an_tsquery_write(const AnQuery *query, const AnMemory *memory)
{
	Writer writer = {.query = query, .memory = memory};

	put(&writer, "");
	if (query->node_count > 0)
	{
		find_said(&writer);
		if (writer.said[WIDE][0])
			put_node(&writer, 0, WIDE);
		else
			put(&writer, EVERYTHING);
	}
	writer.text[writer.length] = '\0';
	return writer.text;
}
