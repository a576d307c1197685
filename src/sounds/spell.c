/*
 * spell.c
 *		Reads a name: characters to letters, words to parts, letters to units.
 *
 *	1. Characters are spelled out (presentation forms, ligatures, precomposed letters, capitals), marks of Arabic
 *	   dropped, marks that make a Latin letter another one joined to it.  "Family, Given" is turned round.
 *	2. Words are looked at: a Latin article (al-, and as-, ad- ... before the same consonant) is a sign at the
 *	   head of the next word; so is "son of" in either script; عبدالله and Abdullah are parted like عبد الله; a
 *	   doubled Latin consonant is one.
 *	3. At each letter all units of the table that fit there are noted.
 */
#include "sounds/units.h"

#include <string.h>

#include "unicode/classes.h"
#include "unicode/tables.h"
#include "unicode/utf8.h"

#define COMMA ','
#define ARABIC_COMMA 0x060C

/* Letters are read with room for articles that become one sign */
#define RAW_MAX 200

typedef struct Raw
{
	int count;
	uint8_t letter[RAW_MAX];
	bool opens[RAW_MAX]; /* begins a word */
	bool boundary;		 /* the next letter does */
} Raw;

/* ---- 1. characters ---- */

/* Letters that have no decomposition, and Arabic ones that folding would make others. */
static const struct
{
	uint32_t character;
	uint8_t letter[3];
} single_letters[] = {
	{0x067E, {AN_SOUND_PEH}},
	{0x0686, {AN_SOUND_TCHEH}},
	{0x0698, {AN_SOUND_JEH}},
	{0x06A4, {AN_SOUND_VEH}},
	{0x06A5, {AN_SOUND_VEH}},
	{0x06A8, {AN_SOUND_GAF}},
	{0x06AD, {AN_SOUND_GAF}},
	{0x06AF, {AN_SOUND_GAF}},
	{0x0763, {AN_SOUND_GAF}},
	{0x00E6, "e"},	/* æ */
	{0x00F0, "dh"}, /* ð */
	{0x00F8, "O"},	/* ø */
	{0x00FE, "th"}, /* þ */
	{0x0111, "d"},	/* đ */
	{0x0127, "h"},	/* ħ */
	{0x0131, "i"},	/* ı */
	{0x0142, "l"},	/* ł */
	{0x0153, "O"},	/* œ */
	{0x0259, "a"},	/* ə */
	{0x02BB, "'"},
	{0x02BC, "'"},
	{0x02BE, "'"},
	{0x02BF, "'"},
	{0x2018, "'"},
	{0x2019, "'"},
};

/* What a mark makes of a Latin letter; other marks make no difference. */
static const struct
{
	uint16_t mark;
	uint8_t before, after;
} marked_letters[] = {
	{0x0300, 'e', 'E'}, {0x0301, 'e', 'E'}, {0x0301, 'c', 'X'}, {0x0301, 's', 'S'}, {0x0301, 'z', 'Z'},
	{0x0301, 'n', 'N'}, {0x0303, 'n', 'N'}, {0x0306, 'g', 'G'}, {0x0307, 'c', 'X'}, {0x0307, 'z', 'Z'},
	{0x0308, 'o', 'O'}, {0x0308, 'u', 'U'}, {0x030B, 'o', 'O'}, {0x030B, 'u', 'U'}, {0x030C, 's', 'S'},
	{0x030C, 'c', 'X'}, {0x030C, 'z', 'Z'}, {0x0326, 's', 'S'}, {0x0327, 's', 'S'}, {0x0327, 'c', 'C'},
};

/* Adds a letter; an apostrophe only inside a word, where it parts sounds. */
static void
add_letter(Raw *raw, uint8_t letter)
{
	if (raw->count == RAW_MAX || (letter == AN_SOUND_APOSTROPHE && raw->boundary))
		return;
	raw->opens[raw->count] = raw->boundary;
	raw->letter[raw->count++] = letter;
	raw->boundary = false;
}

/* A mark behind the last letter. */
static void
add_mark(Raw *raw, uint32_t mark)
{
	uint8_t *last;

	if (raw->count == 0 || raw->boundary)
		return;
	last = &raw->letter[raw->count - 1];
	if (mark >= 0x0653 && mark <= 0x0655 && *last <= AN_YEH)
		*last = an_letter_with_mark(*last, mark);
	for (size_t i = 0; i < sizeof(marked_letters) / sizeof(marked_letters[0]); i++)
		if (marked_letters[i].mark == mark && marked_letters[i].before == *last)
		{
			*last = marked_letters[i].after;
			return;
		}
}

