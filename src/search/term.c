/*
 * term.c
 *		Text inside a query to terms: words, or the words of a phrase, with their lexemes.
 *
 * A compound (إس-400, #القدس_عاصمة_فلسطين) is searched by its parts as a phrase,
 * because a document with the compound has the parts too, and one written in
 * another way has nothing else; unless a part has no lexeme of its own, when
 * only the whole is precise enough.
 */
#include "search/term.h"

#include <string.h>

#include "search/marks.h"
#include "search/named.h"
#include "search/words.h"
#include "unicode/utf8.h"

/* A lexeme gathered, not yet in the draft. */
typedef struct Leaf
{
	uint32_t offset; /* into the draft's bytes */
	uint32_t length;
	uint32_t position;
	uint32_t word_start; /* the word, or whole compound, that it came from */
	uint32_t word_end;
	AnQueryMode mode;
} Leaf;

typedef struct Gather
{
	AnDraft *draft;
	const char *text;
	uint32_t length;
	AnSearchField field;
	Leaf *leaves;
	uint32_t count, room;
	uint32_t word;	  /* the leaves of the last word begin here */
	uint32_t parts;	  /* those of its parts here, if it is a compound */
	bool compound;
	bool parts_whole; /* has each part a lexeme? */
	bool any;		  /* is there a last word? */
	AnQueryMode mode; /* of the last word that is no stop word */
	AnSearchWord last; /* the last word that is no part */
} Gather;

/* Gathers a lexeme, unless the same word has it already. */
static void
add_leaf(Gather *gather, const char *lexeme, size_t length, uint32_t position, AnQueryMode mode)
{
	Leaf *leaf;

	if (gather->draft->keys + gather->count > AN_QUERY_KEYS_MAX)
	{
		gather->draft->error = AN_QUERY_TOO_MANY;
		return;
	}
	for (uint32_t i = gather->word; i < gather->count; i++)
		if (gather->leaves[i].position == position && gather->leaves[i].mode == mode &&
			gather->leaves[i].length == length &&
			memcmp(gather->draft->bytes + gather->leaves[i].offset, lexeme, length) == 0)
			return;
	AN_ENSURE_ROOM(gather->draft->memory, gather->leaves, gather->count, gather->room);
	leaf = &gather->leaves[gather->count++];
	leaf->offset = an_draft_copy(gather->draft, lexeme, length);
	leaf->length = (uint32_t) length;
	leaf->position = position;
	leaf->word_start = gather->last.start;
	leaf->word_end = gather->last.end;
	leaf->mode = mode;
}

/* How many of a token's lexemes are alternatives in a query. */
static int
alternatives(const AnSearchLexemes *lexemes)
{
	return lexemes->all && lexemes->count > 1 ? 1 : lexemes->count;
}

/* Adds the lexemes of a word as alternatives. */
static void
add_lexemes(Gather *gather, const AnSearchLexemes *lexemes, uint32_t position, AnQueryMode mode)
{
	for (int i = 0; i < alternatives(lexemes); i++)
		add_leaf(gather, lexemes->bytes[i], lexemes->length[i], position, mode);
}

/* The last word is complete: of a compound, keeps the parts or the whole. */
static void
settle_compound(Gather *gather)
{
	if (!gather->compound)
		return;
	gather->compound = false;
	if (!gather->parts_whole)
	{
		gather->count = gather->parts;
		return;
	}
	memmove(gather->leaves + gather->word, gather->leaves + gather->parts,
			(gather->count - gather->parts) * sizeof(Leaf));
	gather->count -= gather->parts - gather->word;
}

/*
 * Replaces the leaves of the last word by what a prefix or a misspelt word is
 * compared as: its letters, with and without the article.  A whole word before
 * the * is found in its other forms too.
 */
static void
loosen_last_word(Gather *gather, AnQueryMode mode)
{
	const char *word = gather->text + gather->last.start;
	size_t length = gather->last.end - gather->last.start;
	uint32_t position = gather->last.position;
	AnSearchLexemes letters;

	gather->count = gather->word;
	gather->compound = false;
	gather->mode = mode;
	add_lexemes(gather, &gather->last.lexemes, position, mode == AN_MODE_TYPO ? mode : AN_MODE_EXACT);
	an_search_lexemes(word, length, AN_STEMS_NONE, AN_STOPS_STAY, &letters);
	for (int i = 0; i < alternatives(&letters); i++)
	{
		size_t article = an_search_article(letters.bytes[i], letters.length[i]);

		add_leaf(gather, letters.bytes[i], letters.length[i], position, mode);
		if (article > 0)
			add_leaf(gather, letters.bytes[i] + article, letters.length[i] - article, position, mode);
	}
}

/* Copies the text of a term into the draft, white space runs as one space. */
static void
set_text(AnDraft *draft, uint32_t term, const char *at, const char *stop)
{
	uint32_t offset = draft->byte_count;
	bool space = false;

	while (at < stop)
	{
		const char *letter = at;

		if (an_marks_is_space(an_utf8_next(&at, stop)))
		{
			if (!space)
				an_draft_copy(draft, " ", 1);
			space = true;
			continue;
		}
		space = false;
		an_draft_copy(draft, letter, (size_t) (at - letter));
	}
	draft->nodes[term].node.text.offset = offset;
	draft->nodes[term].node.text.length = draft->byte_count - offset;
}

