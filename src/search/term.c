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
#include "unicode/letters.h"
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
	bool loose;		  /* has any word of the term another mode than exact? */
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

/* Adds a key of the name between two bytes of the text, or a beginning of it. */
static void
add_sound(Gather *gather, const char *key, size_t key_length, uint32_t start, uint32_t end, uint32_t position,
		  AnQueryMode mode)
{
	char text[AN_NAMED_BYTES_MAX];

	add_leaf(gather, text, an_named_write(text, key, key_length, gather->text + start, end - start), position, mode);
}

/* Adds the sounds of a name, or of a word of it, as alternatives; whole: it is a name of several words, which may be others. */
static void
add_sounds(Gather *gather, uint32_t start, uint32_t end, uint32_t position, bool whole)
{
	AnSoundKeys keys;

	if (!AN_FIELD_HAS_SOUNDS(gather->field))
		return;
	if (end > gather->length)
		end = gather->length;
	an_named_keys(&keys, gather->text + start, end - start);
	for (int i = 0; i < keys.count; i++)
	{
		add_sound(gather, keys.key[i], strlen(keys.key[i]), start, end, position, AN_MODE_SOUND);
		/* the key of its first word is a beginning of that of all */
		for (size_t length = 2; whole && length < strlen(keys.key[i]); length++)
			add_sound(gather, keys.key[i], length, start, end, position, AN_MODE_JOINED);
	}
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

/* The article ال at the beginning of a folded word; lexemes do not have it. */
static size_t
article_length(const char *word, size_t length)
{
	AnLetters letters;
	char article[8];

	if (!an_letters_read(word, length, &letters) || letters.count < 4 || letters.code[0] != AN_ALEF ||
		letters.code[1] != AN_LAM)
		return 0;
	return an_letters_write(letters.code, 2, article);
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
	gather->loose = true;
	add_lexemes(gather, &gather->last.lexemes, position, mode == AN_MODE_TYPO ? mode : AN_MODE_EXACT);
	an_search_lexemes(word, length, AN_STEMS_NONE, AN_STOPS_STAY, &letters);
	for (int i = 0; i < alternatives(&letters); i++)
	{
		size_t article = article_length(letters.bytes[i], letters.length[i]);

		add_leaf(gather, letters.bytes[i], letters.length[i], position, mode);
		if (article > 0)
			add_leaf(gather, letters.bytes[i] + article, letters.length[i] - article, position, mode);
	}
}

/* Copies the text of a term into the draft, white space runs as one space. */
static void
set_text(Gather *gather, uint32_t term, uint32_t start, uint32_t end)
{
	const char *at = gather->text + start;
	const char *stop = gather->text + end;
	uint32_t offset = gather->draft->byte_count;
	bool space = false;

	while (at < stop)
	{
		const char *letter = at;

		if (an_marks_is_space(an_utf8_next(&at, stop)))
		{
			if (!space)
				an_draft_copy(gather->draft, " ", 1);
			space = true;
			continue;
		}
		space = false;
		an_draft_copy(gather->draft, letter, (size_t) (at - letter));
	}
	gather->draft->nodes[term].node.text.offset = offset;
	gather->draft->nodes[term].node.text.length = gather->draft->byte_count - offset;
}

/* Adds the sounds of all words of a term as one name: Abu Dhabi is أبوظبي, Al-Sisi is السيسي. */
static void
add_whole_sounds(Gather *gather, uint32_t term)
{
	uint32_t words = gather->count, last = gather->draft->nodes[term].node.slot;

	if (last == 0 || gather->loose)
		return;
	/* equal leaves are looked for in the last word only, and these are none of it */
	gather->word = words;
	add_sounds(gather, gather->leaves[0].word_start, gather->leaves[words - 1].word_end, 0, true);
	for (uint32_t i = words; i < gather->count; i++)
		an_draft_lexeme(gather->draft, term, gather->leaves[i].offset, gather->leaves[i].length, AN_SLOT_WHOLE,
						gather->leaves[i].mode);
	gather->draft->nodes[term].node.slot = last;
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
	set_text(gather, term, leaves[0].word_start, leaves[gather->count - 1].word_end);
	for (uint32_t i = 0; i < gather->count; i++)
		an_draft_lexeme(gather->draft, term, leaves[i].offset, leaves[i].length,
						leaves[i].position - leaves[0].position, leaves[i].mode);
	add_whole_sounds(gather, term);
	gather->count = 0;
	gather->loose = false;
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
	add_sounds(gather, word->start, word->end, word->position, false);
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

AnDraftList
an_term_read(AnDraft *draft, const char *text, size_t length, size_t limit, AnSearchField field, AnQueryMode mode,
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
