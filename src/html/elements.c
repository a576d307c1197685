/*
 * elements.c
 *		What elements of HTML and their attributes mean to a reader of news.
 *
 * Roles, classes and ids are read as words (main-menu, mainMenu: main, menu).  The vocabulary is that of themes and systems everywhere, of no
 * outlet in particular, and is never trusted alone: read.c keeps what holds the heading or the text of the article.
 */
#include "html/parts.h"

#include <string.h>
#include <strings.h>

#define WORD_MAX 32

typedef struct Named
{
	const char *name;
	uint32_t bits;
} Named;

#define BLOCK AN_ELEMENT_BLOCK
#define TAGGED (AN_ELEMENT_BLOCK | AN_ELEMENT_TAGGED)
#define HIDDEN AN_ELEMENT_HIDDEN

/* In the order of their names. */
static const Named elements[] = {
	{"a", AN_ELEMENT_ITEM},
	{"address", BLOCK},
	{"amp-ad", HIDDEN},
	{"amp-consent", HIDDEN},
	{"amp-sidebar", HIDDEN},
	{"amp-social-share", HIDDEN},
	{"amp-user-notification", HIDDEN},
	{"applet", HIDDEN},
	{"article", TAGGED | AN_ELEMENT_PLAIN | AN_ELEMENT_ARTICLE},
	{"aside", TAGGED | AN_ELEMENT_OUTSIDE},
	{"audio", HIDDEN},
	{"blockquote", TAGGED},
	{"body", TAGGED | AN_ELEMENT_PLAIN},
	{"br", TAGGED},
	{"button", HIDDEN},
	{"canvas", HIDDEN},
	{"caption", BLOCK},
	{"center", TAGGED},
	{"datalist", HIDDEN},
	{"dd", BLOCK},
	{"details", BLOCK},
	{"dialog", HIDDEN},
	{"dir", BLOCK},
	{"div", TAGGED},
	{"dl", BLOCK},
	{"dt", BLOCK},
	{"embed", HIDDEN},
	{"fieldset", BLOCK},
	{"figcaption", TAGGED},
	{"figure", TAGGED},
	{"footer", TAGGED | AN_ELEMENT_OUTSIDE},
	{"form", BLOCK | AN_ELEMENT_REGION},
	{"h1", TAGGED | AN_ELEMENT_PROSE},
	{"h2", TAGGED | AN_ELEMENT_PROSE},
	{"h3", TAGGED | AN_ELEMENT_PROSE},
	{"h4", TAGGED | AN_ELEMENT_PROSE},
	{"h5", TAGGED | AN_ELEMENT_PROSE},
	{"h6", TAGGED | AN_ELEMENT_PROSE},
	{"head", TAGGED | AN_ELEMENT_PLAIN},
	{"header", TAGGED | AN_ELEMENT_OUTSIDE},
	{"hr", BLOCK},
	{"html", TAGGED | AN_ELEMENT_PLAIN},
	{"iframe", HIDDEN},
	{"legend", BLOCK},
	{"li", TAGGED},
	{"main", TAGGED | AN_ELEMENT_PLAIN | AN_ELEMENT_ARTICLE},
	{"math", HIDDEN},
	{"menu", BLOCK | AN_ELEMENT_REGION},
	{"meta", AN_ELEMENT_TAGGED},
	{"nav", TAGGED | AN_ELEMENT_REGION},
	{"noframes", HIDDEN},
	{"noscript", HIDDEN},
	{"object", HIDDEN},
	{"ol", TAGGED},
	{"option", HIDDEN},
	{"p", TAGGED | AN_ELEMENT_PROSE},
	{"pre", TAGGED | AN_ELEMENT_LINES},
	{"script", AN_ELEMENT_TAGGED | HIDDEN | AN_ELEMENT_RAW},
	{"section", TAGGED},
	{"select", HIDDEN},
	{"span", AN_ELEMENT_ITEM},
	{"style", AN_ELEMENT_TAGGED | HIDDEN | AN_ELEMENT_RAW},
	{"summary", BLOCK},
	{"svg", HIDDEN},
	{"table", TAGGED},
	{"tbody", BLOCK},
	{"td", TAGGED},
	{"template", HIDDEN},
	{"textarea", HIDDEN},
	{"tfoot", BLOCK},
	{"th", BLOCK},
	{"thead", BLOCK},
	{"time", AN_ELEMENT_ITEM},
	{"title", BLOCK | AN_ELEMENT_TAGGED | HIDDEN},
	{"tr", TAGGED},
	{"ul", TAGGED},
	{"video", HIDDEN},
};