/* One character of a standard spelling. */
static void
add_standard(Raw *raw, uint32_t c)
{
	for (size_t i = 0; c > 'z' && i < sizeof(single_letters) / sizeof(single_letters[0]); i++)
		if (single_letters[i].character == c)
		{
			for (const uint8_t *letter = single_letters[i].letter; *letter != 0; letter++)
				add_letter(raw, *letter);
			return;
		}
	if (c >= 0x0621 && c <= 0x063A)
		add_letter(raw, (uint8_t) (c - 0x0620));
	else if (c >= 0x0641 && c <= 0x064A)
		add_letter(raw, (uint8_t) (c - 0x0626));
	else if (c >= 'a' && c <= 'z')
		add_letter(raw, (uint8_t) c);
	else if (c == '\'' || c == '`')
		add_letter(raw, AN_SOUND_APOSTROPHE);
	else if (an_class(c) == AN_CLASS_MARK)
		add_mark(raw, c);
	else if (an_class(c) != AN_CLASS_CONTROL)
		raw->boundary = true;
}

/* Is it a letter of the first list that its standard spelling would lose? */
static bool
is_single(uint32_t c)
{
	for (size_t i = 0; c > 'z' && i < sizeof(single_letters) / sizeof(single_letters[0]); i++)
		if (single_letters[i].character == c)
			return true;
	return false;
}

/* Reads the characters from text to end as whole words of their own. */
static void
read_letters(Raw *raw, const char *text, const char *end)
{
	raw->boundary = true;
	while (text < end)
	{
		uint32_t c = an_utf8_next(&text, end);
		const uint32_t *spelling = &an_spellings[an_char(c)->spell];

		if (an_char(c)->spell == 0 || is_single(c) || (c >= 0x0653 && c <= 0x0655))
			add_standard(raw, c);
		else
			for (uint32_t i = 1; i <= spelling[0]; i++)
				add_standard(raw, spelling[i]);
	}
	raw->boundary = true;
}

/* The first comma, or end. */
static const char *
find_comma(const char *text, const char *end)
{
	while (text < end)
	{
		const char *at = text;
		uint32_t c = an_utf8_next(&text, end);

		if (c == COMMA || c == ARABIC_COMMA)
			return at;
	}
	return end;
}

/* ---- 2. words ---- */

static bool
is_latin_vowel(uint8_t letter)
{
	return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
}

/* Is the word an article before next?  al, el, il, ul; or a vowel and what next begins with: as-Sadr, ash-Sharif. */
static bool
is_article(const uint8_t *word, int length, const uint8_t *next, int next_length)
{
	if (length < 2 || length > 3 || !is_latin_vowel(word[0]))
		return false;
	if (length == 2 && word[1] == 'l')
		return true;
	return next_length > length && memcmp(word + 1, next, (size_t) length - 1) == 0 &&
		   strchr("dnrstz", word[1]) != NULL;
}

/* Words that are a sign at the head of the next one. */
static const struct
{
	uint8_t letter[4];
	uint8_t sign;
} sign_words[] = {
	{{AN_BEH, AN_NOON}, AN_SOUND_SON},
	{{AN_ALEF, AN_BEH, AN_NOON}, AN_SOUND_SON},
	{{AN_ALEF_HAMZA_BELOW, AN_BEH, AN_NOON}, AN_SOUND_SON},
	{"bin", AN_SOUND_SON},
	{"ben", AN_SOUND_SON},
	{"ibn", AN_SOUND_SON},
	{"bn", AN_SOUND_SON},
	{{AN_ALEF_MADDA, AN_LAM}, AN_SOUND_HOUSE},
	{{AN_ALEF, AN_LAM}, AN_SOUND_HOUSE},
};

/* The sign that the word is before next; 0 if it is none. */
static uint8_t
find_sign(const uint8_t *word, int length, const uint8_t *next, int next_length)
{
	if (next_length == 0)
		return 0;
	if (is_article(word, length, next, next_length))
		return AN_SOUND_ARTICLE;
	for (size_t i = 0; length <= 3 && i < sizeof(sign_words) / sizeof(sign_words[0]); i++)
		if (memcmp(word, sign_words[i].letter, (size_t) length) == 0 && sign_words[i].letter[length] == 0)
			return sign_words[i].sign;
	return 0;
}