/* What was gathered as one term; AN_DRAFT_NONE if nothing is left of it. */
static uint32_t
make_term(Gather *gather)
{
	const Leaf *leaves = gather->leaves;
	uint32_t term;

	if (gather->count == 0)
		return AN_DRAFT_NONE;
	term = an_draft_node(gather->draft, AN_QUERY_TERM, gather->field);
	gather->draft->nodes[term].node.mode = gather->mode;
	gather->draft->nodes[term].node.phrase = leaves[0].word_start != leaves[gather->count - 1].word_start;
	set_text(gather->draft, term, gather->text + leaves[0].word_start, gather->text + leaves[gather->count - 1].word_end);
	for (uint32_t i = 0; i < gather->count; i++)
		an_draft_lexeme(gather->draft, term, leaves[i].offset, leaves[i].length,
						leaves[i].position - leaves[0].position, leaves[i].mode);
	gather->count = 0;
	return term;
}

/* Takes the lexemes of a word, or of a part of the word before. */
static void
gather_word(Gather *gather, const AnSearchWord *word)
{
	if (word->part)
	{
		if (!gather->compound)
		{
			gather->parts = gather->count;
			gather->parts_whole = true;
		}
		gather->compound = true;
		gather->parts_whole &= word->lexemes.count > 0;
	}
	else
	{
		gather->word = gather->count;
		/* a stop word leaves nothing, and the word before it is the last of the term */
		if (word->lexemes.count > 0)
			gather->mode = AN_MODE_EXACT;
		gather->last = *word;
		if (gather->last.end > gather->length)
			gather->last.end = gather->length;
	}
	add_lexemes(gather, &word->lexemes, word->position, AN_MODE_EXACT);
}

/*
 * The last word is complete.  Inside a phrase a sign behind it loosens that
 * word; mode is that of the sign behind the whole.
 */
static void
end_word(Gather *gather, AnQueryMode mode, bool phrase)
{
	if (!gather->any)
		return;
	if (mode == AN_MODE_EXACT && phrase && gather->last.end < gather->length)
		mode = an_marks_mode(gather->text[gather->last.end]);
	if (mode != AN_MODE_EXACT)
		loosen_last_word(gather, mode);
	settle_compound(gather);
}

/* an_term_read of a field whose words have lexemes. */
static AnDraftList
read_words(AnDraft *draft, const char *text, size_t length, size_t limit, AnSearchField field, AnQueryMode mode,
		   bool phrase)
{
	Gather gather = {.draft = draft, .text = text, .length = (uint32_t) length, .field = field};
	AnDraftList terms = AN_DRAFT_EMPTY_LIST;
	AnSearchWords words;
	AnSearchWord word;

	an_search_words_begin(&words, text, limit, 0, AN_FIELD_IS_NAME(field) ? AN_STOPS_STAY : AN_STOPS_VANISH);
	while (draft->error == AN_QUERY_OK && an_search_words_next(&words, &word) && word.start < length)
	{
		if (!word.part)
		{
			end_word(&gather, AN_MODE_EXACT, phrase);
			if (!phrase)
				an_draft_append(draft, &terms, make_term(&gather), AN_QUERY_AND);
			gather.any = true;
		}
		gather_word(&gather, &word);
	}
	end_word(&gather, mode, phrase);
	an_draft_append(draft, &terms, make_term(&gather), AN_QUERY_AND);
	return terms;
}

/* ---- names by their sounds ---- */

/* A name, of one word or several, as a term. */
static uint32_t
make_name(AnDraft *draft, const char *start, const char *end, bool several, AnSearchField field, AnQueryMode mode)
{
	uint32_t term = an_draft_node(draft, AN_QUERY_TERM, field);
	const AnQueryNode *node = &draft->nodes[term].node;
	AnNamedKeys keys;

	draft->nodes[term].node.mode = mode;
	draft->nodes[term].node.phrase = several;
	set_text(draft, term, start, end);
	an_named_keys(&keys, draft->bytes + node->text.offset, node->text.length, mode);
	for (uint32_t i = 0; i < keys.count; i++)
		an_draft_lexeme(draft, term, an_draft_copy(draft, keys.key[i], strlen(keys.key[i])), (uint32_t) strlen(keys.key[i]), 0,
						AN_MODE_SOUND);
	return term;
}

/* an_term_read of a field whose names are met by their sounds. */
static AnDraftList
read_names(AnDraft *draft, const char *text, size_t length, size_t limit, AnSearchField field, AnQueryMode mode,
		   bool phrase)
{
	AnDraftList terms = AN_DRAFT_EMPTY_LIST;
	uint32_t start = 0, end = 0, words = 0;
	AnScan scan;
	AnToken token;

	an_scan_begin(&scan, text, limit);
	while (draft->error == AN_QUERY_OK && an_scan_next(&scan, &token) && token.start < length)
	{
		if (token.part || !an_token_has_lexemes(token.type))
			continue;
		if (!phrase && words > 0)
			an_draft_append(draft, &terms, make_name(draft, text + start, text + end, false, field, AN_MODE_EXACT),
							AN_QUERY_AND);
		if (!phrase || words == 0)
			start = token.start;
		end = token.start + token.length < length ? token.start + token.length : (uint32_t) length;
		words++;
	}
	if (words == 0)
		return terms;
	/* inside quotation marks a sign behind the last word loosens it too */
	if (phrase && mode == AN_MODE_EXACT && end < length)
		mode = an_marks_mode(text[end]);
	an_draft_append(draft, &terms, make_name(draft, text + start, text + end, phrase && words > 1, field, mode),
					AN_QUERY_AND);
	return terms;
}

AnDraftList
an_term_read(AnDraft *draft, const char *text, size_t length, size_t limit, AnSearchField field, AnQueryMode mode,
			 bool phrase)
{
	if (AN_FIELD_HAS_SOUNDS(field))
		return read_names(draft, text, length, limit, field, mode, phrase);
	return read_words(draft, text, length, limit, field, mode, phrase);
}