/* Words of roles, classes and ids, in the order of their bytes. */
static const Named words[] = {
	{"ad", AN_NOTE_REGION},
	{"ads", AN_NOTE_REGION},
	{"advert", AN_NOTE_REGION},
	{"advertisement", AN_NOTE_REGION},
	{"author", AN_NOTE_AUTHOR},
	{"authors", AN_NOTE_AUTHOR},
	{"banner", AN_NOTE_REGION},
	{"breadcrumb", AN_NOTE_REGION},
	{"breadcrumbs", AN_NOTE_REGION},
	{"by", AN_NOTE_AUTHOR},
	{"byline", AN_NOTE_AUTHOR},
	{"cap", AN_NOTE_CAPTION},
	{"caption", AN_NOTE_CAPTION},
	{"comment", AN_NOTE_FURNITURE},
	{"comments", AN_NOTE_FURNITURE},
	{"complementary", AN_NOTE_REGION},
	{"consent", AN_NOTE_FURNITURE},
	{"contentinfo", AN_NOTE_FURNITURE},
	{"cookie", AN_NOTE_FURNITURE},
	{"cookies", AN_NOTE_FURNITURE},
	{"copyright", AN_NOTE_FURNITURE},
	{"credit", AN_NOTE_CAPTION},
	{"credits", AN_NOTE_CAPTION},
	{"crumb", AN_NOTE_REGION},
	{"crumbs", AN_NOTE_REGION},
	{"dialog", AN_NOTE_FURNITURE},
	{"disqus", AN_NOTE_FURNITURE},
	{"footer", AN_NOTE_OUTSIDE},
	{"gdpr", AN_NOTE_FURNITURE},
	{"hashtags", AN_NOTE_TAGS},
	{"keywords", AN_NOTE_TAGS},
	{"login", AN_NOTE_REGION},
	{"menu", AN_NOTE_REGION},
	{"menubar", AN_NOTE_REGION},
	{"modal", AN_NOTE_FURNITURE},
	{"nav", AN_NOTE_REGION},
	{"navbar", AN_NOTE_REGION},
	{"navigation", AN_NOTE_REGION},
	{"newsletter", AN_NOTE_REGION},
	{"pager", AN_NOTE_REGION},
	{"pagination", AN_NOTE_REGION},
	{"popup", AN_NOTE_FURNITURE},
	{"promo", AN_NOTE_REGION},
	{"reporter", AN_NOTE_AUTHOR},
	{"search", AN_NOTE_REGION},
	{"share", AN_NOTE_REGION},
	{"sharing", AN_NOTE_REGION},
	{"sidebar", AN_NOTE_REGION},
	{"signin", AN_NOTE_REGION},
	{"social", AN_NOTE_REGION},
	{"sponsored", AN_NOTE_REGION},
	{"subscribe", AN_NOTE_REGION},
	{"subscription", AN_NOTE_REGION},
	{"tags", AN_NOTE_TAGS},
	{"ticker", AN_NOTE_REGION},
	{"toolbar", AN_NOTE_REGION},
	{"topbar", AN_NOTE_REGION},
	{"topics", AN_NOTE_TAGS},
	{"weather", AN_NOTE_REGION},
	{"writer", AN_NOTE_AUTHOR},
};

/* Words that make of a word before them, or behind them, one that says what the page can do. */
static const char *const denials[] = {"closed", "has", "no", "off", "open", "with", "without"};

/* A class of one of the first with one of the second is of the element that holds the article. */
static const char *const story_words[] = {"article", "detail", "details", "entry", "news", "post", "single", "story"};
static const char *const text_words[] = {"body", "content", "contents", "details", "text", "txt"};

/* Whole classes that hide from the eye. */
static const char *const hiding[] = {"screen-reader-text", "sr-only", "visually-hidden"};

static bool
is_one_of(const char *const *list, size_t count, const char *word)
{
	for (size_t i = 0; i < count; i++)
		if (an_html_is_named(list[i], word))
			return true;
	return false;
}

#define IS_ONE_OF(list, word) is_one_of(list, sizeof(list) / sizeof((list)[0]), word)

/* The bits of a name in a list in order; 0 if it is not there. */
static uint32_t
find_named(const Named *list, size_t count, const char *name, size_t length)
{
	size_t low = 0, high = count;

	while (low < high)
	{
		size_t middle = (low + high) / 2;
		int order = name[0] != list[middle].name[0] ? name[0] - list[middle].name[0] : strncmp(name, list[middle].name, length);

		if (order == 0 && list[middle].name[length] == '\0')
			return list[middle].bits;
		if (order > 0)
			low = middle + 1;
		else
			high = middle;
	}
	return 0;
}