static void
put_letter(AnSoundName *name, uint8_t letter)
{
	if (name->letters < AN_SOUND_LETTERS_MAX)
		name->letter[name->letters++] = letter;
}

/* Begins a part; false if there are as many as are compared. */
static bool
begin_part(AnSoundName *name)
{
	if (name->parts == AN_SOUND_PARTS_MAX || name->letters == AN_SOUND_LETTERS_MAX)
		return false;
	name->part[name->parts++] = (uint8_t) name->letters;
	return true;
}

/* Letters of a word, a doubled Latin consonant once; but in Allah, the one word that has both in Arabic too. */
static void
put_word(AnSoundName *name, const uint8_t *word, int length)
{
	static const uint8_t both[] = "allah";
	bool keeps = length == sizeof(both) - 1 && memcmp(word, both, sizeof(both) - 1) == 0;

	for (int i = 0; i < length; i++)
		if (i == 0 || keeps || word[i] != word[i - 1] || !AN_SOUND_IS_LATIN(word[i]) || is_latin_vowel(word[i]) ||
			word[i] == 'z')
			put_letter(name, word[i]);
}

/*
 * How many letters at the head of the word are عبد or Abd, in Latin with the vowel and l of the article behind it;
 * 0 if it is no such word.  Of Abdurrahman it is Abdu, since the r is of what follows.  more: another word follows.
 */
static int
servant_length(const uint8_t *word, int length, bool more)
{
	static const uint8_t servant[] = {AN_AIN, AN_BEH, AN_DAL};

	if (length >= 7 && memcmp(word, servant, 3) == 0 && word[3] == AN_ALEF && word[4] == AN_LAM)
		return 3; /* ال stays a word's beginning */
	if (length < 5 || memcmp(word, "abd", 3) != 0 || !is_latin_vowel(word[3]) || is_latin_vowel(word[4]))
		return 0;
	if (length == 5)
		return more ? 5 : 0;
	if (word[4] == 'l' && length >= 7)
		return 5;
	return word[5] == word[4] || (length > 7 && memcmp(word + 4, "shsh", 4) == 0) ? 4 : 0;
}

/* Begins a part with the signs that await it, "son of" before all; false if there is no room. */
static bool
begin_with_signs(AnSoundName *name, bool *son, uint8_t *article)
{
	if (!begin_part(name))
		return false;
	if (*son)
		put_letter(name, AN_SOUND_SON);
	if (*article != 0)
		put_letter(name, *article);
	*son = false;
	*article = 0;
	return true;
}

/* Adds a word as a part or two; false if there is no room.  more: another word follows. */
static bool
add_word(AnSoundName *name, const uint8_t *word, int length, bool more, bool *son, uint8_t *article)
{
	int servant = servant_length(word, length, more);

	if (!begin_with_signs(name, son, article))
		return false;
	if (servant > 0)
	{
		put_word(name, word, 3);
		if (AN_SOUND_IS_LATIN(word[0]))
			*article = AN_SOUND_ARTICLE;
		if (length == servant)
			return true;
		if (!begin_with_signs(name, son, article))
			return false;
	}
	put_word(name, word + servant, length - servant);
	return true;
}

/* Where the word at start ends. */
static int
word_end(const Raw *raw, int start)
{
	int end = start;

	if (end < raw->count)
		end++;
	while (end < raw->count && !raw->opens[end])
		end++;
	return end;
}

/* Makes parts of the words. */
static void
read_parts(AnSoundName *name, const Raw *raw)
{
	bool son = false;
	uint8_t article = 0; /* or AN_SOUND_HOUSE */
	int end;

	for (int start = 0; start < raw->count; start = end)
	{
		uint8_t sign;

		end = word_end(raw, start);
		sign = find_sign(raw->letter + start, end - start, raw->letter + end, word_end(raw, end) - end);
		if (sign == AN_SOUND_SON)
			son = true;
		else if (sign != 0)
			article = sign;
		else if (!add_word(name, raw->letter + start, end - start, end < raw->count, &son, &article))
			break;
	}
	name->part[name->parts] = (uint8_t) name->letters;
}

/* ---- 3. units ---- */