uint32_t
an_html_element(const char *name, size_t length)
{
	return find_named(elements, sizeof(elements) / sizeof(elements[0]), name, length);
}

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool
is_word_char(char c)
{
	return is_upper(c) || (c >= 'a' && c <= 'z');
}

/*
 * The next word of a class, in lower case and cut to WORD_MAX - 1 bytes; a capital letter behind a small one begins one.  Returns where it
 * ends, NULL if there is none before end.
 */
static const char *
next_word(const char *at, const char *end, char *word)
{
	size_t length = 0;

	while (at < end && !is_word_char(*at))
		at++;
	if (at == end)
		return NULL;
	do
	{
		if (length < WORD_MAX - 1)
			word[length++] = (char) (is_upper(*at) ? *at + ('a' - 'A') : *at);
		at++;
	} while (at < end && is_word_char(*at) && !(is_upper(*at) && !is_upper(at[-1])));
	word[length] = '\0';
	return at;
}

/* The bits of one class. */
static uint32_t
class_bits(const char *class, const char *end)
{
	char word[WORD_MAX], before[WORD_MAX] = "";
	uint32_t bits = 0, last = 0;
	bool story = false, text = false, body = false;

	for (size_t i = 0; i < sizeof(hiding) / sizeof(hiding[0]); i++)
		if ((size_t) (end - class) == strlen(hiding[i]) && memcmp(class, hiding[i], (size_t) (end - class)) == 0)
			return AN_NOTE_HIDDEN;
	while ((class = next_word(class, end, word)) != NULL)
	{
		if (IS_ONE_OF(denials, word))
			bits &= ~last;
		/* the foot of a story is part of it */
		if (IS_ONE_OF(story_words, before) && strcmp(word, "footer") == 0)
			last = 0;
		else
			last = IS_ONE_OF(denials, before) ? 0 : find_named(words, sizeof(words) / sizeof(words[0]), word, strlen(word));
		bits |= last;
		/* two words, in either order: some words are on both lists */
		body |= (story && IS_ONE_OF(text_words, word)) || (text && IS_ONE_OF(story_words, word));
		text |= IS_ONE_OF(text_words, word);
		story |= IS_ONE_OF(story_words, word);
		memcpy(before, word, WORD_MAX);
	}
	return bits | (body ? AN_NOTE_BODY : 0);
}

/* The bits of all classes, parted by blanks. */
static uint32_t
classes_bits(const char *value)
{
	uint32_t bits = 0;

	while (*value != '\0')
	{
		size_t length = strcspn(value, " \t\r\n\f");

		if (length > 0)
			bits |= class_bits(value, value + length);
		value += length;
		value += strspn(value, " \t\r\n\f");
	}
	return bits;
}

/* Does a style say display: none? */
static bool
is_undisplayed(const char *style)
{
	static const char none[] = "display:none";
	size_t met = 0;

	for (; *style != '\0' && met < sizeof(none) - 1; style++)
	{
		char c = (char) (is_upper(*style) ? *style + ('a' - 'A') : *style);

		if (c == ' ' || c == '\t')
			continue;
		met = c == none[met] ? met + 1 : c == none[0];
	}
	return met == sizeof(none) - 1;
}

uint32_t
an_html_note(const char *name, const char *value)
{
	if (an_html_is_named(name, "hidden"))
		return value == NULL || strcasecmp(value, "false") != 0 ? AN_NOTE_HIDDEN : 0;
	if (value == NULL)
		return 0;
	if (an_html_is_named(name, "class") || an_html_is_named(name, "role"))
		return classes_bits(value);
	/* an id is what other elements refer to, often the label of what it names */
	if (an_html_is_named(name, "id"))
		return classes_bits(value) & ~(uint32_t) AN_NOTE_AUTHOR;
	if (an_html_is_named(name, "style"))
		return is_undisplayed(value) ? AN_NOTE_HIDDEN : 0;
	if (an_html_is_named(name, "aria-hidden"))
		return strcasecmp(value, "true") == 0 ? AN_NOTE_HIDDEN : 0;
	if (an_html_is_named(name, "itemprop"))
		return strcmp(value, "articleBody") == 0 ? AN_NOTE_ITEM_BODY
			   : strcmp(value, "author") == 0	 ? AN_NOTE_AUTHOR
			   : strcmp(value, "publisher") == 0 ? AN_NOTE_PUBLISHER
			   : strcmp(value, "keywords") == 0	 ? AN_NOTE_TAGS
			   : strcmp(value, "caption") == 0	 ? AN_NOTE_CAPTION
												 : 0;
	if (an_html_is_named(name, "rel"))
		return strcmp(value, "tag") == 0 ? AN_NOTE_TAGS : strcmp(value, "author") == 0 ? AN_NOTE_AUTHOR : 0;
	return 0;
}