/* The cost of being silent that the sounds tell after sign; 10 if they do not. */
static uint8_t
silent_cost(const char *sounds, char sign)
{
	for (; *sounds != '\0'; sounds += 2)
		if (*sounds == sign)
			return (uint8_t) (sounds[1] - '0');
	return 10;
}

/* Is the letter e, i or y, before which c and g are soft? */
static bool
is_front(uint8_t letter)
{
	return letter == 'e' || letter == 'i' || letter == 'y' || letter == 'E';
}

/* Does the unit stand at letter at of the word from start to end?  Returns its letters, or 0. */
static int
unit_fits(const AnSoundName *name, const AnSoundUnit *unit, int at, int start, int end)
{
	int length = 0, where = 0;

	while (length < AN_SOUND_UNIT_LETTERS && unit->letter[length] != 0)
	{
		if (at + length >= end || name->letter[at + length] != unit->letter[length])
			return 0;
		length++;
	}
	if (at == start)
		where |= AN_SOUND_FIRST;
	if (at + length == end)
		where |= AN_SOUND_FINAL;
	if (where == 0)
		where = AN_SOUND_INSIDE;
	/* an article has two letters behind it at least */
	if (unit->sounds[0] == '@' && length == 2 && end - at < 4)
		return 0;
	if ((unit->where & AN_SOUND_BEFORE_FRONT) != 0 &&
		(at + length == end || !is_front(name->letter[at + length])))
		return 0;
	return (unit->where & where) != 0 ? length : 0;
}

/* Is the unit, behind which at is in a word up to end, a vowel for which an Arabic name has a letter? */
static bool
is_long(const AnSoundName *name, const AnSoundUnit *unit, int at, int end)
{
	if (!AN_SOUND_IS_LATIN(unit->letter[0]))
		return unit->letter[1] == AN_NO_LETTER && an_sound_is_vowel(unit);
	if ((unit->where & AN_SOUND_LONG) == 0)
		return false;
	while (at < end && !is_latin_vowel(name->letter[at]))
		at++;
	return at == end;
}

/* The units that begin with a letter, in the order of the table: index + 1 of the first, and of the next behind each. */
static uint8_t first_unit[UINT8_MAX + 1];
static uint8_t next_unit[AN_SOUND_UNITS_MAX];

/* Links the units, when the first name is read: a name is mostly read to be compared with many. */
static void
link_units(void)
{
	for (int i = an_sound_unit_count; i-- > 0;)
	{
		uint8_t *first = &first_unit[an_sound_units[i].letter[0]];

		next_unit[i] = *first;
		*first = (uint8_t) (i + 1);
	}
}

/* Notes the units at letter at; the table has longer ones before shorter. */
static void
find_units(AnSoundName *name, int at, int start, int end)
{
	AnSoundChoice *choice = &name->choice[at];

	choice->count = 0;
	for (int i = first_unit[name->letter[at]]; i != 0 && choice->count < AN_SOUND_CHOICES; i = next_unit[i - 1])
	{
		const AnSoundUnit *unit = &an_sound_units[i - 1];
		int length = unit_fits(name, unit, at, start, end);

		if (length == 0)
			continue;
		choice->item[choice->count].unit = unit;
		choice->item[choice->count].length = (uint8_t) length;
		choice->item[choice->count].silent_other = silent_cost(unit->sounds, '-');
		choice->item[choice->count].silent_own = silent_cost(unit->sounds, '~');
		choice->item[choice->count++].is_long = is_long(name, unit, at + length, end);
		/* two letters that are one vowel are not two */
		if ((unit->where & AN_SOUND_LONG) != 0)
			break;
	}
}

void
an_sound_read(AnSoundName *name, const char *text, size_t length)
{
	const char *end = text + (length < AN_SOUND_BYTES_MAX ? length : AN_SOUND_BYTES_MAX);
	const char *comma = find_comma(text, end);
	Raw raw = {0};

	name->letters = name->parts = 0;
	if (first_unit[AN_ALEF] == 0)
		link_units();
	read_letters(&raw, comma, end);
	read_letters(&raw, text, comma);
	read_parts(name, &raw);
	for (int part = 0; part < name->parts; part++)
	{
		int start = name->part[part];

		for (int at = start; at < name->part[part + 1]; at++)
		{
			find_units(name, at, start, name->part[part + 1]);
			/* behind a sign the word begins */
			if (AN_SOUND_IS_SIGN(name->letter[at]))
				start = at + 1;
		}
	}
}
